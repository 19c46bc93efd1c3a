"""The ways to say one message: the next for when Telegram refuses the one before."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from bot.surfaces.tg.delivery.rendering import Piece, as_html, keyboard, plain
from flows.dialogue import Rows

_NO_PREVIEW: Final = {"is_disabled": True}
_BELOW: Final = {"text": "caption"}  # what a field is called below a picture


@dataclass(frozen=True, slots=True)
class Form:
    """One way, as fields of a call. `decoloured`: the one before differed in its colours only."""

    fields: Mapping[str, Any]
    decoloured: bool = False


def captions(piece: Piece, buttons: Rows, *, coloured: bool, **there: Any) -> Iterator[Form]:
    """Yield the ways to say it below a picture, with its buttons: with markup, and plain."""
    for form in forms(piece, buttons, coloured=coloured, **there):
        if "reply_markup" in form.fields:
            fields = {_BELOW.get(name, name): value for name, value in form.fields.items()}
            fields.pop("link_preview_options")
            yield replace(form, fields=fields)


def forms(piece: Piece, buttons: Rows, *, coloured: bool, **there: Any) -> Iterator[Form]:
    """Yield them: with markup, plain, and plain without buttons.

    `coloured`: with the colours of the buttons first, where they have any.
    """
    colourless = keyboard(buttons, coloured=False)
    html, bare = {"text": as_html(piece), "parse_mode": "HTML"}, {"text": plain(piece)}
    quiet = {"link_preview_options": _NO_PREVIEW, **there}
    has_colours = coloured and any(button.style for row in buttons for button in row)
    if has_colours:
        yield Form({**html, "reply_markup": keyboard(buttons), **quiet})
    yield Form({**html, "reply_markup": colourless, **quiet}, decoloured=has_colours)
    yield Form({**bare, "reply_markup": colourless, **quiet})
    there.pop("message_thread_id", None)
    yield Form({**bare, **there})
