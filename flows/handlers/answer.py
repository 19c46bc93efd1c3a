"""Taking an answer, pressed or typed: checked, read back, explained where something is missing."""

from flows.dialogue import (
    OTHER_PROVIDER,
    UNKNOWN,
    Context,
    Reply,
    Step,
    as_date,
    asks_report,
    says,
    with_answer,
    with_report,
)
from flows.handlers.prompt import advance
from flows.questions import ABOUT, ask, asks_day, earliest_day, label_of, links, value_in_words
from flows.wording import full_date, line, paragraphs, say


def accept(context: Context, question: str, value: str) -> Step:
    """Take an answer to a question, or ask it again with the reason why not."""
    problem = problem_with(context, question, value)
    if problem:
        return says(context, ask(context, question, lead=problem))
    if asks_report(question):
        return _report(context, question.partition(":")[2], value)
    after = answered(context, question, value)
    return advance(after, *_explanation(after, question), lead=noted(after, question))


def answered(context: Context, question: str, value: str) -> Context:
    """Return the file with an answer that problem_with() has nothing to say of."""
    day, about, _ = value.partition(ABOUT)
    return context.with_state(with_answer(context.state, question, day, approximate=bool(about)))


def noted(context: Context, question: str) -> str:
    """Return the answer read back; "" where it is still to be narrowed down."""
    if question == "completed" and context.period:
        return ""
    value = value_in_words(context, question)
    return say(context.library, "noted", label=label_of(context, question), value=value)


def problem_with(context: Context, question: str, value: str) -> str:
    """Return in words why the value cannot be the answer; "" where it can."""
    library = context.library
    if question == "platform":
        return "" if library.platform(value) else say(library, "not-understood")
    if question in ("provider", "completed", "reviewed") and value == UNKNOWN:
        return ""
    if question == "provider":
        ids = {p.id for p in context.reporting_providers()} | {OTHER_PROVIDER}
        return "" if value in ids else say(library, "not-understood")
    if asks_day(question):
        return _problem_with_days(context, question, value)
    return "" if value in context.allowed_answers(question) else say(library, "not-understood")


def _problem_with_days(context: Context, question: str, value: str) -> str:
    library = context.library
    days = [as_date(part) for part in value.removesuffix(ABOUT).split("/")]
    if None in days or len(days) > (2 if question == "completed" else 1):
        return say(library, "not-understood")
    latest = max(day for day in days if day)
    if latest > context.today:
        return say(library, "date-future", today=full_date(context.today))
    first = earliest_day(context, question)
    if question == "completed" and latest < first:
        return say(library, "date-before-programme")
    if asks_report(question) and latest < first:
        return say(library, "reported-outside", first=full_date(first))
    return ""


def _report(context: Context, actor: str, value: str) -> Step:
    return advance(context.with_state(with_report(context.state, actor, value)))


def _explanation(context: Context, question: str) -> tuple[Reply, ...]:
    asked, answer = context.asked(question), context.answer(question)
    if asked is None or answer not in ("no", "unknown"):
        return ()
    if answer == "no":
        text = say(
            context.library, "to-mend", label=asked.check.label, fix=context.filled(asked.fix)
        )
    else:
        find_out = context.filled(asked.find_out)
        text = say(context.library, "to-find-out", label=asked.check.label, find_out=find_out)
    sources = line(context.library, asked.check.sources)
    return (Reply(text=paragraphs(text, sources), buttons=links(asked)),)
