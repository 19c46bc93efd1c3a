"""Answers that are stored and not yet sent: what a killed process leaves is sent by the next."""

import json
from collections.abc import Iterable, Sequence
from typing import Any, Final

from bot.service.turn import Address, Delivery, Unsent
from flows.dialogue import Button, Reply, Rows, dump, load

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
# The highest number that was ever given, though the delivery may be gone.
HIGHEST: Final = "SELECT seq FROM sqlite_sequence WHERE name = 'outbox'"
ERASE: Final = "DELETE FROM outbox WHERE surface = ? AND chat = ?"
FORGET: Final = "DELETE FROM outbox WHERE put < ?"


def row(number: int, chat: Address, delivery: Delivery) -> tuple[object, ...]:
    """Return the values for PUT."""
    return (number, *chat, _dump(delivery), delivery.done)


def unsent(rows: Iterable[Sequence[Any]]) -> tuple[Unsent, ...]:
    """Return what LEFT has found."""
    return tuple(
        Unsent(number=number, chat=Address(surface, chat), delivery=_load(body, done))
        for number, surface, chat, body, done in rows
    )


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
    rest = [reply.folded, reply.reaction] if reply.reaction else [reply.folded]
    return [reply.text, rows, reply.in_place, *(rest if any(rest) else ())]


def _read(written: list[Any]) -> Reply:
    # Rows from before there was a folded part have no fourth, most have no reaction either.
    text, rows, in_place, *rest = written
    buttons = _as_rows(rows)
    folded, reaction, *_ = (*rest, "", "")
    return Reply(text=text, buttons=buttons, in_place=in_place, folded=folded, reaction=reaction)


def _rows(rows: Rows) -> list[list[tuple[str | None, ...]]]:
    return [[_fields(button) for button in row] for row in rows]


def _as_rows(written: list[list[Any]]) -> Rows:
    return tuple(tuple(Button(*button) for button in row) for row in written)


def _fields(button: Button) -> tuple[str | None, ...]:
    return tuple(button) if button.style else tuple(button)[:-1]
