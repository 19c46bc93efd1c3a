"""What goes into the log: one line a record, never a token, never a word of a conversation.

All records go through one chain (bot/logs/steps.py), whether logging or structlog made them.
"""

import logging
import sys
from typing import Final, TextIO

import structlog
from structlog.stdlib import ProcessorFormatter
from structlog.typing import EventDict

from bot.logs.hold import held
from bot.logs.lines import json_line, text_line, without
from bot.logs.seldom import Seldom
from bot.logs.steps import STEPS, headed

_RENDERERS: Final = {"teks": text_line, "json": json_line}

# Their INFO and DEBUG lines show the token (in addresses), whole updates, or what is stored.
_TALKATIVE: Final = ("telegram", "httpx", "httpcore", "aiohttp", "aiosqlite", "asyncpg", "asyncio")


# What whoever reaches the port, or a full table of files, can make them say without end.
_SELDOM: Final = ("aiohttp.server", "bot.wiring.start", "bot.store.postgres.outbox")


class Chain(ProcessorFormatter):
    """Takes a record through the steps. Where one fails, the bare facts of the record remain."""

    def __init__(self, secrets: tuple[str, ...] = (), *, form: str = "teks") -> None:
        self._render = without(secrets, _RENDERERS[form])
        steps = (*STEPS, ProcessorFormatter.remove_processors_meta, self._render)
        super().__init__(processors=steps, use_get_message=False, pass_foreign_args=True)

    def format(self, record: logging.LogRecord) -> str:
        """Return the line. Never raises: the library would print the record as it came."""
        try:
            return super().format(record)
        except Exception as error:  # noqa: BLE001 - a record is not lost, whatever stands in it
            return self._render(None, "", _bare(record, error))


class _Handler(logging.StreamHandler[TextIO]):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the library's name
        """Say nothing: the library's own way would print the record as it came."""


def configure(
    level: str,
    *,
    token: str,
    form: str = "teks",
    stream: TextIO | None = None,
    secrets: tuple[str, ...] = (),
) -> None:
    """Send all records to `stream` (stderr unless told), as text or JSON, without the secrets.

    Those that bot.logs.hold has held go first.
    """
    earlier = tuple(held())
    handler = _Handler(stream or sys.stderr)
    # The number before the colon is public; the rest is the secret, however it is quoted.
    handler.setFormatter(Chain((token, token.partition(":")[2], *secrets), form=form))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in _SELDOM:
        logger = logging.getLogger(name)
        if not any(isinstance(one, Seldom) for one in logger.filters):
            logger.addFilter(Seldom())
    for record in earlier:
        if logging.getLogger(record.name).isEnabledFor(record.levelno):
            handler.handle(record)
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )


def _bare(record: logging.LogRecord, error: Exception) -> EventDict:
    head = headed(None, "", {"_record": record})
    place = f"{record.funcName}:{record.lineno}"
    told = {"event": f"not written as logged in {place}", "error": type(error).__name__}
    return {name: value for name, value in {**head, **told}.items() if name != "_record"}
