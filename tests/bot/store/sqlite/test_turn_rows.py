"""The rows of a turn, in the order in which they must be written."""

from dataclasses import replace

from bot.service.turn import Session
from bot.store.sqlite import outbox, sessions, tables, turn_rows
from bot.store.sqlite.group_commit import StatementRows
from bot.store.sqlite.upkeep import erasures
from tests.support.store.addresses import ONE
from tests.support.talk.turns import HALO, turn


def written(**changed: object) -> list[str]:
    """Return the statements that a turn with a session and an answer needs, in their order."""
    rows = StatementRows(turn_rows.STATEMENTS)
    made = replace(turn(Session(), HALO), **changed)  # type: ignore[arg-type]
    turn_rows.fill(rows, chat=ONE, turn=made, numbers=(7,))
    return [sql for sql, _ in rows]


def test_kept_before_put() -> None:
    assert written() == [sessions.KEEP, outbox.PUT]
    assert written(unasked=True) == [sessions.KEEP_UNASKED, outbox.PUT]


def test_all_is_erased_before_anything_is_kept() -> None:
    found = written(erased=True, taken=(3,), instead_of=6)
    kept = [sessions.KEEP, outbox.TAKE_OUT, outbox.PUT, erasures.KEEP]
    assert found == [*tables.ERASE, *kept]


def test_every_table_is_erased_that_can_be() -> None:
    assert set(tables.ERASE) <= set(turn_rows.STATEMENTS)
