"""What the bot says and what it asks the world to do; how it looks is each surface's matter.

Texts carry the small markup of flows.markup. With our content they keep Telegram's limits (tests
see to it): 4,096 characters a text, 64 bytes of button data, 256 characters to copy.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button with exactly one of: `data` (comes back as ButtonPressed), `url`, `copy` (text)."""

    label: str
    data: str | None = None
    url: str | None = None
    copy: str | None = None


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One message. `in_place`: where a button was pressed, it may replace that button's message."""

    text: str
    buttons: Rows = ()
    in_place: bool = False


@dataclass(frozen=True, slots=True)
class EraseUser:
    """Erase everything stored about this participant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordUnanswered:
    """Keep a question that got no answer, apart from whoever asked it.

    `outcome` is "fallback" (nothing was near), "out-of-scope" (likelier none of ours) or
    "none-of-these" (what was offered was not meant). `topics` are the ids that came nearest or
    were offered, best first. `text` is the question without anything personal in it; "" where it
    is not known: a button was pressed.
    """

    outcome: str
    topics: tuple[str, ...]
    text: str = ""


Effect = EraseUser | RecordUnanswered
