from collections import Counter

import pytest

from bot.surfaces.tg.throttle import Admission, Throttle

HEARD, TOLD, IGNORED = Admission


def test_thirty_a_minute_are_heard_and_one_is_told() -> None:
    throttle = Throttle()
    admissions = [throttle.of(1, second / 2) for second in range(60)]
    assert admissions == [HEARD] * 30 + [TOLD] + [IGNORED] * 29


def test_heard_again_as_the_minute_passes() -> None:
    throttle = Throttle(most=2, seconds=60)
    assert [throttle.of(1, now) for now in (0, 50, 59.9, 60, 61)] == [
        HEARD,
        HEARD,
        TOLD,
        HEARD,
        IGNORED,
    ]


def test_told_again_after_a_minute() -> None:
    throttle = Throttle(most=1, seconds=60)
    admissions = [throttle.of(1, now) for now in (0, 59, 60, 118, 119)]
    assert admissions == [HEARD, TOLD, HEARD, IGNORED, TOLD]


def test_what_is_not_heard_does_not_count() -> None:
    throttle = Throttle(most=3, seconds=60)
    admissions = Counter(throttle.of(1, now) for now in range(180))
    assert admissions[HEARD] == 9


def test_other_chats_are_untouched() -> None:
    throttle = Throttle(most=1)
    for _ in range(5):
        throttle.of(1, 0)
    assert throttle.of(2, 0) is HEARD


def test_quietest_chats_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.surfaces.tg.throttle._MOST_CHATS", 2)
    throttle = Throttle(most=1)
    for chat in (1, 1, 2, 1, 3):
        throttle.of(chat, 0)
    assert [throttle.of(chat, 0) for chat in (1, 3)] == [IGNORED, TOLD]
    assert throttle.of(2, 0) is HEARD
    assert throttle._told.keys() == {3}


def test_what_comes_again_is_forgiven() -> None:
    throttle = Throttle(most=2, seconds=60)
    for _ in range(5):
        assert throttle.of(1, 0) is HEARD
        throttle.forgive(1, 1)
    assert [throttle.of(1, 0) for _ in range(3)] == [HEARD, HEARD, TOLD]
    throttle.forgive(1, 5)
    throttle.forgive(2, 1)
    assert throttle.of(1, 0) is HEARD
