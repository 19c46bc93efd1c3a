"""Answers that are stored and not yet sent: what a killed process leaves is sent by the next."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from bot.service.turn import Address, Delivery, Unsent
from bot.store import written

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
    return (number, *chat, written.delivery(delivery), delivery.done)


def unsent(rows: Iterable[Sequence[Any]]) -> tuple[Unsent, ...]:
    """Return what LEFT has found."""
    return tuple(
        Unsent(number=number, chat=Address(surface, chat), delivery=written.delivery_of(body, done))
        for number, surface, chat, body, done in rows
    )
