"""The verdict in words: who acts, until when, and what to do next. Two short messages at most."""

from collections.abc import Iterator
from datetime import timedelta

from flows.diagnosis import Diagnosis, incentive_checks_open, judge
from flows.dialogue import CaseFile, Reply
from flows.library import Verdict
from flows.views.contacts import contact_steps
from flows.views.headline import due_date, headline
from flows.views.next_steps import ways_on
from flows.views.timeline import skipped_line, timeline
from flows.wording import full_date, joined, line, paragraphs, say


def sources_line(file: CaseFile, verdict: Verdict, checks: tuple[str, ...]) -> str:
    """Return "Sumber: ..." for what a verdict on this platform tells."""
    return line(file.library, dict.fromkeys(_sources(file, verdict, checks)))


def _sources(file: CaseFile, verdict: Verdict, checks: tuple[str, ...]) -> Iterator[str]:
    for place in (file.platform, file.provider):
        if place:
            yield from place.sources
            for advice in place.advice:
                if verdict in advice.verdicts:
                    yield from advice.sources
    for item in file.checks:
        if item.check.id in checks:
            yield from item.check.sources
    if verdict is Verdict.ESCALATE:  # the only verdict that speaks of the programme's state
        yield from file.library.case.sources


def advice(file: CaseFile, verdict: Verdict, *, explaining: bool = False) -> tuple[str, ...]:
    """Return what only this platform and provider tell about such a verdict.

    `explaining` picks what explains the count, which is told only to those who ask why.
    """
    places = (file.provider, file.platform)
    return tuple(
        f"• {file.told(item.text)}"
        for place in places
        if place
        for item in place.advice
        if verdict in item.verdicts and item.explains is explaining
    )


def incentive_line(file: CaseFile, missing: tuple[str, ...], unsure: tuple[str, ...]) -> str:
    """Return which checks the incentive still needs, or is not sure of; "" where none."""
    lines = []
    if missing:
        lines.append(say(file.library, "also", checks=_labels(file, missing)))
    if unsure:
        lines.append(say(file.library, "also-unsure", checks=_labels(file, unsure)))
    return "\n".join(lines)


def note_lines(file: CaseFile, found: Diagnosis) -> tuple[str, ...]:
    """Return a sentence for each note of the diagnosis."""
    incidents = [i.message for stage in found.stages for i in stage.incidents]
    through = full_date(file.library.calendar.official_through)
    return tuple(
        say(file.library, f"note-{note}", message=" ".join(incidents), through=through)
        for note in found.notes
    )


def _labels(file: CaseFile, checks: tuple[str, ...]) -> str:
    return joined(item.check.label for item in file.checks if item.check.id in checks)


def tell_verdict(file: CaseFile, *, lead: str = "") -> tuple[Reply, ...]:
    """Return the verdict on the case, or what can be said while the date is not known."""
    case = file.case()
    if case is None:
        return _tell_without_date(file, lead=lead)
    found = judge(file.library, case, file.today)
    open_checks = incentive_checks_open(file.library, case)
    after = (
        *_next_steps(file, found),
        *advice(file, found.verdict),
        _hint(file, found),
        incentive_line(file, found.also, open_checks),
        *note_lines(file, found),
        sources_line(file, found.verdict, (*found.blockers, *found.to_check)),
    )
    first = (lead, headline(file, found), *_what_to_mend(file, found), *_days(file, found))
    return _two_messages(first, after, file, found)


def _two_messages(
    first: tuple[str, ...], after: tuple[str, ...], file: CaseFile, found: Diagnosis
) -> tuple[Reply, ...]:
    return (
        Reply(text=paragraphs(*first)),
        Reply(text=paragraphs(*after), buttons=ways_on(file, found.verdict)),
    )


def _tell_without_date(file: CaseFile, *, lead: str) -> tuple[Reply, ...]:
    checks = file.check_answers()
    missing = tuple(check for check, value in checks.items() if value == "no")
    unsure = tuple(check for check, value in checks.items() if value == "unknown")
    first = (lead, say(file.library, "no-date-head"), *_fixes(file, missing), *_finds(file, unsure))
    after = (
        say(file.library, "no-date-steps"),
        *contact_steps(file, file.contacts()),
        *advice(file, Verdict.CHECK_FIRST),
        sources_line(file, Verdict.CHECK_FIRST, (*missing, *unsure)),
    )
    return (
        Reply(text=paragraphs(*first)),
        Reply(text=paragraphs(*after), buttons=ways_on(file, None)),
    )


def _what_to_mend(file: CaseFile, found: Diagnosis) -> tuple[str, ...]:
    if found.verdict is Verdict.FIX_FIRST:
        return (*_fixes(file, found.blockers), *_finds(file, found.to_check))
    return _finds(file, found.to_check)


def _fixes(file: CaseFile, checks: tuple[str, ...]) -> tuple[str, ...]:
    told = [item for item in file.checks if item.check.id in checks]
    return tuple(
        say(file.library, "to-mend", label=item.check.label, fix=file.told(item.fix))
        for item in told
    )


def _finds(file: CaseFile, checks: tuple[str, ...]) -> tuple[str, ...]:
    told = [item for item in file.checks if item.check.id in checks]
    return tuple(
        say(file.library, "to-find-out", label=item.check.label, find_out=file.told(item.find_out))
        for item in told
    )


def _days(file: CaseFile, found: Diagnosis) -> tuple[str, ...]:
    if found.verdict is Verdict.FIX_FIRST:  # the count begins once these are mended
        return (say(file.library, "count-after-fix"),)
    return (timeline(file, found), skipped_line(file, found))


def _next_steps(file: CaseFile, found: Diagnosis) -> tuple[str, ...]:
    library = file.library
    match found.verdict:
        case Verdict.ESCALATE:
            late = tuple(stage for stage in found.stages if stage.not_yet)
            steps = contact_steps(file, found.contacts, late=late, form=found.complaint_form)
            return (say(library, "steps-head"), *steps, say(library, "programme-uncertain"))
        case Verdict.WAIT:
            opens = due_date(file, found.due + timedelta(days=1))
            return (say(library, "wait-after", due=due_date(file, found.due), opens=opens),)
        case Verdict.CHECK_FIRST:
            return (say(library, "check-after"),)
        case _:
            return (say(library, "fix-after"),)


def _hint(file: CaseFile, found: Diagnosis) -> str:
    explained = advice(file, found.verdict, explaining=True)
    return say(file.library, "why-hint") if explained else ""
