"""The steps of a log record on its way to its line: one chain, for ours and everybody's.

Small pure functions in structlog's form. What they let through: our own messages and values,
redacted; of other people's records the template; of exceptions type and place.
"""

import logging
import re
import sys
from collections.abc import Mapping
from datetime import date, datetime
from types import TracebackType
from typing import Any, Final

from structlog.typing import EventDict, Processor

from bot.service.clock import WIB
from flows.privacy import redact

WITHHELD: Final = "<withheld>"

_DEEPEST: Final = 5
_LONG_NUMBER: Final = re.compile(r"\d{7,}")  # chats and people have such numbers, counts do not


def clean(value: object, depth: int = 0) -> Any:
    """Return the value redacted; of what is no plain value no more than its type is told."""
    if isinstance(value, str | date):
        return redacted(str(value))
    if value is None or isinstance(value, int | float):
        text = redacted(str(value))
        return value if text == str(value) else text
    if depth == _DEEPEST:
        return WITHHELD
    if isinstance(value, Mapping):
        return {redacted(str(key)): clean(item, depth + 1) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [clean(item, depth + 1) for item in value]
    return f"<{type(value).__name__}>"


def redacted(text: str) -> str:
    """Return the text without personal data. Never raises: what cannot be judged is withheld."""
    try:
        return _LONG_NUMBER.sub("<angka>", redact(text))
    except Exception:  # noqa: BLE001 - a fault of the redacting must not let the text through
        return WITHHELD


_OURS: Final = ("bot", "flows")
_META: Final = ("_record", "_from_structlog")
_HEAD: Final = ("time", "level", "logger")
_SAID: Final = ("event", "error")


def headed(_: Any, __: str, event: EventDict) -> EventDict:
    """Put time (WIB), level and logger before everything else."""
    record: logging.LogRecord = event["_record"]
    time = datetime.fromtimestamp(record.created, WIB).isoformat(timespec="milliseconds")
    head = {"time": time, "level": record.levelname, "logger": record.name}
    return {**head, **{name: value for name, value in event.items() if name not in head}}


def worded(_: Any, __: str, event: EventDict) -> EventDict:
    """Write out our own messages; keep of other people's the first line of the template."""
    template, args = _template(event), event.pop("positional_args", ())
    if event["logger"].partition(".")[0] in _OURS:
        return {**event, "event": _written(template, args)}
    kept = {name: value for name, value in event.items() if name in (*_HEAD, *_META, "exc_info")}
    return {**kept, "event": template.partition("\n")[0]}


def placed(_: Any, __: str, event: EventDict) -> EventDict:
    """Tell of an exception its type and place; its message may quote a participant."""
    given = event.pop("exc_info", None)
    if given:
        event["error"] = _type_and_place(given)
    return {name: value for name, value in event.items() if name != "stack_info"}


def cleaned(_: Any, __: str, event: EventDict) -> EventDict:
    """Take personal data out of every value, and out of the names that a caller gave to values."""
    ours = {name: event.pop(name) for name in (*_HEAD, *_META) if name in event}
    said = {name: clean(event.pop(name)) for name in _SAID if name in event}
    return {**ours, **said, **{redacted(str(name)): clean(event[name]) for name in event}}


def _template(event: EventDict) -> str:
    """Return the message without its values: an object logged in its place may hold anything."""
    given = event["event"] if event["_from_structlog"] else event["_record"].msg
    return given if isinstance(given, str) else f"<{type(given).__name__}>"


def _written(template: str, args: Any) -> str:
    try:
        return template % args if args else template
    except Exception as error:  # noqa: BLE001 - what is logged may not know how to become a string
        return f"{template} ({type(error).__name__})"


def _type_and_place(given: object) -> str:
    kind, trace = _kind_and_trace(given)
    if not kind or not trace:
        return kind.__name__ if kind else "no exception"
    while trace.tb_next:
        trace = trace.tb_next
    return f"{kind.__name__} in {trace.tb_frame.f_code.co_name}:{trace.tb_lineno}"


def _kind_and_trace(given: object) -> tuple[type[BaseException] | None, TracebackType | None]:
    if isinstance(given, BaseException):
        return type(given), given.__traceback__
    kind, _, trace = given if isinstance(given, tuple) else sys.exc_info()
    return kind, trace


STEPS: Final[tuple[Processor, ...]] = (headed, worded, placed, cleaned)
