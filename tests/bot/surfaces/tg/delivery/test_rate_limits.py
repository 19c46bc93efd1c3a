from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.surfaces.tg.delivery.rate_limits import Limits, Window

CHAT, GROUP = 1, -1
# Eighths of a second add up without any rounding.
moments = st.lists(st.integers(0, 40), max_size=60).map(lambda gaps: [gap / 8 for gap in gaps])


def taken(window: Window, gaps: list[float]) -> list[float]:
    """Take a place after each gap, without waiting for the one before."""
    now, times = 0.0, []
    for gap in gaps:
        now += gap
        times.append(window.take(now))
    return times


def sent(limits: Limits, chats: list[int]) -> list[float]:
    """Send a message to each chat, one after the other, as soon as it has a place."""
    now, times = 0.0, []
    for chat in chats:
        now = limits.take(chat, limits.free_at(chat, now))
        times.append(now)
    return times


@given(st.integers(1, 7), st.integers(1, 16), moments)
def test_no_stretch_holds_more_than_the_most(most: int, seconds: int, gaps: list[float]) -> None:
    times = taken(Window(most, seconds), gaps)
    assert all(one <= two for one, two in pairwise(times))
    assert all(two - one >= seconds for one, two in zip(times, times[most:], strict=False))


@given(st.integers(1, 7), st.integers(1, 16), moments)
def test_free_at_is_the_place_that_is_taken(most: int, seconds: int, gaps: list[float]) -> None:
    window, now = Window(most, seconds), 0.0
    for gap in gaps:
        now += gap
        free = window.free_at(now)
        assert free >= now
        assert window.take(now) == free


@given(moments)
def test_who_keeps_the_limit_never_waits(gaps: list[float]) -> None:
    now = 0.0
    window = Window(3, 3.0)
    for gap in gaps:
        now += gap + 1.0
        assert window.take(now) == now


def test_chat_gets_three_in_three_seconds() -> None:
    times = sent(Limits(a_second=1000), [CHAT] * 7)
    assert times == [0, 0, 0, 3, 3, 3, 6]


def test_group_gets_twenty_in_a_minute() -> None:
    times = sent(Limits(a_second=1000), [GROUP] * 41)
    assert [times.count(time) for time in (0, 60, 120)] == [20, 20, 1]


def test_all_chats_together_keep_the_limit() -> None:
    times = sent(Limits(a_second=30), list(range(1, 92)))
    assert [times.count(time) for time in (0, 1, 2, 3)] == [30, 30, 30, 1]


def test_chats_have_windows_of_their_own() -> None:
    limits = Limits(a_second=1000)
    sent(limits, [CHAT] * 3)
    assert limits.free_at(CHAT, 0) == 3
    assert limits.free_at(2, 0) == 0


def test_change_counts_over_all_only() -> None:
    limits = Limits(a_second=2)
    assert [limits.take_unaddressed(0) for _ in range(3)] == [0, 0, 1]
    assert limits.free_at(CHAT, 0) == 0


def test_full_chat_takes_no_place_from_the_others() -> None:
    limits = Limits(a_second=22)
    assert [limits.take(GROUP, 0) for _ in range(21)] == [0] * 20 + [60]
    assert max(sent(limits, list(range(1, 100)))) <= 6


def test_quietest_chats_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.surfaces.tg.delivery.rate_limits._MOST_CHATS", 2)
    limits = Limits(a_second=1000)
    for chat in (1, 2, 1, 1, 2, 2, 1, 3, 3, 3):
        limits.take(chat, 0)
    assert [limits.free_at(chat, 0) for chat in (1, 2, 3)] == [3, 0, 3]


def test_refusals_of_one_chat_after_the_other_slow_all_down_until_some_are_taken() -> None:
    limits = Limits(a_second=10)
    for _ in range(5):
        limits.refused()
    assert sent(limits, [*range(1, 12)])[-1] == 3
    for _ in range(30):
        limits.taken()
    assert sent(limits, [*range(20, 31)])[-1] <= 3 + 1


def test_refusal_between_successes_says_nothing_of_others() -> None:
    limits = Limits(a_second=10)
    for _ in range(5):
        limits.refused()
        limits.taken()
    assert sent(limits, [*range(1, 12)])[-1] == 1


def test_groups_have_half_of_all() -> None:
    limits = Limits(a_second=10)
    assert [limits.take_for_group(0.0) for _ in range(6)] == [0, 0, 0, 0, 0, 1]
