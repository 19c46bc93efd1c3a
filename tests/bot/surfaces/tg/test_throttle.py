from collections import Counter

import pytest

from bot.surfaces.tg.throttle import Admission, Throttle

HEARD, TOLD, IGNORED = Admission


def test_thirty_a_minute_are_heard_and_one_is_told() -> None:
    pace = Throttle()
    verdicts = [pace.of(1, second / 2) for second in range(60)]
    assert verdicts == [HEARD] * 30 + [TOLD] + [IGNORED] * 29


def test_heard_again_as_the_minute_passes() -> None:
    pace = Throttle(most=2, seconds=60)
    assert [pace.of(1, now) for now in (0, 50, 59.9, 60, 61)] == [
        HEARD,
        HEARD,
        TOLD,
        HEARD,
        IGNORED,
    ]


def test_told_again_after_a_minute() -> None:
    pace = Throttle(most=1, seconds=60)
    verdicts = [pace.of(1, now) for now in (0, 59, 60, 118, 119)]
    assert verdicts == [HEARD, TOLD, HEARD, IGNORED, TOLD]


def test_what_is_not_heard_does_not_count() -> None:
    pace = Throttle(most=3, seconds=60)
    verdicts = Counter(pace.of(1, now) for now in range(180))
    assert verdicts[HEARD] == 9


def test_other_chats_are_untouched() -> None:
    pace = Throttle(most=1)
    for _ in range(5):
        pace.of(1, 0)
    assert pace.of(2, 0) is HEARD


def test_quietest_chats_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.surfaces.tg.throttle._MOST_CHATS", 2)
    pace = Throttle(most=1)
    for chat in (1, 1, 2, 1, 3):
        pace.of(chat, 0)
    assert [pace.of(chat, 0) for chat in (1, 3)] == [IGNORED, TOLD]
    assert pace.of(2, 0) is HEARD
    assert pace._told.keys() == {3}
