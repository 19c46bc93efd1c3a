"""What is known and stored about a participant, in plain words; all that the state keeps."""

from collections.abc import Iterator

from flows.dialogue import Button, Context, Reply, Rows, Verb, as_date, button, rows
from flows.questions import (
    answer_in_words,
    complaints_told,
    forget_buttons,
    forget_complaint_buttons,
    heard_in_words,
    inquiries_told,
    named,
    names_of,
    question_of,
    report_in_words,
    sending_in_words,
    stages,
    told_on,
)
from flows.views.cases import what_asked, zone_name
from flows.views.notices import what_is_kept
from flows.wording import full_date, paragraphs, say


def summary(context: Context) -> Reply:
    """Return every answer with a button to change it."""
    library, round_ = context.library, context.state.round
    told = [question_of(context, q) for q in context.answered()]
    lines = (f"• {q.label(library)}: *{answer_in_words(context, q)}*" for q in told)
    edits = (button(q.label(library), round_, Verb.EDIT, q.id) for q in told)
    back = button(say(library, "summary-back"), round_, Verb.SUMMARY, "back")
    return Reply(
        text="\n".join((say(library, "summary-head"), *lines, "", say(library, "summary-ask"))),
        buttons=(*rows(edits, 2), *rows(_forgetting(context), 1), (back,)),
        in_place=True,
    )


def _forgetting(context: Context) -> Iterator[Button]:
    yield from forget_buttons(context)
    yield from forget_complaint_buttons(context)


def taking_back(context: Context) -> Rows:
    """Return the buttons below what is stored that take a complaint of the case on back."""
    return rows(forget_complaint_buttons(context), 1) if context.state.active else ()


def stored_data(context: Context) -> str:
    """Return the answers so far, what else is kept, for how long, and how it is erased."""
    told = "\n".join(_told(context)) or say(context.library, "data-none")
    kept = say(context.library, "data-kept", kept=what_is_kept(context.library))
    return paragraphs(say(context.library, "data-head"), told, kept)


def _told(context: Context) -> Iterator[str]:
    yield from _told_of_case(context)
    for case in context.state.others:
        yield say(context.library, "data-earlier")
        yield from _told_of_case(context.with_state(case))
    yield from _of_person(context)


def _told_of_case(context: Context) -> Iterator[str]:
    state = context.state
    told = [*_answers(context), *_reports(context), *_heard(context), *_inquiries(context)]
    told += _complaints(context)
    yield from told
    seen = as_date(state.wait.seen) if state.wait else None
    if seen:
        yield say(context.library, "data-appeared", day=full_date(seen))
    yield from _reminders(context)
    stored = len(state.answers) + len(state.reported) + len(state.heard) + len(state.inquiries)
    stored += len(state.complaints) + (state.sending is not None)
    if stored > len(told):  # content changed: nobody asks for those any more
        yield say(context.library, "data-older")


def _answers(context: Context) -> Iterator[str]:
    library = context.library
    for asked, value in context.state.answers.items():
        question = named(context, asked)
        words = question.in_words(context, value) if question else None
        if question and words:
            yield say(library, "data-line", label=question.label(library), value=words)


def _reports(context: Context) -> Iterator[str]:
    for stage in stages(context):
        if names_of(context, stage.actor):
            report, told = report_in_words(context, stage), told_on(context, stage.actor)
            key = "data-report" if told else "data-report-undated"
            yield say(context.library, key, report=report, told=full_date(told or context.today))


def _heard(context: Context) -> Iterator[str]:
    return (say(context.library, "data-heard", report=told) for told in heard_in_words(context))


def _complaints(context: Context) -> Iterator[str]:
    for told in complaints_told(context):
        yield say(context.library, "data-complaint", complaint=told)
    sending = context.state.sending
    if sending:
        told = sending_in_words(context, sending)
        yield say(context.library, "data-complaint-heard", complaint=told)


def _inquiries(context: Context) -> Iterator[str]:
    return (f"• {told}" for told in inquiries_told(context))


def _reminders(context: Context) -> Iterator[str]:
    library, state = context.library, context.state
    if state.told_due:
        yield say(library, "data-told-due", due=_day(state.told_due))
    if state.reminding:
        yield say(library, "data-reminding", asked=_day(state.reminding))
    for kind, about in state.reminded.items():
        yield say(library, "data-reminded", told=what_asked(context, kind), day=_day(about))


def _of_person(context: Context) -> Iterator[str]:
    library, state = context.library, context.state
    if state.reminded_on:
        yield say(library, "data-reminded-on", day=_day(state.reminded_on))
    if state.zone:
        yield say(library, "data-zone", zone=zone_name(state.zone))
    if state.zone_heard:
        yield say(library, "data-zone-heard", zone=zone_name(state.zone_heard))


def _day(written: str) -> str:
    day = as_date(written)
    return full_date(day) if day else written
