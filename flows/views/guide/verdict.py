"""The verdict of a guided case in words: what it means with the one next step, then the rest."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from flows.diagnosis import DatedWait, GuideJudgement
from flows.dialogue import Context, Reply
from flows.library import Guide, GuideCheck, GuideVerdict
from flows.questions import named
from flows.views.contacts import contact_step, contact_steps
from flows.views.guide.since import after_sent, complained, sent_head
from flows.views.guide.ways import guide_buttons
from flows.wording import explained, full_date, joined, line, paragraphs, say, short_date


def tell_guide_verdict(
    context: Context, guide: Guide, found: GuideJudgement, *, lead: str = ""
) -> tuple[Reply, ...]:
    """Return the verdict: one bubble, or two where there is more to say; sources fold away."""
    head = guide_headline(context, guide, found)
    first = paragraphs(lead, head, *guide_next_step(context, found))
    second = paragraphs(*_beside(context, guide, found))
    first, second = explained(context.library, first, second)
    folded, buttons = line(context.library, _sources(guide, found)), guide_buttons(context, found)
    if not second:
        return (Reply(text=first, folded=folded, buttons=buttons),)
    return Reply(text=first), Reply(text=second, folded=folded, buttons=buttons)


def guide_headline(context: Context, guide: Guide, found: GuideJudgement) -> str:
    """Return the verdict's first lines: since a complaint it is told what was sent, and when."""
    sent = sent_head(context, found)
    if sent:
        return f"{sent} {_was_due(context, found.wait)}".strip()
    match found.verdict:
        case GuideVerdict.FIX_FIRST:
            return _to_fix(context, guide, found)
        case GuideVerdict.CHECK_FIRST:
            return say(context.library, "guide-check-head", checks=labels(context, found.to_check))
        case GuideVerdict.TOLD if found.status:
            status = found.status
            return say(
                context.library, "guide-status", status=status.label, means=status.means.strip()
            )
    return _waited(context, found.wait)


def guide_next_step(context: Context, found: GuideJudgement) -> tuple[str, ...]:
    """Return the one next step of the verdict; since a complaint, what is to be done about it."""
    since = after_sent(context, found)
    return (since,) if complained(context, found) else (since, *_next_step(context, found))


def _next_step(context: Context, found: GuideJudgement) -> tuple[str, ...]:
    library = context.library
    match found.verdict:
        case GuideVerdict.FIX_FIRST:
            also = labels(context, found.to_check)
            check = say(library, "fix-check", checks=also) if also else ""
            return (say(library, "fix-step"), check)
        case GuideVerdict.CHECK_FIRST:
            return (say(library, "check-step"),)
        case GuideVerdict.TOLD if found.status:
            return (say(library, "guide-next", next=found.status.next.strip()),)
        case GuideVerdict.WAIT if found.wait:
            holder = contact_name(context, found.wait.wait.holder)
            opens = guide_due(context, found.wait.due + timedelta(days=1))
            turn = say(library, "guide-holder", holder=holder)
            return (turn, say(library, "guide-wait-step", opens=opens))
    step = contact_step(context, found.contacts[0], brief=True)
    return (say(library, "ask-first", step=step), say(library, "form-open"))


def labels(context: Context, questions: tuple[str, ...]) -> str:
    """Return the names of these questions as a list within a sentence."""
    found = (named(context, question) for question in questions)
    told = (one.label(context.library) for one in found if one)
    return joined(label[:1].lower() + label[1:] for label in told)


def guide_due(context: Context, day: date) -> str:
    """Return a day in full, called an estimate where the calendar is not decreed so far."""
    words = full_date(day)
    if day > context.library.calendar.official_through:
        return say(context.library, "about-due", date=words)
    return words


def counted(context: Context, guide: Guide, wait: DatedWait) -> str:
    """Return from which day how many working days are counted, and which days are skipped."""
    since = guide.question(wait.wait.since)
    told = say(
        context.library,
        "guide-counted",
        label=since.label[:1].lower() + since.label[1:] if since else "",
        since=full_date(wait.since),
        days=str(wait.wait.working_days),
    )
    days = joined(short_date(day) for day, _ in wait.skipped)
    return paragraphs(told, say(context.library, "skipped", days=days) if days else "")


def _to_fix(context: Context, guide: Guide, found: GuideJudgement) -> str:
    checks = (guide.question(each) for each in found.blockers)
    told = [_missing(one) for one in checks if isinstance(one, GuideCheck)]
    held = guide.words["held"]
    if len(told) == 1:
        fixed = told[0][:1].lower() + told[0][1:]
        return say(context.library, "guide-fix-one", check=fixed, held=held)
    head = say(context.library, "guide-fix-head", count=str(len(told)), held=held)
    return "\n".join((head, *(f"• {one[:1].upper()}{one[1:]}" for one in told)))


def _missing(check: GuideCheck) -> str:
    return check.denied or check.label


def _waited(context: Context, wait: DatedWait | None) -> str:
    """Return up to when is waited, or was; without a day that the checks found nothing."""
    if wait is None:
        return say(context.library, "guide-stuck-head")
    due, expected = guide_due(context, wait.due), wait.wait.expected
    late, last, head = _HEADS[wait.wait.promised]
    if context.today > wait.due:
        return say(context.library, late, expected=expected, due=due)
    if not wait.left:
        return say(context.library, last, expected=expected, due=due)
    return say(context.library, head, expected=expected, due=due, left=str(wait.left))


def _was_due(context: Context, wait: DatedWait | None) -> str:
    """Return by when it should have come; "" where nothing is promised."""
    if wait is None or not wait.wait.promised:
        return ""
    due = guide_due(context, wait.due)
    return say(context.library, "guide-sent-due", expected=wait.wait.expected, due=due)


# Of what is promised, and of what is only usual: past its day, on it, before it.
_HEADS: Final = {
    True: ("guide-late-head", "guide-wait-last", "guide-wait-head"),
    False: ("guide-late-head-usual", "guide-wait-last-usual", "guide-wait-head-usual"),
}


def _beside(context: Context, guide: Guide, found: GuideJudgement) -> Iterator[str]:
    """Yield what stands in the second bubble."""
    library, status = context.library, found.status
    if status and found.verdict is not GuideVerdict.TOLD:
        yield say(library, "guide-status", status=status.label, means=status.means.strip())
    if found.wait:
        yield counted(context, guide, found.wait)
    if found.verdict is GuideVerdict.TOLD and found.to_check:
        yield say(library, "fix-check", checks=labels(context, found.to_check))
    if found.also:
        yield say(library, "guide-also", checks=labels(context, found.also))
    if found.complaint_form:
        steps = contact_steps(context, found.contacts, form=found.complaint_form)
        yield paragraphs(say(library, "steps-head"), *steps)


def _sources(guide: Guide, found: GuideJudgement) -> tuple[str, ...]:
    of_wait = found.wait.wait.sources if found.wait else ()
    status = [q for q in guide.questions if found.status and found.status in _statuses(q)]
    of_status = (source for question in status for source in question.sources)
    return tuple(dict.fromkeys((*of_wait, *of_status, *guide.sources)))


def _statuses(question: object) -> tuple[object, ...]:
    return getattr(question, "statuses", ())


def contact_name(context: Context, contact: str) -> str:
    """Return the name of a contact; its id where the content has it no more."""
    known = context.library.contacts.get(contact)
    return known.name if known else contact
