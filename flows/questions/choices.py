"""The choices offered with each question, as buttons."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from flows.diagnosis import PROGRAMME_START, ApplicableCheck
from flows.dialogue import (
    OTHER_PLATFORM,
    OTHER_PROVIDER,
    UNKNOWN,
    Button,
    Context,
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


def links(asked: ApplicableCheck) -> Rows:
    """Return the pages and videos that help with a check, a row each."""
    return tuple((Button(label=link.label, url=link.url),) for link in asked.links)


def choices(context: Context, question: str) -> Rows:
    """Return the choices of a question as it is first put."""
    match question:
        case "platform":
            return (
                *rows(_platforms(context), PAIR),
                (_help(context, question, "forgot-platform"),),
            )
        case "provider":
            forgot = _help(context, question, "forgot-provider")
            return rows((*_providers(context), forgot), PAIR)
        case "completed":
            by_month = _by_month(context, question)
            return (*rows(_completion_days(context), PAIR), by_month, (_not_sure_of_day(context),))
        case "reviewed":
            return (*rows(_review_days(context), PAIR), _by_month(context, question))
        case _:
            return _check_answers(context, question)


def choices_after_help(context: Context, question: str) -> Rows:
    """Return the choices of platform, provider or date once finding out has been explained."""
    library = context.library
    match question:
        case "platform":
            other = library.platform(OTHER_PLATFORM)
            go_on = say(library, "proceed-without-platform")
            without = ((_answer(context, question, other.id, go_on),),) if other else ()
            return (*rows(_platforms(context), PAIR), *without)
        case "provider":
            go_on = say(library, "proceed-without-provider")
            return (*rows(_providers(context), PAIR), (_answer(context, question, UNKNOWN, go_on),))
        case _:
            no_idea = _answer(context, question, UNKNOWN, say(library, "no-idea-completed"))
            return (*rows(_coarse_periods(context), PAIR), _by_month(context, question), (no_idea,))


def _platforms(context: Context) -> Iterator[Button]:
    return (_answer(context, "platform", p.id, p.name) for p in context.library.platforms)


def _providers(context: Context) -> Iterator[Button]:
    for provider in context.reporting_providers():
        yield _answer(context, "provider", provider.id, provider.name)
    yield _answer(context, "provider", OTHER_PROVIDER, say(context.library, "other-provider"))


def _completion_days(context: Context) -> Iterator[Button]:
    library, today = context.library, context.today
    if context.period:
        for label, value in narrower(*context.period):
            yield _answer(context, "completed", value, label)
        return
    for days_ago, label in enumerate(("today", "yesterday")):
        day = today - timedelta(days=days_ago)
        yield _answer(context, "completed", day.isoformat(), say(library, label))
    for label, period in (
        ("few-days-ago", few_days_ago(today)),
        ("last-week", last_week(today)),
    ):
        yield _answer(context, "completed", as_value(*period), say(library, label))


def _by_month(context: Context, question: str) -> tuple[Button, ...]:
    """Return the way to a month: that of the answer to be changed, or of the likeliest day."""
    told = as_date(context.answer(question)) or context.completed
    near = context.period[1] if context.period else told or context.today
    return (open_month(context, question, near),)


def _not_sure_of_day(context: Context) -> Button:
    if context.period:
        earliest, latest = context.period
        # Within a month the latest day can stand for all; a longer period would be a guess.
        about = f"{latest.isoformat()}{ABOUT}" if latest - earliest < _A_MONTH else UNKNOWN
        return _answer(context, "completed", about, say(context.library, "not-exact"))
    return _help(context, "completed", "forgot-completed")


def _coarse_periods(context: Context) -> Iterator[Button]:
    library, today = context.library, context.today
    before = last_month(today)[0] - timedelta(days=1)
    periods = {
        "this-week": this_week(today),
        "last-week": last_week(today),
        "last-month": last_month(today),
        "longer-ago": (PROGRAMME_START, before),
    }
    for label, (earliest, latest) in periods.items():
        yield _answer(context, "completed", as_value(earliest, latest), say(library, label))


def _review_days(context: Context) -> Iterator[Button]:
    library, today = context.library, context.today
    completed = context.completed or today  # asked only once the completion date is known
    yield _answer(context, "reviewed", completed.isoformat(), say(library, "same-as-completed"))
    for days_ago, label in enumerate(("today", "yesterday")):
        day = today - timedelta(days=days_ago)
        yield _answer(context, "reviewed", day.isoformat(), say(library, label))
    yield _answer(context, "reviewed", UNKNOWN, say(library, "forgot-reviewed"))


def _check_answers(context: Context, question: str) -> Rows:
    library = context.library
    answers = {
        value: _answer(context, question, value, say(library, f"choice-{value}"))
        for value in context.allowed_answers(question)
    }
    how = _help(context, question, "choice-how")
    first = (answers["yes"], answers["no"])
    inactive = ((answers["not_possible"],),) if "not_possible" in answers else ()
    return (first, *inactive, (answers["unknown"], how))


def _answer(context: Context, question: str, value: str, label: str) -> Button:
    return button(label, context.state.round, Verb.ANSWER, question, value)


def _help(context: Context, question: str, label: str) -> Button:
    return button(say(context.library, label), context.state.round, Verb.HELP, question)
