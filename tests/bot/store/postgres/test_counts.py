"""Counts that all processes change: none is lost, and no two transactions wait for each other."""

import asyncio
from datetime import date

from bot.service.records import Count, WaitCount
from bot.service.turn import JournalEntries
from bot.store.postgres import SharedDatabase
from flows.dialogue.effects import RecordWaiting
from tests.support.store.addresses import at
from tests.support.talk.talk import TODAY
from tests.support.talk.turns import turn

SUBJECTS = ("sim", "npwp", "", "wait")


def noted(*subjects: str) -> JournalEntries:
    found = tuple(
        RecordWaiting(platform="tokopedia", year=2026, days=days, seen=TODAY) for days in (3, 1, 2)
    )
    outcomes = tuple(("answered", subject) for subject in subjects)
    return JournalEntries(day=TODAY, outcomes=outcomes, waited=found)


async def test_none_is_lost_whatever_their_order(
    ours: SharedDatabase, theirs: SharedDatabase
) -> None:
    orders = (SUBJECTS, SUBJECTS[::-1])
    kept = [
        store.keep(at(key), turn(None, notes=noted(*orders[key % 2])))
        for key in range(20)
        for store in (ours, theirs)
    ]
    await asyncio.gather(*kept)
    since = date(2020, 1, 1)
    assert await ours.counts(since=since) == [
        Count("answered", subject, 40) for subject in sorted(SUBJECTS)
    ]
    assert await theirs.waits(since=since) == [
        WaitCount("tokopedia", 2026, days, 40) for days in (1, 2, 3)
    ]
