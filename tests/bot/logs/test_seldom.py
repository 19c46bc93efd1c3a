import logging
from typing import Any

from bot.logs.seldom import Seldom


def record(words: str, at: float, *args: Any) -> logging.LogRecord:
    found = logging.LogRecord("aiohttp.server", logging.ERROR, "", 0, words, args, None)
    found.created = at
    return found


def test_same_thing_is_said_once_a_minute_with_how_often_it_was() -> None:
    seldom = Seldom()
    assert [seldom.filter(record("odd", at)) for at in (0, 1, 59)] == [True, False, False]
    again = record("odd", 61)
    assert seldom.filter(again)
    assert again.getMessage() == "odd (2 more of this kind before)"
    assert seldom.filter(record("odd", 200))


def test_other_things_are_said_meanwhile() -> None:
    seldom = Seldom()
    assert all(seldom.filter(record("odd: %s", 0, kind)) for kind in ("OSError", "ValueError"))


def test_kinds_have_a_bound() -> None:
    seldom = Seldom()
    for number in range(1000):
        seldom.filter(record(f"odd {number}", 0))
        seldom.filter(record(f"odd {number}", 1))
    assert len(seldom._said) == 100
    assert len(seldom._kept_back) <= 101
