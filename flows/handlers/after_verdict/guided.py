"""What follows the verdict of a guided case: solved, mended, how, contacts, the letter."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from flows.diagnosis import GuideJudgement
from flows.dialogue import Context, Outcome, Step, put_away, reopened, says
from flows.handlers.after_verdict.certificate import below, remind, sent
from flows.handlers.prompt import advance, ways_on
from flows.library import Guide, GuideChoice, GuideVerdict
from flows.views import (
    NextStep,
    case_button,
    guide_clock,
    guide_contacts,
    guide_explained,
    guide_how_to,
    guide_way_out,
    guide_way_out_rows,
    guide_ways,
    letter_pages,
    menu,
    solved_words,
)
from flows.wording import say

_SOLVED: Final = "appeared"  # what the case waited for is there


def follow_guide(context: Context, way: str, question: str | None = None) -> Step | None:
    """Go the way a button under the verdict names; None where this verdict does not offer it.

    `question` is the one to be explained, or the channel of a complaint, where that is the way.
    """
    guide, found = context.guide, context.guided
    if guide is None or found is None or way not in guide_ways(context, found):
        return None
    if way == NextStep.SENT:
        return sent(context, question or "")
    if (way == NextStep.HOW) is not (question in guide_explained(found)):
        return None
    if question is not None:
        return below(context, guide_how_to(context, guide, question))
    return _WAYS[way](context, guide, found)


def close_guide(context: Context, guide: Guide) -> Step:
    """Congratulate on what is solved, and put the case away, with an undo."""
    done = context.with_state(put_away(context.state, outcome=_SOLVED))
    words = solved_words(context, guide)
    if done.state.others and context.state.answers:
        undo = case_button(done, done.state.others[0], label=say(context.library, "seen-undo"))
        words = replace(words, buttons=((undo,),))
    anything = menu(done, lead=say(context.library, "anything-else"))
    return says(done, Outcome.ANSWERED, words, anything, subject=guide.topic)


def letter(context: Context, guide: Guide, found: GuideJudgement) -> Step:
    """Give the text of the complaint."""
    pages = letter_pages(context, guide, found, below=ways_on(context))
    return says(context, Outcome.ANSWERED, *pages)


def _contacts(context: Context, _: Guide, found: GuideJudgement) -> Step:
    *before, last = guide_contacts(context, found)
    step = below(context, last)
    return replace(step, replies=(*before, *step.replies))


def _mended(context: Context, guide: Guide, found: GuideJudgement) -> Step:
    """Ask again what is mended or found out, or the status that has changed with its day."""
    questions = found.blockers or found.to_check
    if found.verdict not in (GuideVerdict.FIX_FIRST, GuideVerdict.CHECK_FIRST):
        days = tuple(wait.since for wait in guide.waits)
        questions = (*(q.id for q in guide.questions if isinstance(q, GuideChoice)), *days)
    state = reopened(context.state, questions)
    return advance(context.with_state(state), lead=say(context.library, "asked-again"))


def way_out(context: Context, guide: Guide, found: GuideJudgement) -> Step:
    """Say what is left for whom the advice did not help."""
    told = guide_way_out(context, guide, found)
    return below(context, told, first=guide_way_out_rows(context, guide))


def _picture(context: Context, guide: Guide, found: GuideJudgement) -> Step:
    return below(context, guide_clock(context, guide, found))


def _seen(context: Context, guide: Guide, _: GuideJudgement) -> Step:
    return close_guide(context, guide)


_WAYS: Final[Mapping[str, Callable[[Context, Guide, GuideJudgement], Step | None]]] = {
    NextStep.SEEN: _seen,
    NextStep.STUCK: way_out,
    NextStep.PICTURE: _picture,
    NextStep.MENDED: _mended,
    NextStep.CONTACTS: _contacts,
    NextStep.COMPLAINT: letter,
    NextStep.REMIND: lambda context, guide, found: remind(context),  # noqa: ARG005 - as the others
}
