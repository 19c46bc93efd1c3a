"""Taking an answer, pressed or typed: checked, read back, explained where something is missing."""

from flows.dialogue import (
    OTHER_PROVIDER,
    UNKNOWN,
    CaseFile,
    Reply,
    Step,
    as_date,
    asks_report,
    says,
    with_answer,
    with_report,
)
from flows.handlers.prompt import go_on
from flows.questions import ABOUT, ask, asks_day, earliest_day, label_of, links, value_in_words
from flows.wording import full_date, line, paragraphs, say


def accept(file: CaseFile, question: str, value: str) -> Step:
    """Take an answer to a question, or ask it again with the reason why not."""
    problem = problem_with(file, question, value)
    if problem:
        return says(file, ask(file, question, lead=problem))
    if asks_report(question):
        return _report(file, question.partition(":")[2], value)
    after = answered(file, question, value)
    return go_on(after, *_explanation(after, question), lead=noted(after, question))


def answered(file: CaseFile, question: str, value: str) -> CaseFile:
    """Return the file with an answer that problem_with() has nothing to say of."""
    day, about, _ = value.partition(ABOUT)
    return file.with_state(with_answer(file.state, question, day, approximate=bool(about)))


def noted(file: CaseFile, question: str) -> str:
    """Return the answer read back; "" where it is still to be narrowed down."""
    if question == "completed" and file.period:
        return ""
    value = value_in_words(file, question)
    return say(file.library, "noted", label=label_of(file, question), value=value)


def problem_with(file: CaseFile, question: str, value: str) -> str:
    """Return in words why the value cannot be the answer; "" where it can."""
    library = file.library
    if question == "platform":
        return "" if library.platform(value) else say(library, "not-understood")
    if question in ("provider", "completed", "reviewed") and value == UNKNOWN:
        return ""
    if question == "provider":
        ids = {p.id for p in file.reporting_providers()} | {OTHER_PROVIDER}
        return "" if value in ids else say(library, "not-understood")
    if asks_day(question):
        return _problem_with_days(file, question, value)
    return "" if value in file.allowed_answers(question) else say(library, "not-understood")


def _problem_with_days(file: CaseFile, question: str, value: str) -> str:
    library = file.library
    days = [as_date(part) for part in value.removesuffix(ABOUT).split("/")]
    if None in days or len(days) > (2 if question == "completed" else 1):
        return say(library, "not-understood")
    latest = max(day for day in days if day)
    if latest > file.today:
        return say(library, "date-future", today=full_date(file.today))
    first = earliest_day(file, question)
    if question == "completed" and latest < first:
        return say(library, "date-before-programme")
    if asks_report(question) and latest < first:
        return say(library, "reported-outside", first=full_date(first))
    return ""


def _report(file: CaseFile, actor: str, value: str) -> Step:
    return go_on(file.with_state(with_report(file.state, actor, value)))


def _explanation(file: CaseFile, question: str) -> tuple[Reply, ...]:
    asked, answer = file.asked(question), file.answer(question)
    if asked is None or answer not in ("no", "unknown"):
        return ()
    if answer == "no":
        text = say(file.library, "to-mend", label=asked.check.label, fix=file.told(asked.fix))
    else:
        find_out = file.told(asked.find_out)
        text = say(file.library, "to-find-out", label=asked.check.label, find_out=find_out)
    sources = line(file.library, asked.check.sources)
    return (Reply(text=paragraphs(text, sources), buttons=links(asked)),)
