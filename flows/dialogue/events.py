"""What happened, in the past tense: what a participant did, or that a reminder has come due.

Every surface turns its input into one of these.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextSent:
    """A message was typed."""

    text: str


@dataclass(frozen=True, slots=True)
class ButtonPressed:
    """A button was pressed; `data` is what the button carried, at most 64 bytes from Telegram."""

    data: str


@dataclass(frozen=True, slots=True)
class CommandGiven:
    """A command was given, without its slash: "mulai".

    `argument` is the text behind it: what a link carried (`/start tokopedia`), or what was typed.
    """

    name: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class MediaSent:
    """Something the bot cannot read was sent; `kind` is Telegram's word: photo, voice, sticker.

    `caption` is what was written under it, which the bot can read.
    """

    kind: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class TextEdited:
    """An earlier message was changed; `text` is its new text."""

    text: str


@dataclass(frozen=True, slots=True)
class ReminderDue:
    """The moment has come at which a reminder may be due; nobody has done anything."""


Event = TextSent | ButtonPressed | CommandGiven | MediaSent | TextEdited | ReminderDue
