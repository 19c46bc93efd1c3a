"""Answers that are stored and not yet sent: what a killed process leaves is sent by the next."""

import json
import sqlite3
from typing import Any

from bot.service.turn import Delivery, Unsent
from flows.dialogue import Button, Reply


def put(db: sqlite3.Connection, chat: str, delivery: Delivery) -> int:
    """Keep a delivery and return its number."""
    cursor = db.execute(
        "INSERT INTO outbox (chat, body, done, put) "
        "VALUES (?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))",
        (chat, _dump(delivery), delivery.done),
    )
    return int(cursor.lastrowid or 0)


def note_done(db: sqlite3.Connection, number: int, done: int) -> None:
    """Note how many acts of a delivery have been carried out."""
    db.execute("UPDATE outbox SET done = ? WHERE number = ?", (done, number))


def take_out(db: sqlite3.Connection, number: int) -> None:
    """Forget a delivery: it has been sent, or another one takes its place."""
    db.execute("DELETE FROM outbox WHERE number = ?", (number,))


def left(db: sqlite3.Connection) -> tuple[Unsent, ...]:
    """Return what has not been noted as sent, oldest first."""
    rows = db.execute("SELECT number, chat, body, done FROM outbox ORDER BY number")
    return tuple(
        Unsent(number=number, chat=chat, delivery=_load(body, done))
        for number, chat, body, done in rows
    )


def erase(db: sqlite3.Connection, chat: str) -> None:
    """Forget everything that was to be sent to a chat."""
    db.execute("DELETE FROM outbox WHERE chat = ?", (chat,))


def forget_before(db: sqlite3.Connection, day: str) -> int:
    """Forget what could not be sent since before that day (ISO); return how much it was."""
    return db.execute("DELETE FROM outbox WHERE put < ?", (day,)).rowcount


def _dump(delivery: Delivery) -> str:
    found = {
        "replies": [_written(reply) for reply in delivery.replies],
        "pressed": delivery.pressed,
        "asked": delivery.asked,
        "replaces": delivery.replaces,
        "thread": delivery.thread,
        "reply_to": delivery.reply_to,
    }
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def _load(body: str, done: int) -> Delivery:
    found = json.loads(body)
    return Delivery(
        replies=tuple(_read(reply) for reply in found["replies"]),
        pressed=found["pressed"],
        asked=found["asked"],
        replaces=tuple(found["replaces"]),
        thread=found["thread"],
        reply_to=found["reply_to"],
        done=done,
    )


def _written(reply: Reply) -> list[Any]:
    rows = [[(b.label, b.data, b.url, b.copy) for b in row] for row in reply.buttons]
    return [reply.text, rows, reply.in_place]


def _read(written: list[Any]) -> Reply:
    text, rows, in_place = written
    buttons = tuple(tuple(_button(*button) for button in row) for row in rows)
    return Reply(text=text, buttons=buttons, in_place=in_place)


def _button(label: str, data: str | None, url: str | None, copy: str | None) -> Button:
    return Button(label=label, data=data, url=url, copy=copy)
