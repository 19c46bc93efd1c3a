"""What a turn writes, as rows of statements: first it erases, then it keeps, then it puts."""

from collections.abc import Sequence
from typing import Final

from bot.service.records import UnansweredQuestion
from bot.service.turn import Address, JournalEntries, TurnResult
from bot.store.sqlite import journal, outbox, sessions, tables, unanswered, waiting
from bot.store.sqlite.group_commit import StatementRows
from bot.store.sqlite.upkeep import erasures

# All that is written together, in the order in which it is.
STATEMENTS: Final = (
    *tables.ERASE,
    sessions.KEEP,
    sessions.KEEP_UNASKED,
    outbox.TAKE_OUT,
    sessions.NOTE_ANSWERS,
    outbox.NOTE_DONE,
    sessions.NOTE_GONE,
    outbox.PUT,
    erasures.KEEP,
    journal.COUNT,
    unanswered.KEEP,
    waiting.COUNT,
    waiting.TAKE_BACK,
    sessions.CHECK,
)


def fill(rows: StatementRows, *, chat: Address, turn: TurnResult, numbers: Sequence[int]) -> None:
    """Add the rows of a turn; `numbers` are those of its deliveries."""
    if turn.erased:
        for erase in tables.ERASE:
            rows.add(erase, *chat)
        for taken in erasures.rows(chat, turn.taken):
            rows.add(erasures.KEEP, *taken)
    if turn.session:
        keep = sessions.KEEP_UNASKED if turn.unasked else sessions.KEEP
        rows.add(keep, *sessions.row(chat, turn.session))
    if turn.instead_of is not None:
        rows.add(outbox.TAKE_OUT, turn.instead_of)
    _note(rows, turn.notes)
    for number, going in zip(numbers, turn.outgoing, strict=True):
        rows.add(outbox.PUT, *outbox.row(number, chat, going.delivery))


def _note(rows: StatementRows, notes: JournalEntries) -> None:
    for outcome, subject in notes.outcomes:
        rows.add(journal.COUNT, notes.day.isoformat(), outcome, subject)
    for missed in notes.unanswered:
        question = UnansweredQuestion.of(missed, notes.day)
        if question:
            rows.add(unanswered.KEEP, *unanswered.row(question))
    for waited in notes.waited:
        rows.add(waiting.TAKE_BACK if waited.undone else waiting.COUNT, *waiting.row(waited))
