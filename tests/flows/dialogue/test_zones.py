from datetime import datetime

import pytest

from bot.service.clock import WIB
from flows.dialogue.zones import local


@pytest.mark.parametrize(
    ("zone", "hour", "name"),
    [("", 22, "WIB"), ("wita", 23, "WITA"), ("wit", 0, "WIT"), ("x", 22, "WIB")],
)
def test_moment_by_the_clock_of_a_zone(zone: str, hour: int, name: str) -> None:
    found = local(datetime(2026, 12, 1, 22, tzinfo=WIB), zone)
    assert (found.hour, str(found.tzinfo)) == (hour, name)
