"""Events and replies as one JSON line each (docs/contracts.md)."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
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

# Each kind of event, and the field that may stand beside it.
_EVENTS: Final[Mapping[str, tuple[Callable[..., Event], str | None]]] = {
    "text": (TextSent, None),
    "press": (ButtonPressed, None),
    "command": (CommandGiven, "argument"),
    "media": (MediaSent, "caption"),
    "edit": (TextEdited, None),
}


def read_event(line: str) -> tuple[Event, datetime | None]:
    """Return the event of a JSON line, and the aware moment at which it happens, if it is told.

    Raises ValueError with one Indonesian sentence.
    """
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        raise ValueError("bukan JSON") from None
    at = _moment(found.pop("at")) if isinstance(found, dict) and "at" in found else None
    kinds = [kind for kind in _EVENTS if isinstance(found, dict) and kind in found]
    if len(kinds) > 1 or not (isinstance(found, dict) and found):
        raise ValueError('satu baris satu kejadian, misalnya {"text": "halo"}')
    if not kinds or not all(isinstance(value, str) for value in found.values()):
        raise ValueError(f"kejadian tidak dikenal: pilih salah satu dari {', '.join(_EVENTS)}")
    (kind,) = kinds
    event, beside = _EVENTS[kind]
    if found.keys() - {kind, beside}:
        besides = f"selain {beside}" if beside else "apa pun"
        raise ValueError(f"di samping {kind} tidak boleh ada {besides}")
    return event(found[kind], *((found[beside],) if beside in found else ())), at


def _moment(told: object) -> datetime:
    try:
        found = datetime.fromisoformat(str(told))
    except ValueError:
        found = None
    if found is None or found.tzinfo is None:
        raise ValueError('at: waktu dengan zonanya, misalnya "2026-11-30T09:00:00+07:00"')
    return found


def reply_as_json(reply: Reply) -> dict[str, Any]:
    """Return a reply as programs are promised it; the markup is taken out."""
    folded = {"folded": plain(reply.folded)} if reply.folded else {}
    reaction = {"reaction": reply.reaction} if reply.reaction else {}
    picture = {"picture": reply.picture.alternative} if reply.picture else {}
    buttons = [[_button(button) for button in row] for row in reply.buttons]
    return {"text": plain(reply.text), **folded, **reaction, **picture, "buttons": buttons}


def _button(button: Button) -> dict[str, str]:
    found = {
        "label": button.label,
        "data": button.data,
        "url": button.url,
        "copy": button.copy,
        "style": button.style,
    }
    return {key: value for key, value in found.items() if value is not None}
