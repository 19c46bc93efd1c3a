"""The verdict in words: who acts, until when, and what to do next. Two short messages at most."""

from datetime import timedelta

from flows.casefile import CaseFile
from flows.contacts import contact_steps
from flows.deadlines import due_date
from flows.diagnosis import Diagnosis, incentive_checks_open, judge
from flows.library import Verdict
from flows.onward import ways_on
from flows.replies import Reply
from flows.sourcing import sources_line
from flows.timeline import skipped_line, timeline
from flows.verdict_head import headline
from flows.verdict_notes import advice, incentive_line, note_lines
from flows.wording import paragraphs
from flows.words import say


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
