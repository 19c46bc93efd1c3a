import logging

import pytest
from telegram.error import Conflict, NetworkError, TimedOut

from bot.surfaces.tg.api.outage import Outage


@pytest.fixture(autouse=True)
def _talkative(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "bot")


def test_outage_is_told_once_and_its_end_once(caplog: pytest.LogCaptureFixture) -> None:
    outage = Outage()
    for _ in range(3):
        outage.seen(NetworkError("x"))
    was_on = outage.is_on
    for _ in range(3):
        outage.over()
    assert (was_on, outage.is_on) == (True, False)
    assert caplog.messages == [
        "Telegram out of reach, trying on: NetworkError",
        "Telegram in reach again",
    ]


def test_other_cause_is_told_anew(caplog: pytest.LogCaptureFixture) -> None:
    outage = Outage()
    for error in (TimedOut(), Conflict("x"), Conflict("x")):
        outage.seen(error)
    assert len(caplog.messages) == 2
    assert "another process is using the same token" in caplog.text


def test_reach_without_an_outage_is_not_told(caplog: pytest.LogCaptureFixture) -> None:
    Outage().over()
    assert caplog.messages == []
