"""Events and replies as one JSON line each (docs/contracts.md)."""

import json
from collections.abc import Callable, Mapping
from typing import Any, Final

from flows.dialogue import (
    Button,
    ButtonPressed,
    CommandGiven,
    Event,
    MediaSent,
    Reply,
    TextEdited,
    TextSent,
)
from flows.wording import plain

_EVENTS: Final[Mapping[str, Callable[[str], Event]]] = {
    "text": TextSent,
    "press": ButtonPressed,
    "command": CommandGiven,
    "media": MediaSent,
    "edit": TextEdited,
}


def read_event(line: str) -> Event:
    """Return the event of a JSON line. Raises ValueError with one Indonesian sentence."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        raise ValueError("bukan JSON") from None
    if not isinstance(found, dict) or len(found) != 1:
        raise ValueError('satu baris satu kejadian, misalnya {"text": "halo"}')
    ((kind, value),) = found.items()
    if kind not in _EVENTS or not isinstance(value, str):
        raise ValueError(f"kejadian tidak dikenal: pilih salah satu dari {', '.join(_EVENTS)}")
    return _EVENTS[kind](value)


def reply_as_json(reply: Reply) -> dict[str, Any]:
    """Return a reply as programs are promised it; the markup is taken out."""
    folded = {"folded": plain(reply.folded)} if reply.folded else {}
    buttons = [[_button(button) for button in row] for row in reply.buttons]
    return {"text": plain(reply.text), **folded, "buttons": buttons}


def _button(button: Button) -> dict[str, str]:
    found = {"label": button.label, "data": button.data, "url": button.url, "copy": button.copy}
    return {key: value for key, value in found.items() if value is not None}
