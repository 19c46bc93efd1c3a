"""Whether an answer was of help: two buttons in the last row below it, and why not."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final
from zlib import crc32

from flows.dialogue import Button, Context, Reply, Rows, Verb, button
from flows.library import Choice, Topic
from flows.views.menu import human_button
from flows.views.topic import menu_button
from flows.wording import say


class Helped(StrEnum):
    """What is said of an answer; the values stand in buttons and, of the reasons, in reports."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"
    OTHER = "other"  # something else was asked
    OUTDATED = "outdated"
    USELESS = "useless"


WHY_NOT: Final[Mapping[Helped, str]] = {
    Helped.UNCLEAR: "helped-unclear",
    Helped.OTHER: "helped-other",
    Helped.OUTDATED: "helped-outdated",
    Helped.USELESS: "helped-useless",
}


_PROMPT: Final = "helped "  # before the subject, in State.prompted


def prompt_of(subject: str) -> str:
    """Return what a state knows of it while the two buttons stand below what was said last."""
    return f"{_PROMPT}{subject}"


def prompted_about(prompted: str) -> str:
    """Return the subject of such a prompt, "" of any other."""
    return prompted.removeprefix(_PROMPT) if prompted.startswith(_PROMPT) else ""


def asked_below(context: Context, topic: Topic, choice: Choice | None) -> Rows:
    """Return the row to stand below the answer to a typed question, or no row.

    None while a question is open, none below small talk, nor where there is still something to
    choose, nor twice for one topic in a row.
    """
    again = context.state.asked_of in {mark(topic.id, said) for said in (None, *Helped)}
    return (helped_row(context, topic.id),) if not again and _fits(context, topic, choice) else ()


def mark(subject: str, said: Helped | None = None) -> str:
    """Return by what a state knows that this was asked of last, or said: it tells nothing else."""
    about = f"{subject} {said}" if said else subject
    return f"{crc32(about.encode()):x}"


def _fits(context: Context, topic: Topic, choice: Choice | None) -> bool:
    talk = any(area.talk for area in context.library.areas if area.id == topic.area)
    choosing = choice is None and bool(topic.choices)
    return context.open_question() is None and not talk and not choosing


def helped_row(context: Context, subject: str) -> tuple[Button, ...]:
    """Return the two buttons for what was answered: a topic, or a verdict."""
    words = ((Helped.YES, "helped-yes"), (Helped.NO, "helped-no"))
    return tuple(_button(context, word, subject, said) for said, word in words)


def why_not(context: Context, subject: str) -> Reply:
    """Return the question why an answer was of no help."""
    choices = ((_button(context, word, subject, said),) for said, word in WHY_NOT.items())
    return Reply(text=say(context.library, "helped-why"), buttons=tuple(choices))


def noted(context: Context) -> Reply:
    """Return the thanks for the reason, with the ways on: a human, the menu."""
    ways = (human_button(context), (menu_button(context),))
    return Reply(
        text=say(context.library, "helped-noted"),
        buttons=tuple(way for way in ways if way),
        in_place=True,
    )


def _button(context: Context, word: str, subject: str, said: Helped) -> Button:
    return button(say(context.library, word), context.state.round, Verb.HELPED, subject, said)
