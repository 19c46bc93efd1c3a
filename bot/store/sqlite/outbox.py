"""Answers that are stored and not yet sent: what a killed process leaves is sent by the next."""

import json
import logging
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any, Final

from bot.service.turn import Address, Delivery, Unsent
from flows.dialogue import Button, Picture, PictureLine, Reply, Rows, dump, load

_log = logging.getLogger(__name__)

PUT: Final = """
    INSERT INTO outbox (number, surface, chat, body, done, put)
    VALUES (?, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
"""
NOTE_DONE: Final = "UPDATE outbox SET done = ? WHERE number = ?"
# It has been sent, or another one takes its place.
TAKE_OUT: Final = "DELETE FROM outbox WHERE number = ?"
LEFT: Final = """
    SELECT number, surface, chat, body, done FROM outbox WHERE surface = ? ORDER BY number
"""
# Those to whom nothing but this is left: they have been erased.
LAST_WORDS: Final = """
    SELECT number FROM outbox AS put WHERE surface = ? AND NOT EXISTS (
        SELECT 1 FROM sessions WHERE chat = put.chat AND surface = put.surface
    )
"""
# The highest number that was ever given, though the delivery may be gone.
HIGHEST: Final = "SELECT seq FROM sqlite_sequence WHERE name = 'outbox'"
_ABSENT: Final[list[Any]] = ["", "", None]  # what a reply mostly has none of
ERASE: Final = "DELETE FROM outbox WHERE surface = ? AND chat = ?"
FORGET: Final = "DELETE FROM outbox WHERE put < ?"


def row(number: int, chat: Address, delivery: Delivery) -> tuple[object, ...]:
    """Return the values for PUT."""
    return (number, *chat, _dump(delivery), delivery.done)


def unsent(rows: Iterable[Sequence[Any]]) -> tuple[tuple[Unsent, ...], tuple[int, ...]]:
    """Return what LEFT has found, and the numbers of what cannot be read."""
    found, unreadable = [], []
    for number, surface, chat, body, done in rows:
        try:
            delivery = _load(body, done)
        except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
            _log.error("an answer cannot be read, left out: %s", type(error).__name__)
            unreadable.append(number)
        else:
            found.append(Unsent(number=number, chat=Address(surface, chat), delivery=delivery))
    return tuple(found), tuple(unreadable)


def _dump(delivery: Delivery) -> str:
    found: dict[str, Any] = {
        "replies": [_written(reply) for reply in delivery.replies],
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


def _load(body: str, done: int) -> Delivery:
    found = json.loads(body)
    return Delivery(
        replies=tuple(_read(reply) for reply in found["replies"]),
        pressed=found["pressed"],
        left=None if found.get("left") is None else _as_rows(found["left"]),
        asked=found["asked"],
        replaces=tuple(found["replaces"]),
        thread=found["thread"],
        reply_to=found["reply_to"],
        done=done,
        unsaid=load(found["unsaid"]) if "unsaid" in found else None,
    )


def _written(reply: Reply) -> list[Any]:
    rows = _rows(reply.buttons)
    rest = [reply.folded, reply.reaction, reply.picture and _values(reply.picture)]
    while rest and not rest[-1]:
        rest.pop()
    return [reply.text, rows, reply.in_place, *rest]


def _read(written: list[Any]) -> Reply:
    # Rows from before there was a folded part have no fourth; most have no reaction and no picture.
    text, rows, in_place, *rest = written
    buttons = _as_rows(rows)
    folded, reaction, picture = [*rest, *_ABSENT[len(rest) :]]
    return Reply(
        text=text,
        buttons=buttons,
        in_place=in_place,
        folded=folded,
        reaction=reaction,
        picture=_picture(picture) if picture else None,
    )


def _values(picture: Picture) -> dict[str, Any]:
    """Return what is drawn again from: a file would be a hundred times as long."""
    return asdict(picture)


def _picture(found: dict[str, Any]) -> Picture:
    lines = tuple(PictureLine(*line) for line in found["lines"])
    return Picture(**{**found, "lines": lines, "foot": tuple(found["foot"])})


def _rows(rows: Rows) -> list[list[tuple[str | None, ...]]]:
    return [[_fields(button) for button in row] for row in rows]


def _as_rows(written: list[list[Any]]) -> Rows:
    return tuple(tuple(Button(*button) for button in row) for row in written)


def _fields(button: Button) -> tuple[str | None, ...]:
    return tuple(button) if button.style else tuple(button)[:-1]
