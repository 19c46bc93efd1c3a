"""The verdict in words: who acts, until when, and what to do next. Two short messages at most."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from flows.diagnosis import Diagnosis, StageState, incentive_checks_open
from flows.dialogue import Context, Reply
from flows.library import Verdict
from flows.views.contacts import contact_steps
from flows.views.headline import due_date, headline
from flows.views.next_steps import step_buttons
from flows.views.timeline import skipped_line, timeline
from flows.wording import full_date, joined, line, paragraphs, say


def sources_line(context: Context, verdict: Verdict, checks: tuple[str, ...]) -> str:
    """Return "Sumber: ..." for what a verdict on this platform tells."""
    return line(context.library, dict.fromkeys(_sources(context, verdict, checks)))


def _sources(context: Context, verdict: Verdict, checks: tuple[str, ...]) -> Iterator[str]:
    for place in (context.platform, context.provider):
        if place:
            yield from place.sources
            for advice in place.advice:
                if verdict in advice.verdicts:
                    yield from advice.sources
    for item in context.checks:
        if item.check.id in checks:
            yield from item.check.sources
    if verdict is Verdict.ESCALATE:  # the only verdict that speaks of the programme's state
        yield from context.library.case.sources


def advice(context: Context, verdict: Verdict, *, explaining: bool = False) -> tuple[str, ...]:
    """Return what only this platform and provider tell about such a verdict.

    `explaining` picks what explains the count, which is told only to those who ask why.
    """
    places = (context.provider, context.platform)
    return tuple(
        f"• {context.filled(item.text)}"
        for place in places
        if place
        for item in place.advice
        if verdict in item.verdicts and item.explains is explaining
    )


def incentive_line(context: Context, missing: tuple[str, ...], unsure: tuple[str, ...]) -> str:
    """Return which checks the incentive still needs, or is not sure of; "" where none."""
    lines = []
    if missing:
        lines.append(say(context.library, "also", checks=_labels(context, missing)))
    if unsure:
        lines.append(say(context.library, "also-unsure", checks=_labels(context, unsure)))
    return "\n".join(lines)


# The notes that have a sentence of their own.
_NOTES: Final = {
    "calendar-estimated": "note-calendar-estimated",
    "incident": "note-incident",
    "past-year": "note-past-year",
    "review-after-certificate": "note-review-after-certificate",
}


def note_lines(context: Context, found: Diagnosis) -> tuple[str, ...]:
    """Return a sentence for each note of the diagnosis."""
    incidents = [i.message for stage in found.stages for i in stage.incidents]
    through = full_date(context.library.calendar.official_through)
    return tuple(
        say(context.library, _NOTES[note], message=" ".join(incidents), through=through)
        for note in found.notes
        if note in _NOTES
    )


def _labels(context: Context, checks: tuple[str, ...]) -> str:
    return joined(item.check.label for item in context.checks if item.check.id in checks)


def tell_verdict(context: Context, *, lead: str = "") -> tuple[Reply, ...]:
    """Return the verdict on the case, or what can be said while the date is not known."""
    case, found = context.case(), context.judged
    if case is None or found is None:
        return _tell_without_date(context, lead=lead)
    open_checks = incentive_checks_open(context.library, case, context.today)
    after = (
        *_next_steps(context, found),
        *advice(context, found.verdict),
        _hint(context, found),
        incentive_line(context, found.also, open_checks),
        *note_lines(context, found),
        sources_line(context, found.verdict, (*found.blockers, *found.to_check)),
    )
    first = (lead, headline(context, found), *_what_to_mend(context, found), *_days(context, found))
    return _two_messages(first, after, context, found)


def _two_messages(
    first: tuple[str, ...], after: tuple[str, ...], context: Context, found: Diagnosis
) -> tuple[Reply, ...]:
    return (
        Reply(text=paragraphs(*first)),
        Reply(text=paragraphs(*after), buttons=step_buttons(context, found.verdict)),
    )


def _tell_without_date(context: Context, *, lead: str) -> tuple[Reply, ...]:
    checks = context.check_answers()
    missing = tuple(check for check, value in checks.items() if value == "no")
    unsure = tuple(check for check, value in checks.items() if value == "unknown")
    first = (
        lead,
        say(context.library, "no-date-head"),
        *_fixes(context, missing),
        *_finds(context, unsure),
    )
    after = (
        say(context.library, "no-date-steps"),
        *contact_steps(context, context.contacts()),
        *advice(context, Verdict.CHECK_FIRST),
        sources_line(context, Verdict.CHECK_FIRST, (*missing, *unsure)),
    )
    return (
        Reply(text=paragraphs(*first)),
        Reply(text=paragraphs(*after), buttons=step_buttons(context, None)),
    )


def _what_to_mend(context: Context, found: Diagnosis) -> tuple[str, ...]:
    if found.verdict is Verdict.FIX_FIRST:
        return (*_fixes(context, found.blockers), *_finds(context, found.to_check))
    return _finds(context, found.to_check)


def _fixes(context: Context, checks: tuple[str, ...]) -> tuple[str, ...]:
    told = [item for item in context.checks if item.check.id in checks]
    return tuple(
        say(context.library, "to-mend", label=item.check.label, fix=context.filled(item.fix))
        for item in told
    )


def _finds(context: Context, checks: tuple[str, ...]) -> tuple[str, ...]:
    told = [item for item in context.checks if item.check.id in checks]
    return tuple(
        say(
            context.library,
            "to-find-out",
            label=item.check.label,
            find_out=context.filled(item.find_out),
        )
        for item in told
    )


def _days(context: Context, found: Diagnosis) -> tuple[str, ...]:
    if found.verdict is Verdict.FIX_FIRST:  # the count begins once these are mended
        return (say(context.library, "count-after-fix"),)
    return (timeline(context, found), skipped_line(context, found))


def _next_steps(context: Context, found: Diagnosis) -> tuple[str, ...]:
    library = context.library
    match found.verdict:
        case Verdict.ESCALATE:
            late = tuple(s for s in found.stages if s.state is StageState.NOT_DONE)
            steps = contact_steps(context, found.contacts, late=late, form=found.complaint_form)
            return (say(library, "steps-head"), *steps, say(library, "programme-uncertain"))
        case Verdict.CHASE:
            late = tuple(s for s in found.stages if s.state is StageState.NOT_DONE)
            return (say(library, "steps-head"), *contact_steps(context, found.contacts, late=late))
        case Verdict.WAIT:
            opens = due_date(context, found.due + timedelta(days=1))
            return (say(library, "wait-after", due=due_date(context, found.due), opens=opens),)
        case Verdict.CHECK_FIRST:
            return (say(library, "check-after"),)
        case _:
            return (say(library, "fix-after"),)


def _hint(context: Context, found: Diagnosis) -> str:
    explained = advice(context, found.verdict, explaining=True)
    return say(context.library, "why-hint") if explained else ""
