"""The complaint of a guided case, ready to paste into the form; personal numbers stay gaps."""

import re
from collections.abc import Iterator
from typing import Final

from flows.diagnosis import GuideJudgement
from flows.dialogue import Button, Context, Reply, Rows
from flows.library import Guide
from flows.questions import answer_in_words, question_of
from flows.views.complaint import COPY_LIMIT
from flows.views.guide.verdict import guide_due
from flows.wording import full_date, paragraphs, say

_GAP: Final = re.compile(r"\n{3,}")  # where nothing was to be told


def letter_pages(
    context: Context, guide: Guide, found: GuideJudgement, *, below: Rows
) -> tuple[Reply, ...]:
    """Return the text to copy, then where it is sent with a title to copy; `below` stands last."""
    library, letter = context.library, guide.letter
    answers, late = "\n".join(_told(context)), _late(context, found)
    text = _GAP.sub("\n\n", letter.text.strip().format(answers=answers, late=late))
    whole = paragraphs(say(library, "complaint-intro"), f"```\n{text}\n```")
    title = Button(label=say(library, "complaint-copy-title"), copy=letter.title[:COPY_LIMIT])
    after = say(library, "complaint-after", form=letter.form)
    return Reply(text=whole), Reply(text=after, buttons=((title,), *below))


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
