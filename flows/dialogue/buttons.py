"""What the buttons carry: the round they belong to, what they do, and to which question.

`round.verb.argument...`, at most 64 bytes (Telegram's limit). A button whose round is another or
whose question is not open any more is old; flows.handlers.press says so and shows the present step.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from flows.dialogue.replies import Button, Rows

HALF_ROW: Final = 20  # characters of a label that a small phone shows beside another
FULL_ROW: Final = 36  # and in a row of its own
_ROUNDS: Final = 36**4  # four characters of base 36; after that many the count starts anew
_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"


class Verb(StrEnum):
    """What a button does."""

    ANSWER = "a"  # question, value
    HELP = "h"  # question
    MONTH = "d"  # question, month whose days are shown ("2026-11")
    CHOICES = "q"  # question: from a month back to its quick choices
    BACK = "b"  # question on which it stands
    KEEP = "k"  # question: leave its answer as it was
    CONFIRM = "c"
    SUMMARY = "s"
    EDIT = "e"  # question
    REPLACE = "x"  # question, value: undo or make a change told in passing
    VERDICT = "v"  # one of flows.views.next_steps's ways
    REPORTED = "r"  # actor, "done" or "no"
    FORGET = "f"  # actor whose report is taken back
    MENU = "m"  # one of flows.views.menu's actions
    AREA = "g"  # area whose topics are listed
    TOPIC = "t"  # topic, and perhaps a choice of it
    GUIDE = "w"  # guided case that begins, or is gone on with
    CASE = "o"  # "open" with the number of a case, "close", "list" or "new"
    NONE = "n"  # the first of the topics that were offered, none of which was meant
    SCREEN = "y"  # what stands on a screen of which a picture was sent
    HELPED = "u"  # what was answered, and whether it was of help or why not


# They may stay where they are, for they have their use more than once; a case keeps its number.
_STAYING: Final = (Verb.AREA, Verb.TOPIC, Verb.GUIDE, Verb.NONE, Verb.CASE, Verb.SCREEN)
# They answer no question, so they never grow old.
LASTING: Final = (*_STAYING, Verb.HELPED)


@dataclass(frozen=True, slots=True)
class Press:
    """A button's data, read back."""

    round: str
    verb: Verb
    arguments: tuple[str, ...]


_VERBS: Final = {verb.value: verb for verb in Verb}


def button(label: str, round_: int, verb: Verb, *arguments: str) -> Button:
    """Return a button that comes back as this press."""
    return Button(label=label, data=".".join((stamp(round_), verb, *arguments)))


def read(data: str) -> Press | None:
    """Return what a button carried, or None for what none of ours carries."""
    round_, *rest = data.split(".")
    verb = _VERBS.get(rest[0]) if rest else None
    return None if verb is None else Press(round_, verb, tuple(rest[1:]))


def lasts(data: str) -> bool:
    """Tell whether a button has its use for ever, so that it may stay where it is."""
    found = read(data)
    return found is not None and found.verb in _STAYING


@lru_cache(maxsize=1024)
def stamp(round_: int) -> str:
    """Return the round as buttons carry it."""
    left, digits = round_ % _ROUNDS, ""
    while left or not digits:
        left, digit = divmod(left, 36)
        digits = _DIGITS[digit] + digits
    return digits


def rows(buttons: Iterable[Button], width: int) -> Rows:
    """Lay buttons out in rows of at most `width`; beside another, no label is cut on a phone.

    One too long for that has a row of its own.
    """
    laid: list[tuple[Button, ...]] = []
    room = False  # in the last row: all of it is narrow
    for each in buttons:
        narrow = len(each.label) <= HALF_ROW
        if room and narrow and len(laid[-1]) < width:
            laid[-1] = (*laid[-1], each)
        else:
            laid.append((each,))
            room = narrow
    return tuple(laid)


def fitting(label: str, shorter: str) -> str:
    """Return the label where a row of its own has room for it, or else the shorter one."""
    return label if len(label) <= FULL_ROW else shorter


def with_next_step(shown: Rows) -> Rows:
    """Return the buttons with the first stressed as the one next step, unless it has a style."""
    if not shown or shown[0][0].style:
        return shown
    (first, *beside), *below = shown
    return ((first._replace(style="primary"), *beside), *below)
