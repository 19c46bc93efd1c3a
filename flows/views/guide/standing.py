"""What is said beside the verdict of a guided case: where it stands, how one thing is mended."""

from typing import Final, cast

from flows.diagnosis import DatedWait, GuideJudgement, working_days_between
from flows.dialogue import UNKNOWN, Button, Context, Reply, Rows
from flows.library import Guide, GuideCheck, GuideQuestion, GuideVerdict, Holds
from flows.questions import starts
from flows.views.contacts import contact_cards, contact_steps
from flows.views.guide.verdict import counted, guide_due, guide_headline, guide_next_step
from flows.views.notices import notices
from flows.wording import explained, line, pages, paragraphs, say


def guide_status(context: Context, guide: Guide, found: GuideJudgement) -> tuple[str, ...]:
    """Return where the case stands: which working day it is, and the next step."""
    return (_stands(context, guide, found), *guide_next_step(context, found))


def guide_in_brief(context: Context, found: GuideJudgement) -> str:
    """Return how a case without open questions stands, in a few words."""
    library, outcome, wait = context.library, context.state.outcome, found.wait
    if outcome:
        return say(library, "standing-closed" if outcome == _CLOSED else "guide-brief-solved")
    if found.verdict is not GuideVerdict.WAIT or wait is None:
        return say(library, _BRIEF[found.verdict])
    day, total = _day_of(context, wait), str(wait.wait.working_days)
    if day <= 0:
        return say(library, "standing-not-begun", total=total)
    return say(library, "standing-day", day=str(day), total=total)


def _day_of(context: Context, wait: DatedWait) -> int:
    return working_days_between(wait.since, context.today, context.library.calendar)


_CLOSED: Final = "closed"  # put away as it was
_BRIEF: Final = {
    GuideVerdict.FIX_FIRST: "standing-fix",
    GuideVerdict.CHECK_FIRST: "standing-check",
    GuideVerdict.TOLD: "guide-brief-told",
    GuideVerdict.ESCALATE: "guide-brief-ask",
}


def guide_how_to(context: Context, guide: Guide, question: str) -> Reply:
    """Return how a check is mended, or how the answer to a question is found out."""
    step, library = cast("GuideQuestion", guide.question(question)), context.library
    links: Rows = tuple((Button(label=link.label, url=link.url),) for link in step.links)
    if isinstance(step, GuideCheck) and context.answer(question) != UNKNOWN:
        word = "to-mend-later" if step.holds is Holds.NOTHING else "to-mend"
        text = say(library, word, label=step.label, fix=step.fix.strip())
        links = (*links, *starts(context, step))
    else:
        told = step.find_out.strip()
        text = say(library, "to-find-out", label=step.label, find_out=told)
    return Reply(text=text, folded=line(library, step.sources), buttons=links)


def guide_contacts(context: Context, found: GuideJudgement) -> tuple[Reply, ...]:
    """Return whom to contact in which order and what for, then everything known of each."""
    steps = contact_steps(context, found.contacts, form=found.complaint_form)
    head = say(context.library, "steps-head")
    order, cards = pages(steps, head=head), pages(contact_cards(context, found.contacts))
    return tuple(Reply(text=page) for page in (*order, *cards))


def guide_steps(context: Context, found: GuideJudgement) -> Reply:
    """Return whom one can speak with about this case, for who wants a human."""
    steps = contact_steps(context, found.contacts, form=found.complaint_form, brief=True)
    told = paragraphs(notices(context.library)["cs"], say(context.library, "human-now"), *steps)
    return Reply(text=explained(context.library, told)[0])


def guide_way_out(context: Context, guide: Guide, found: GuideJudgement) -> Reply:
    """Return what is left where the advice was followed and did not help: whom to ask, the form."""
    steps = contact_steps(context, found.contacts, form=guide.letter.form)
    told = paragraphs(say(context.library, "guide-stuck-step"), *steps)
    return Reply(text=explained(context.library, told)[0])


def counted_from(context: Context) -> str:
    """Return from which day how many working days are counted; "" where nothing is waited for."""
    guide, found = context.guide, context.guided
    return counted(context, guide, found.wait) if guide and found and found.wait else ""


def solved_words(context: Context, guide: Guide) -> Reply:
    """Return the congratulation on what is solved."""
    return Reply(text=guide.words["solved"], folded=line(context.library, guide.sources))


def _stands(context: Context, guide: Guide, found: GuideJudgement) -> str:
    wait = found.wait
    if found.verdict is not GuideVerdict.WAIT or wait is None or not wait.left:
        return guide_headline(context, guide, found)
    day = _day_of(context, wait)
    total, due = str(wait.wait.working_days), guide_due(context, wait.due)
    if day <= 0:
        return guide_headline(context, guide, found)
    left = str(wait.left)
    return say(
        context.library,
        "guide-status-day",
        day=str(day),
        total=total,
        expected=wait.wait.expected,
        due=due,
        left=left,
    )
