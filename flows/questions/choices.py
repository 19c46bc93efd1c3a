"""The choices offered with each question, as buttons."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from flows.diagnosis import PROGRAMME_START, Asked
from flows.dialogue import (
    OTHER_PLATFORM,
    OTHER_PROVIDER,
    UNKNOWN,
    Button,
    CaseFile,
    Rows,
    Verb,
    as_date,
    button,
    rows,
)
from flows.questions.month import open_month
from flows.questions.periods import (
    as_value,
    few_days_ago,
    last_month,
    last_week,
    narrower,
    this_week,
)
from flows.wording import say

_A_MONTH: Final = timedelta(days=31)

PAIR: Final = 2  # two buttons side by side are readable on a small screen
ABOUT: Final = "~"  # after a date: not the exact day, the latest it can have been


def links(asked: Asked) -> Rows:
    """Return the pages and videos that help with a check, a row each."""
    return tuple((Button(label=link.label, url=link.url),) for link in asked.links)


def choices(file: CaseFile, question: str) -> Rows:
    """Return the choices of a question as it is first put."""
    match question:
        case "platform":
            return (*rows(_platforms(file), PAIR), (_help(file, question, "forgot-platform"),))
        case "provider":
            forgot = _help(file, question, "forgot-provider")
            return rows((*_providers(file), forgot), PAIR)
        case "completed":
            by_month = _by_month(file, question)
            return (*rows(_completion_days(file), PAIR), by_month, (_not_sure_of_day(file),))
        case "reviewed":
            return (*rows(_review_days(file), PAIR), _by_month(file, question))
        case _:
            return _check_answers(file, question)


def choices_after_help(file: CaseFile, question: str) -> Rows:
    """Return the choices of platform, provider or date once finding out has been explained."""
    library = file.library
    match question:
        case "platform":
            other = library.platform(OTHER_PLATFORM)
            go_on = say(library, "proceed-without-platform")
            without = ((_answer(file, question, other.id, go_on),),) if other else ()
            return (*rows(_platforms(file), PAIR), *without)
        case "provider":
            go_on = say(library, "proceed-without-provider")
            return (*rows(_providers(file), PAIR), (_answer(file, question, UNKNOWN, go_on),))
        case _:
            no_idea = _answer(file, question, UNKNOWN, say(library, "no-idea-completed"))
            return (*rows(_coarse_periods(file), PAIR), _by_month(file, question), (no_idea,))


def _platforms(file: CaseFile) -> Iterator[Button]:
    return (_answer(file, "platform", p.id, p.name) for p in file.library.platforms)


def _providers(file: CaseFile) -> Iterator[Button]:
    for provider in file.reporting_providers():
        yield _answer(file, "provider", provider.id, provider.name)
    yield _answer(file, "provider", OTHER_PROVIDER, say(file.library, "other-provider"))


def _completion_days(file: CaseFile) -> Iterator[Button]:
    library, today = file.library, file.today
    if file.period:
        for label, value in narrower(*file.period):
            yield _answer(file, "completed", value, label)
        return
    for days_ago, label in enumerate(("today", "yesterday")):
        day = today - timedelta(days=days_ago)
        yield _answer(file, "completed", day.isoformat(), say(library, label))
    for label, period in (
        ("few-days-ago", few_days_ago(today)),
        ("last-week", last_week(today)),
    ):
        yield _answer(file, "completed", as_value(*period), say(library, label))


def _by_month(file: CaseFile, question: str) -> tuple[Button, ...]:
    """Return the way to a month: that of the answer to be changed, or of the likeliest day."""
    told = as_date(file.answer(question)) or file.completed
    near = file.period[1] if file.period else told or file.today
    return (open_month(file, question, near),)


def _not_sure_of_day(file: CaseFile) -> Button:
    if file.period:
        earliest, latest = file.period
        # Within a month the latest day can stand for all; a longer period would be a guess.
        about = f"{latest.isoformat()}{ABOUT}" if latest - earliest < _A_MONTH else UNKNOWN
        return _answer(file, "completed", about, say(file.library, "not-exact"))
    return _help(file, "completed", "forgot-completed")


def _coarse_periods(file: CaseFile) -> Iterator[Button]:
    library, today = file.library, file.today
    before = last_month(today)[0] - timedelta(days=1)
    periods = {
        "this-week": this_week(today),
        "last-week": last_week(today),
        "last-month": last_month(today),
        "longer-ago": (PROGRAMME_START, before),
    }
    for label, (earliest, latest) in periods.items():
        yield _answer(file, "completed", as_value(earliest, latest), say(library, label))


def _review_days(file: CaseFile) -> Iterator[Button]:
    library, today = file.library, file.today
    completed = file.completed or today  # asked only once the completion date is known
    yield _answer(file, "reviewed", completed.isoformat(), say(library, "same-as-completed"))
    for days_ago, label in enumerate(("today", "yesterday")):
        day = today - timedelta(days=days_ago)
        yield _answer(file, "reviewed", day.isoformat(), say(library, label))
    yield _answer(file, "reviewed", UNKNOWN, say(library, "forgot-reviewed"))


def _check_answers(file: CaseFile, question: str) -> Rows:
    library = file.library
    answers = {
        value: _answer(file, question, value, say(library, f"choice-{value}"))
        for value in file.allowed_answers(question)
    }
    how = _help(file, question, "choice-how")
    first = (answers["yes"], answers["no"])
    inactive = ((answers["not_possible"],),) if "not_possible" in answers else ()
    return (first, *inactive, (answers["unknown"], how))


def _answer(file: CaseFile, question: str, value: str, label: str) -> Button:
    return button(label, file.state.round, Verb.ANSWER, question, value)


def _help(file: CaseFile, question: str, label: str) -> Button:
    return button(say(file.library, label), file.state.round, Verb.HELP, question)
