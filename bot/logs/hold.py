"""Holds log records back until bot.logs is ready for them, so that none is printed as it came.

Imports as little as can be: it is there before anything else.
"""

import logging
from collections.abc import Iterator


class Hold(logging.Handler):
    """A handler that keeps records and writes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the record."""
        self.records.append(record)


def hold() -> None:
    """Hold all records from now on."""
    logging.getLogger().addHandler(Hold())


def held() -> Iterator[logging.LogRecord]:
    """Yield what has been held, oldest first."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler, Hold):
            yield from handler.records
