"""How sessions and deliveries are written in a row, whatever the database: as JSON, as steps.

What it writes is plain text without any zero byte, which not every database takes.
"""

import json
import logging
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from typing import Any, Final

from bot.service.turn import Delivery, Session
from flows.dialogue import Button, Picture, PictureLine, Reply, Rows, State, dump, load

_log = logging.getLogger(__name__)

# What reading raises that was not written so: by another version, or by nobody.
UNREADABLE: Final = (
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    RecursionError,
)
_ABSENT: Final[list[Any]] = ["", "", None]  # what a reply mostly has none of


def session(session: Session) -> tuple[str, str, str | None, int | None, str]:
    """Write a session, its `wake` apart: state, taken, before, message, answers."""
    return (
        dump(session.state),
        numbers(session.taken),
        None if session.before is None else dump(session.before),
        session.message,
        numbers(session.answer_messages),
    )


def session_of(  # noqa: PLR0913 - the columns of a row
    state: str,
    taken: str,
    before: str | None,
    message: int | None,
    answers: str,
    *,
    wake: datetime | None,
    version: int | None = None,
) -> Session:
    """Return a session that was written so; of one that is damaged what can be read."""
    try:
        known = numbers_of(taken), message, numbers_of(answers)
    except UNREADABLE:
        _log.error("a conversation cannot be read whole, going on with its answers")
        known = (), None, ()
    return Session(
        state=_state_of(state),
        taken=known[0],
        before=None if before is None else _state_of(before),
        message=known[1],
        answer_messages=known[2],
        wake=wake,
        version=version,
    )


def _state_of(text: str) -> State:
    """Return the state that was written; what cannot be read counts as new, and is told of."""
    try:
        found = load(text)
        if found == State():
            json.loads(text)
    except UNREADABLE as error:
        _log.error("a state cannot be read, beginning anew: %s", type(error).__name__)
        return State()
    return found


def numbers(numbers: Iterable[int]) -> str:
    """Write numbers as the first and the steps from each to the next: steps are short."""
    last, steps = 0, []
    for number in numbers:
        steps.append(str(number - last))
        last = number
    return " ".join(steps)


def numbers_of(steps: str) -> tuple[int, ...]:
    """Return numbers that were written so."""
    last, numbers = 0, []
    for step in steps.split():
        last += int(step)
        numbers.append(last)
    return tuple(numbers)


def delivery(delivery: Delivery) -> str:
    """Write a delivery, its `done` apart."""
    found: dict[str, Any] = {
        "replies": [_reply(reply) for reply in delivery.replies],
        "pressed": delivery.pressed,
        "left": None if delivery.left is None else _rows(delivery.left),
        "asked": delivery.asked,
        "replaces": delivery.replaces,
        "thread": delivery.thread,
        "reply_to": delivery.reply_to,
    }
    if delivery.unsaid is not None:
        found["unsaid"] = dump(delivery.unsaid)
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def delivery_of(body: str, done: int) -> Delivery:
    """Return a delivery that was written so."""
    found = json.loads(body)
    return Delivery(
        replies=tuple(_reply_of(reply) for reply in found["replies"]),
        pressed=found["pressed"],
        left=None if found.get("left") is None else _rows_of(found["left"]),
        asked=found["asked"],
        replaces=tuple(found["replaces"]),
        thread=found["thread"],
        reply_to=found["reply_to"],
        done=done,
        unsaid=load(found["unsaid"]) if "unsaid" in found else None,
    )


def _reply(reply: Reply) -> list[Any]:
    rows = _rows(reply.buttons)
    rest = [reply.folded, reply.reaction, reply.picture and _picture(reply.picture)]
    while rest and not rest[-1]:
        rest.pop()
    return [reply.text, rows, reply.in_place, *rest]


def _reply_of(written: list[Any]) -> Reply:
    # Rows from before there was a folded part have no fourth; most have no reaction and no picture.
    text, rows, in_place, *rest = written
    buttons = _rows_of(rows)
    folded, reaction, picture = [*rest, *_ABSENT[len(rest) :]]
    return Reply(
        text=text,
        buttons=buttons,
        in_place=in_place,
        folded=folded,
        reaction=reaction,
        picture=_picture_of(picture) if picture else None,
    )


def _picture(picture: Picture) -> dict[str, Any]:
    """Return what is drawn again from: a file would be a hundred times as long."""
    return asdict(picture)


def _picture_of(found: dict[str, Any]) -> Picture:
    lines = tuple(PictureLine(*line) for line in found["lines"])
    return Picture(**{**found, "lines": lines, "foot": tuple(found["foot"])})


def _rows(rows: Rows) -> list[list[tuple[str | None, ...]]]:
    return [[_fields(button) for button in row] for row in rows]


def _rows_of(written: list[list[Any]]) -> Rows:
    return tuple(tuple(Button(*button) for button in row) for row in written)


def _fields(button: Button) -> tuple[str | None, ...]:
    return tuple(button) if button.style else tuple(button)[:-1]
