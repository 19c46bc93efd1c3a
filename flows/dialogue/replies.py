"""What the bot says; how it looks is each surface's matter.

Texts carry the small markup of flows.wording. With our content they keep Telegram's limits (tests
see to it): 4,096 characters a text with what is folded, 64 bytes of button data, 256 characters to
copy.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

# What a button stands for: the one next step, good news, something that cannot be undone.
ButtonStyle = Literal["primary", "success", "danger"]


class Button(NamedTuple):
    """A button with exactly one of: `data` (comes back as ButtonPressed), `url`, `copy` (text).

    `style` stresses one that matters more than those beside it. A tuple, for a message makes a
    dozen of them and a dataclass takes three times as long.
    """

    label: str
    data: str | None = None
    url: str | None = None
    copy: str | None = None
    style: ButtonStyle | None = None


Rows = tuple[tuple[Button, ...], ...]


class PictureLine(NamedTuple):
    """A line of a picture: what it is about, what is told of it, and whether it is the present."""

    label: str
    value: str
    now: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A case's running clock, to be drawn: which working day of how many, and who holds it.

    `title` names the case, `headline` tells the day in words, `deadline` until when ("" where no
    date is told), `lines` the stages, `foot` what is left to say. `passed` of `total` working days
    are over; `total` 0 where none are counted. `alternative` says all of it in one text, for
    whoever cannot see it. None of it has markup.
    """

    title: str
    headline: str
    deadline: str
    lines: tuple[PictureLine, ...]
    foot: tuple[str, ...]
    passed: int
    total: int
    alternative: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One message. `in_place`: where a button was pressed, it may replace that button's message.

    `folded` comes after the text, shut until somebody wants it: sources, how old they are, reasons.
    The text must make sense without it. Empty where there is nothing of the kind.

    `reaction` is an emoji that says the same in less: where one can be put on the message that is
    answered, nothing else is sent; everywhere else the text is said.

    `picture` is shown above the text, which says the same.
    """

    text: str
    buttons: Rows = ()
    in_place: bool = False
    folded: str = ""
    reaction: str = ""
    picture: Picture | None = None
