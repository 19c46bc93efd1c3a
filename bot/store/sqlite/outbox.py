"""Answers that are stored and not yet sent: what a killed process leaves is sent by the next."""

import logging
from collections.abc import Iterable, Sequence
from typing import Any, Final

from bot.service.turn import Address, Delivery, Unsent
from bot.store import written

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
ERASE: Final = "DELETE FROM outbox WHERE surface = ? AND chat = ?"
FORGET: Final = "DELETE FROM outbox WHERE put < ?"


def row(number: int, chat: Address, delivery: Delivery) -> tuple[object, ...]:
    """Return the values for PUT."""
    return (number, *chat, written.delivery(delivery), delivery.done)


def unsent(rows: Iterable[Sequence[Any]]) -> tuple[tuple[Unsent, ...], tuple[int, ...]]:
    """Return what LEFT has found, and the numbers of what cannot be read."""
    found, unreadable = [], []
    for number, surface, chat, body, done in rows:
        try:
            delivery = written.delivery_of(body, done)
        except written.UNREADABLE as error:
            _log.error("an answer cannot be read, left out: %s", type(error).__name__)
            unreadable.append(number)
        else:
            found.append(Unsent(number=number, chat=Address(surface, chat), delivery=delivery))
    return tuple(found), tuple(unreadable)
