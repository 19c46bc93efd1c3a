"""What belongs to nobody: outcomes, questions that got no answer, waiting times.

Counts are rows that all processes change: they come last in a transaction and in one order, so
that no two transactions wait for each other, and none waits longer than a commit.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Final

from bot.service.records import Count, UnansweredQuestion, WaitCount
from bot.service.turn import JournalEntries
from bot.store.postgres.connections import Db

_COUNT: Final = """
    INSERT INTO journal (day, outcome, subject, times)
    SELECT * FROM unnest($1::date[], $2::text[], $3::text[], $4::bigint[])
    ON CONFLICT (day, outcome, subject) DO UPDATE SET times = journal.times + excluded.times
"""
_COUNTS: Final = """
    SELECT outcome, subject, sum(times)::bigint FROM journal
    WHERE day >= $1
    GROUP BY outcome, subject
    ORDER BY sum(times) DESC, outcome, subject
"""
_KEEP_QUESTIONS: Final = """
    INSERT INTO unanswered_questions (day, outcome, topics, text)
    SELECT day, outcome, topics, text
    FROM unnest($1::date[], $2::text[], $3::text[], $4::text[]) WITH ORDINALITY
        AS new (day, outcome, topics, text, place)
    ORDER BY place
"""
_QUESTIONS: Final = """
    SELECT day, outcome, topics, text FROM unanswered_questions WHERE day >= $1 ORDER BY id
"""
_COUNT_WAITS: Final = """
    INSERT INTO waiting (platform, year, days, day, times)
    SELECT * FROM unnest($1::text[], $2::integer[], $3::bigint[], $4::date[], $5::bigint[])
    ON CONFLICT (platform, year, days, day) DO UPDATE SET times = waiting.times + excluded.times
"""
# It was a mistake; what was forgotten meanwhile cannot be taken back.
_TAKE_BACK: Final = """
    UPDATE waiting SET times = greatest(waiting.times - new.times, 0)
    FROM unnest($1::text[], $2::integer[], $3::bigint[], $4::date[], $5::bigint[])
        AS new (platform, year, days, day, times)
    WHERE (waiting.platform, waiting.year, waiting.days, waiting.day)
        = (new.platform, new.year, new.days, new.day)
"""
_WAITS: Final = """
    SELECT platform, year, days, sum(times)::bigint FROM waiting
    WHERE day >= $1
    GROUP BY platform, year, days
    HAVING sum(times) > 0
    ORDER BY platform, year, days
"""
FORGET: Final = (
    "DELETE FROM journal WHERE day < $1",
    "DELETE FROM unanswered_questions WHERE day < $1",
    "DELETE FROM waiting WHERE day < $1",
)


async def note(db: Db, notes: Sequence[JournalEntries]) -> None:
    """Count and keep what turns have come to."""
    await _count(db, _COUNT, Counter((one.day, *told) for one in notes for told in one.outcomes))
    asked = (UnansweredQuestion.of(missed, one.day) for one in notes for missed in one.unanswered)
    if rows := [(q.day, q.outcome, " ".join(q.topics), q.text) for q in asked if q]:
        await db.execute(_KEEP_QUESTIONS, *zip(*rows, strict=True))
    waited = [told for one in notes for told in one.waited]
    for undone, sql in ((False, _COUNT_WAITS), (True, _TAKE_BACK)):
        found = (told for told in waited if told.undone is undone)
        await _count(db, sql, Counter((t.platform, t.year, t.days, t.seen) for t in found))


async def counts(db: Db, *, since: date) -> list[Count]:
    """Return the outcomes counted from that day on (WIB), the most usual first."""
    return [Count(*row) for row in await db.fetch(_COUNTS, since)]


async def questions(db: Db, *, since: date) -> list[UnansweredQuestion]:
    """Return the questions kept from that day on (WIB), oldest first."""
    return [
        UnansweredQuestion(day=day, outcome=outcome, topics=tuple(topics.split()), text=text)
        for day, outcome, topics, text in await db.fetch(_QUESTIONS, since)
    ]


async def waits(db: Db, *, since: date) -> list[WaitCount]:
    """Return what was seen from that day on (WIB), by platform, year and days."""
    return [WaitCount(*row) for row in await db.fetch(_WAITS, since)]


async def _count(db: Db, sql: str, times: Counter[tuple[object, ...]]) -> None:
    if times:
        rows = sorted((*about, number) for about, number in times.items())
        await db.execute(sql, *zip(*rows, strict=True))
