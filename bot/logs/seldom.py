"""Lets the same thing be said once a minute, with how often it happened meanwhile."""

import logging
from collections import OrderedDict
from typing import Final

_A_MINUTE: Final = 60.0  # seconds
_MOST_KINDS: Final = 100


class Seldom(logging.Filter):
    """For what strangers can cause as often as they like: requests that are none, for example.

    Two records are the same if logger, words and class of the error are.
    """

    def __init__(self) -> None:
        super().__init__()
        self._said: OrderedDict[tuple[str, ...], float] = OrderedDict()
        self._kept_back: dict[tuple[str, ...], int] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether a record is written; one that is tells how many were not."""
        kind = _kind(record)
        said = self._said.get(kind)
        if said is not None and record.created - said < _A_MINUTE:
            self._kept_back[kind] = self._kept_back.get(kind, 0) + 1
            return False
        self._said[kind] = record.created
        self._said.move_to_end(kind)
        if len(self._said) > _MOST_KINDS:
            self._kept_back.pop(self._said.popitem(last=False)[0], None)
        if more := self._kept_back.pop(kind, 0):
            record.msg = f"{record.msg} ({more} more of this kind before)"
        return True


def _kind(record: logging.LogRecord) -> tuple[str, ...]:
    error = record.exc_info[0] if record.exc_info else None
    told = record.args if isinstance(record.args, tuple) else ()
    return (record.name, str(record.msg), error.__name__ if error else "", *map(str, told[:1]))
