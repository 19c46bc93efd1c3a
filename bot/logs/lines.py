"""Renders what is left of a log record: one line a record, whatever stands in it."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from structlog.typing import EventDict

Renderer = Callable[[Any, str, EventDict], str]

# Whatever a terminal or a reader of lines may take for more than a letter.
_CONTROL: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_SHORTEST_SECRET: Final = 8  # a shorter one would be found in everyday words, and is none


def text_line(_: Any, __: str, event: EventDict) -> str:
    """Return the line for people: time, level, logger, message, values, error."""
    known = ("time", "level", "logger", "event", "error")
    head = "{time} {level} {logger}: {event}".format_map(event)
    values = [f"{name}={_json(value)}" for name, value in event.items() if name not in known]
    error = [f"({event['error']})"] if "error" in event else []
    return _CONTROL.sub(_escaped, " ".join((head, *values, *error)))


def json_line(_: Any, __: str, event: EventDict) -> str:
    """Return the line for machines: one JSON object, in ASCII."""
    return _json(event)


def without(secrets: tuple[str, ...], render: Renderer) -> Renderer:
    """Return a renderer whose lines do not hold these secrets."""
    hidden = sorted((word for word in secrets if len(word) >= _SHORTEST_SECRET), key=len)

    def rendered(logger: Any, method: str, event: EventDict) -> str:
        line = render(logger, method, event)
        for secret in reversed(hidden):
            line = line.replace(secret, "<token>")
        return line

    return rendered


def _json(value: Mapping[str, Any] | Any) -> str:
    return json.dumps(value, allow_nan=True, default=lambda other: f"<{type(other).__name__}>")


def _escaped(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode("ascii")
