"""Everything moves from any store to any other, once, and nothing that is not to be replaced is."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.service.errors import StoreAccessError, StoreError, StoreOpenError
from bot.service.ports import Movable, Store
from bot.service.records import MOVED, MovedRow, MovedTable, MoveMark
from bot.service.turn import Address, JournalEntries, Session, TurnResult
from bot.settings import PostgresUrl
from bot.store import moving
from bot.store.moving import MovedCount, digest_of, move
from bot.wiring.store import moving_from, moving_to, name_of, open_store
from flows.dialogue.effects import RecordUnanswered
from flows.dialogue.state import State
from tests.support.store.addresses import ELSEWHERE, ONE, TWO, at
from tests.support.store.moving import LONG_AGO, chats, fill, held
from tests.support.store.postgres_server import PostgresServer
from tests.support.talk.talk import TODAY
from tests.support.talk.turns import HALO, turn, turns

Place: TypeAlias = Path | PostgresUrl
WAYS: Final = (
    ("sqlite", "postgres"),
    ("postgres", "sqlite"),
    ("sqlite", "sqlite"),
    ("postgres", "postgres"),
)
ALL: Final = chats(30)
SESSIONS, OUTBOX, *_ = MOVED
ROW: Final = ("7", "telegram", "{}", "", None, None, "", None, 0, "2026-11-20")


async def place(kind: str, name: str, request: pytest.FixtureRequest) -> Place:
    if kind == "sqlite":
        folder: Path = request.getfixturevalue("tmp_path")
        return folder / f"{name}.sqlite3"
    server: PostgresServer = request.getfixturevalue("postgres")
    return PostgresUrl(await server.fresh())


@pytest.fixture(params=WAYS, ids="-".join)
async def way(request: pytest.FixtureRequest) -> tuple[Place, Place]:
    """Return from where and to where; there is no store at either as yet."""
    source, target = request.param
    return await place(source, "source", request), await place(target, "target", request)


@pytest.fixture(params=("sqlite", "postgres"))
async def somewhere(request: pytest.FixtureRequest) -> Place:
    return await place(request.param, "somewhere", request)


@asynccontextmanager
async def opened(where: Place) -> AsyncIterator[Store]:
    store = await open_store(where)
    try:
        yield store
    finally:
        await store.close()


async def moved(way: tuple[Place, Place]) -> dict[str, MovedCount]:
    source, target = way
    async with moving_from(source) as ours, moving_to(target) as theirs:
        return {one.table: one for one in await move(ours, theirs, name=name_of(source))}


async def everything(store: Movable, table: MovedTable) -> list[MovedRow]:
    return await store.page(table, after=None, most=1000)


def missed(text: str) -> JournalEntries:
    one = RecordUnanswered(outcome="fallback", topics=(), text=text)
    return JournalEntries(day=TODAY, unanswered=(one,))


async def same(way: tuple[Place, Place], asked: Sequence[Address] = ALL) -> None:
    """Assert that both stores tell the same, of these chats and of all else."""
    async with opened(way[0]) as source, opened(way[1]) as target:
        assert await held(target, asked) == await held(source, asked)


# ------------------------------------------------------------------ all of it, once


async def test_everything_comes_over(way: tuple[Place, Place]) -> None:
    async with opened(way[0]) as source:
        await fill(source)
    counts = await moved(way)
    assert {name: (one.rows, one.changed) for name, one in counts.items()} == {
        "sessions": (31, 31),
        "outbox": (14, 14),
        "journal": (10, 10),
        "unanswered_questions": (14, 14),
        "waiting": (1, 1),
        "erasures": (2, 2),
    }
    await same(way)


async def test_pages_may_end_anywhere(
    way: tuple[Place, Place], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moving, "AT_ONCE", 3)
    async with opened(way[0]) as source:
        await fill(source)
    await moved(way)
    await same(way)


async def test_nothing_is_moved_twice(way: tuple[Place, Place]) -> None:
    async with opened(way[0]) as source:
        await fill(source)
    await moved(way)
    assert {one.changed for one in (await moved(way)).values()} == {0}
    await same(way)


async def test_empty_store_moves(way: tuple[Place, Place]) -> None:
    async with opened(way[0]):
        pass
    assert {one.rows for one in (await moved(way)).values()} == {0}
    await same(way)


async def test_what_has_changed_since_is_moved(way: tuple[Place, Place]) -> None:
    async with opened(way[0]) as source:
        await fill(source)
    await moved(way)
    async with opened(way[0]) as source:
        await source.keep(at(3), turn(Session(state=State(round=99)), HALO))
        await source.keep(at(400), turn(Session(taken=(1,))))
        await source.keep(at(5), turn(None, erased=True))
        sent, *_ = await source.left("telegram")
        await source.note_sent(sent.number, chat=sent.chat, asked=None, answers=())
    counts = await moved(way)
    assert (counts["sessions"].changed, counts["outbox"].changed) == (3, 4)
    await same(way, [*ALL, at(400)])


async def test_whoever_was_erased_is_nowhere_afterwards(way: tuple[Place, Place]) -> None:
    async with opened(way[0]) as source:
        await fill(source)
    await moved(way)
    async with opened(way[0]) as source:
        await source.keep(at(5), turn(None, erased=True))
    await moved(way)
    async with moving_from(way[1]) as target:
        rows = [row for table in (SESSIONS, OUTBOX) for row in await everything(target, table)]
    assert len(rows) > 20
    assert [row for row in rows if "5" in row] == []


async def test_numbers_go_on_where_they_were(way: tuple[Place, Place]) -> None:
    async with opened(way[0]) as source:
        *_, highest = [(await source.keep(ONE, turn(None, HALO)))[0] for _ in range(5)]
        await source.note_sent(highest, chat=ONE, asked=None, answers=())
        await source.keep(TWO, turn(None, notes=missed("eins")))
    await moved(way)
    async with opened(way[1]) as target:
        assert [one.number for one in await target.left("telegram")] == [1, 2, 3, 4]
        assert await target.keep(ONE, turn(None, HALO)) == (highest + 1,)
        await target.keep(TWO, turn(None, notes=missed("zwei")))
        asked = [question.text for question in await target.questions(since=LONG_AGO)]
    assert asked == ["eins", "zwei"]


async def test_it_is_forgotten_on_the_same_day(way: tuple[Place, Place]) -> None:
    async with opened(way[0]) as source:
        await source.keep(ONE, turn(Session(taken=(1,)), HALO))
    async with moving_to(way[0]) as made_older:
        await made_older.begin(MoveMark("", 0, finished=False))
        (row,) = await everything(made_older, SESSIONS)
        old = (*row[:-1], "2026-03-05")
        gone = [SESSIONS.key_of(row)]
        await made_older.replace(SESSIONS, gone=gone, put=[old], before=0, after=0)
        await made_older.finish(0)
    await moved(way)
    async with opened(way[1]) as target:
        day = TODAY.replace(month=3, day=5)
        assert await target.forget(idle=day, journal=LONG_AGO) == 0
        assert await target.forget(idle=day.replace(day=6), journal=LONG_AGO) == 1


@settings(max_examples=10)
@given(st.lists(st.tuples(st.sampled_from([ONE, TWO, ELSEWHERE]), turns), max_size=6))
async def test_whatever_was_done_comes_over(done: list[tuple[Address, TurnResult]]) -> None:
    with TemporaryDirectory() as folder:
        way = (Path(folder) / "source.sqlite3", Path(folder) / "target.sqlite3")
        async with opened(way[0]) as source:
            for one in done:
                await source.keep(*one)
        await moved(way)
        await same(way, [ONE, TWO, ELSEWHERE])


# ------------------------------------------------------------------ what is refused


async def test_other_conversations_are_not_touched(way: tuple[Place, Place]) -> None:
    async with opened(way[0]) as source:
        await fill(source)
    async with opened(way[1]) as target:
        await target.keep(TWO, turn(Session(taken=(5,))))
    with pytest.raises(StoreError, match="sudah berisi percakapan lain"):
        await moved(way)
    async with opened(way[1]) as target:
        assert (await held(target, ALL)).sessions == {TWO: Session(taken=(5,))}


async def test_store_that_was_used_since_is_not_moved_over(way: tuple[Place, Place]) -> None:
    async with opened(way[0]) as source:
        await fill(source)
    await moved(way)
    async with opened(way[1]) as target:
        await target.keep(TWO, turn(Session(taken=(5,))))
    with pytest.raises(StoreError, match="sudah berubah sejak dipindahkan"):
        await moved(way)
    async with opened(way[1]) as target:
        assert await target.load(TWO) == Session(taken=(5,))


async def test_two_sources_are_not_mixed(way: tuple[Place, Place], tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite3"
    for where in (way[0], other):
        async with opened(where) as source:
            await fill(source, 10)
    await moved(way)
    with pytest.raises(StoreError, match="sudah diisi dari tempat lain"):
        await moved((other, way[1]))
    await same(way)


async def test_bot_does_not_begin_with_half_of_it(
    way: tuple[Place, Place], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(way[0]) as source:
        await fill(source)
    async with moving_from(way[0]) as ours, moving_to(way[1]) as theirs:
        page = ours.page

        async def fails(table: MovedTable, **about: Any) -> list[MovedRow]:
            if table.name == "journal":
                raise StoreAccessError("gone")
            return await page(table, **about)

        monkeypatch.setattr(ours, "page", fails)
        with pytest.raises(StoreAccessError):
            await move(ours, theirs, name=name_of(way[0]))
    with pytest.raises(StoreOpenError, match="baru sebagian dipindahkan"):
        await open_store(way[1])
    counts = await moved(way)
    assert (counts["sessions"].changed, counts["journal"].changed) == (0, 10)
    await same(way)


async def test_source_that_never_stands_still_is_said_to_be_in_use(
    way: tuple[Place, Place], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(way[0]) as source:
        await fill(source)
    async with moving_from(way[0]) as ours, moving_to(way[1]) as theirs:
        page, days = ours.page, count(1)

        async def restless(table: MovedTable, **about: Any) -> list[MovedRow]:
            found = await page(table, **about)
            if table != OUTBOX:
                return found
            return [(*row[:-1], f"2020-01-{next(days):02}") for row in found[:1]] + found[1:]

        monkeypatch.setattr(ours, "page", restless)
        with pytest.raises(StoreError, match="asalnya masih dipakai bot"):
            await move(ours, theirs, name=name_of(way[0]))
    with pytest.raises(StoreOpenError, match="baru sebagian dipindahkan"):
        await open_store(way[1])
    assert (await moved(way))["outbox"].changed == 1
    await same(way)


async def test_another_move_at_work_changes_nothing(somewhere: Place) -> None:
    async with moving_to(somewhere) as target:
        await target.begin(MoveMark("", 5, finished=False))
        await target.replace(SESSIONS, gone=[], put=[ROW], before=5, after=6)
        for rows in ([ROW], [(*ROW[:-1], "2026-11-21")]):
            with pytest.raises(StoreError, match="sedang diisi oleh perintah lain"):
                await target.replace(
                    SESSIONS, gone=[("7", "telegram")], put=rows, before=5, after=7
                )
        assert (await everything(target, SESSIONS), await target.mark()) == (
            [ROW],
            MoveMark("", 6, finished=False),
        )


async def test_what_cannot_be_put_leaves_all_as_it_was(somewhere: Place) -> None:
    async with moving_to(somewhere) as target:
        await target.begin(MoveMark("", 0, finished=False))
        await target.replace(SESSIONS, gone=[], put=[ROW], before=0, after=1)
        with pytest.raises(StoreOpenError):
            await target.replace(SESSIONS, gone=[], put=[ROW], before=1, after=2)
        assert await target.mark() == MoveMark("", 1, finished=False)


# ------------------------------------------------------------------ pages


@dataclass
class FakeMovable:
    """Rows in memory, in the order of their keys."""

    rows: dict[str, list[MovedRow]] = field(default_factory=dict)
    noted: MoveMark | None = None
    most: int = 0

    async def in_use(self) -> bool:
        return False

    async def page(self, table: MovedTable, *, after: MovedRow | None, most: int) -> list[MovedRow]:
        self.most = max(self.most, most)
        found = sorted(self.rows.get(table.name, []), key=table.key_of)
        return [row for row in found if after is None or table.key_of(row) > after][:most]

    async def highest(self) -> int:
        return 0

    async def mark(self) -> MoveMark | None:
        return self.noted

    async def begin(self, mark: MoveMark) -> None:
        self.noted = mark

    async def replace(
        self,
        table: MovedTable,
        *,
        gone: Sequence[MovedRow],
        put: Sequence[MovedRow],
        before: int,
        after: int,
    ) -> None:
        assert self.noted
        assert self.noted.digest == before
        assert len(gone) + len(put) <= 2 * self.most
        kept = [row for row in self.rows.get(table.name, []) if table.key_of(row) not in gone]
        self.rows[table.name] = [*kept, *put]
        self.noted = MoveMark(self.noted.source, after, finished=False)

    async def finish(self, highest: int) -> None:
        assert highest == 0
        assert self.noted
        self.noted = MoveMark(self.noted.source, self.noted.digest, finished=True)


rows: Final = st.dictionaries(st.integers(0, 12), st.sampled_from("xyz"), max_size=12).map(
    lambda found: {"outbox": [(key, text) for key, text in found.items()]}
)


@given(rows, rows, st.integers(1, 4))
async def test_any_rows_become_those_of_the_source(
    wanted: dict[str, list[MovedRow]], found: dict[str, list[MovedRow]], at_once: int
) -> None:
    digest = digest_of(OUTBOX, found["outbox"])
    target = FakeMovable(rows=found, noted=MoveMark("here", digest, finished=False))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(moving, "AT_ONCE", at_once)
        await move(FakeMovable(rows=wanted), target, name="here")
    assert sorted(target.rows["outbox"]) == sorted(wanted["outbox"])
    assert target.noted == MoveMark("here", digest_of(OUTBOX, wanted["outbox"]), finished=True)
    assert target.most == at_once


def test_digest_does_not_depend_on_the_order_but_on_all_else() -> None:
    one: MovedRow = (1, "telegram")
    two: MovedRow = (2, "telegram")
    assert digest_of(OUTBOX, [one, two]) == digest_of(OUTBOX, [two, one])
    others: tuple[list[MovedRow], ...] = (
        [one],
        [one, one],
        [(1, None), two],
        [("1", "telegram"), two],
        [],
    )
    assert len({digest_of(OUTBOX, its) for its in (*others, [one, two])}) == len(others) + 1
    assert digest_of(OUTBOX, [one]) != digest_of(SESSIONS, [one])
