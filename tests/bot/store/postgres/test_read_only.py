"""Reports look at what the bot keeps, and can change nothing."""

from datetime import date

import pytest

from bot.service.errors import StoreOpenError
from bot.service.records import Count
from bot.service.turn import JournalEntries, Session
from bot.store.postgres import SharedDatabase, reading
from tests.support.store.addresses import ONE
from tests.support.talk.talk import TODAY
from tests.support.talk.turns import turn

SINCE = date(2020, 1, 1)


async def test_reads_beside_the_bot(url: str, ours: SharedDatabase) -> None:
    notes = JournalEntries(day=TODAY, outcomes=(("answered", "sim"),))
    await ours.keep(ONE, turn(Session(), notes=notes))
    async with reading(url) as records:
        assert await records.counts(since=SINCE) == [Count("answered", "sim", 1)]
        assert await records.questions(since=SINCE) == []
        assert await records.waits(since=SINCE) == []


async def test_writes_nothing(url: str, ours: SharedDatabase) -> None:
    await ours.check()
    with pytest.raises(StoreOpenError, match="hanya bisa dibaca"):
        async with reading(url) as records:
            await records._db.execute("DELETE FROM journal")


async def test_database_without_these_tables_is_told(url: str) -> None:
    with pytest.raises(StoreOpenError, match="belum punya catatan ini"):
        async with reading(url) as records:
            await records.counts(since=SINCE)
