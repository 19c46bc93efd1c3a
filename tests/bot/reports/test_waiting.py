"""How long certificates took, by platform and year; nothing of fewer than five people."""

import json
from collections.abc import Iterable
from datetime import date

import pytest

from bot.reports.waiting import FEWEST, WaitedOn, in_words, report, waited_on
from bot.service.records import WaitCount
from bot.service.turn import JournalEntries
from bot.store.memory import MemoryStore
from flows.dialogue.effects import RecordWaiting
from flows.library.library import Library
from tests.support.store.addresses import ONE
from tests.support.talk.turns import turn

DAY = date(2026, 11, 30)


def counts(days: Iterable[int], *, platform: str = "tokopedia") -> list[WaitCount]:
    return [WaitCount(platform, 2026, one, 1) for one in days]


def test_shares_are_told_of_each_platform_and_year() -> None:
    ten = WaitedOn(
        platform="tokopedia", year=2026, people=10, half=5, most=8, nearly_all=9, longest=10
    )
    assert waited_on(counts(range(1, 11))) == (ten,)


@pytest.mark.parametrize(("days", "half"), [((1, 2, 3, 4, 5), 3), ((1, 1, 1, 1, 9, 9), 1)])
def test_half_is_what_participants_are_told(days: tuple[int, ...], half: int) -> None:
    (one,) = waited_on(counts(days))
    assert one.half == half


def test_nothing_is_shown_of_too_few(library: Library) -> None:
    few = counts(range(FEWEST - 1), platform="kemnaker")
    assert waited_on(few) == ()
    assert [one.platform for one in waited_on([*few, *counts(range(FEWEST))])] == ["tokopedia"]
    assert "Belum ada" in in_words((), library)


def test_platform_that_is_gone_is_told_by_its_id(library: Library) -> None:
    told = in_words(waited_on(counts((3,) * 5, platform="toko-lama")), library)
    assert "toko-lama, selesai 2026: 5 orang, separuh dalam 3" in told


async def test_store_is_asked_since_that_day(library: Library) -> None:
    store = MemoryStore()
    wait = RecordWaiting(platform="tokopedia", year=2026, days=4, seen=DAY)
    for _ in range(FEWEST):
        await store.keep(ONE, turn(None, notes=JournalEntries(day=DAY, waited=(wait,))))
    assert "Tokopedia, selesai 2026" in await report(store, library, since=DAY, as_json=False)
    assert json.loads(await report(store, library, since=DAY, as_json=True)) == [
        {
            "platform": "tokopedia",
            "year": 2026,
            "people": 5,
            "half": 4,
            "three_quarters": 4,
            "nine_tenths": 4,
            "longest": 4,
        }
    ]
    assert await report(store, library, since=date(2026, 12, 1), as_json=True) == "[]"
