"""The complaint of a guided case, ready to paste into the form; personal numbers stay gaps."""

import re
from collections.abc import Iterator
from typing import Final

from flows.diagnosis import GuideJudgement
from flows.dialogue import Button, Context, Reply, Rows, Verb, button, rows
from flows.library import Guide
from flows.questions import (
    answer_in_words,
    complaint_in_words,
    known_complaints,
    question_of,
)
from flows.views.complaint import COPY_LIMIT, FORM, SinceSent, copy_story, since_sent
from flows.views.guide.verdict import guide_due
from flows.views.next_steps import NextStep
from flows.wording import full_date, paragraphs, say

_BY_HAND: Final = re.compile(r"\[.*\]")
_LISTED: Final = "- "
_GAP: Final = re.compile(r"\n{3,}")  # where nothing was to be told


def letter_pages(
    context: Context, guide: Guide, found: GuideJudgement, *, below: Rows
) -> tuple[Reply, ...]:
    """Return the text to copy, then where it is sent with a title to copy; `below` stands last."""
    library, letter = context.library, guide.letter
    answers, late = "\n".join(_told(context)), _late(context, found)
    text = _GAP.sub("\n\n", letter.text.strip().format(answers=answers, late=late))
    text = paragraphs(_before(context), text)
    whole = paragraphs(say(library, "complaint-intro"), f"```\n{text}\n```")
    after = say(library, "complaint-after", form=letter.form)
    copied = _copying(context, letter.title, text)
    sent = Reply(text=after, buttons=(*copied, (_sent(context),), *_others(below)))
    return Reply(text=whole), sent


def _sent(context: Context) -> Button:
    """Return the button by which it was sent, by the form that it is for."""
    label, round_ = say(context.library, "way-sent"), context.state.round
    return button(label, round_, Verb.VERDICT, NextStep.SENT, FORM)


def _others(below: Rows) -> Rows:
    """Return the ways on without the one that would ask by which channel it was sent."""
    asking = f".{Verb.VERDICT}.{NextStep.SENT}"
    left = (tuple(b for b in row if not (b.data or "").endswith(asking)) for row in below)
    return tuple(row for row in left if row)


def _before(context: Context) -> str:
    """Return which complaint it follows; "" where it is the first."""
    sent = known_complaints(context)
    if not sent:
        return ""
    told = complaint_in_words(context, sent[-1])
    return say(context.library, "guide-letter-before", complaint=told)


def _copying(context: Context, title: str, text: str) -> Rows:
    """Return the buttons that copy title, story and request, field by field, as the form has them.

    The last line of the letter is what is asked; what is filled in by hand is in no piece.
    """
    library = context.library
    *told, request = (line for line in text.splitlines() if line and not _BY_HAND.search(line))
    named = Button(label=say(library, "complaint-copy-title"), copy=_title(context, title))
    asked = Button(label=say(library, "copy-request"), copy=request)
    shown = (named, *copy_story(context, map(_in_a_line, told)), asked)
    return rows((one._replace(copy=(one.copy or "")[:COPY_LIMIT]) for one in shown), 2)


def _in_a_line(line: str) -> str:
    return f"{line.removeprefix(_LISTED)};" if line.startswith(_LISTED) else line


def _title(context: Context, title: str) -> str:
    again = since_sent(context) is SinceSent.SECOND_LETTER
    return say(context.library, "guide-letter-title-again", title=title) if again else title


def _told(context: Context) -> Iterator[str]:
    for question in context.answered():
        asked = question_of(context, question)
        value = answer_in_words(context, asked)
        yield say(context.library, "guide-answer", label=asked.label(context.library), value=value)


def _late(context: Context, found: GuideJudgement) -> str:
    """Return the sentence on the day by which it should have come; "" where none is promised."""
    guide, wait = context.guide, found.wait
    if guide is None or wait is None or not wait.wait.promised or context.today <= wait.due:
        return ""
    due = guide_due(context, wait.due)
    return guide.letter.late.strip().format(due=due, since=full_date(wait.since))
