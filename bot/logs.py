"""What goes into the log: one line a record, never a token, never a word of a conversation."""

import logging
import sys
import traceback
from types import TracebackType
from typing import Final, TextIO

_OURS: Final = ("bot", "flows")

# Their INFO and DEBUG lines show the token (in addresses) or whole updates.
_TALKATIVE: Final = ("telegram", "httpx", "httpcore", "aiosqlite", "asyncio")

ExceptionInfo = (
    tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
)


class OneLine(logging.Formatter):
    """Writes a record in one line and takes the secrets out of it.

    Of an exception it tells the type and the place, for its message may quote a participant; of
    other people's records only the template, for the same reason.
    """

    def __init__(self, secrets: tuple[str, ...] = ()) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = tuple(secret for secret in secrets if secret)

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        text = record.getMessage() if _is_ours(record.name) else str(record.msg)
        line = f"{self.formatTime(record)} {record.levelname} {record.name}: {_first_line(text)}"
        if record.exc_info:
            line += f" ({self.formatException(record.exc_info)})"
        for secret in self._secrets:
            line = line.replace(secret, "<token>")
        return line

    def formatException(self, ei: ExceptionInfo) -> str:  # noqa: N802 - the library's name
        """Return type and place of an exception, without its message."""
        kind, _, trace = ei
        name = kind.__name__ if kind else "no exception"
        frames = traceback.extract_tb(trace)
        return f"{name} in {frames[-1].name}:{frames[-1].lineno}" if frames else name


def configure(level: str, *, token: str, stream: TextIO | None = None) -> None:
    """Send all log records to `stream` (stderr unless told) in our format."""
    handler = logging.StreamHandler(stream or sys.stderr)
    # The number before the colon is public; the rest is the secret, however it is quoted.
    handler.setFormatter(OneLine((token, token.partition(":")[2])))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)


def _is_ours(name: str) -> bool:
    return name.partition(".")[0] in _OURS


def _first_line(text: str) -> str:
    return text.partition("\n")[0]
