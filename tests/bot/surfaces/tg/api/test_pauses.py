from datetime import timedelta
from typing import Any

import pytest
from telegram.error import RetryAfter

from bot.surfaces.tg.api.pauses import asked_pause


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        (7, 7.0),
        (timedelta(seconds=7), 7.0),
        (0, 1.0),
        (-30, 1.0),
        (10**9, 86400.0),
        ("2", 2.0),
        ("sebentar", 1.0),
    ],
)
def test_pause_is_kept_within_bounds(asked: Any, kept: float) -> None:
    assert asked_pause(RetryAfter(asked)) == kept
