"""How each question is put: its words and its choices. It changes nothing."""

from dataclasses import replace
from datetime import date
from typing import Final

from flows.dialogue import CONFIRM, Button, Context, Reply, Rows, Verb, asks_report, button, rows
from flows.questions.choices import PAIR, choices, choices_after_help, links
from flows.questions.days import earliest_day
from flows.questions.in_words import facts, value_in_words
from flows.questions.month import month_grid, month_rows
from flows.questions.reported import ask_reported
from flows.wording import full_month, line, paragraphs, period, say

# Questions, beside the checks, whose answer a participant may have to find out first.
EXPLAINED: Final = ("platform", "provider", "completed")


def ask(context: Context, question: str, *, lead: str = "") -> Reply:
    """Return the question with its choices; `lead` is said before it."""
    if question == CONFIRM:
        understood = say(context.library, "understood", facts=facts(context))
        return Reply(text=paragraphs(lead, understood), buttons=_confirm(context))
    if asks_report(question):
        return ask_reported(context, question, lead=lead)
    words = "\n".join(
        part for part in (_progress(context, question), _words(context, question)) if part
    )
    offered = (*choices(context, question), *_ways_out(context, question))
    return Reply(text=paragraphs(lead, words), buttons=offered)


def help_with(context: Context, question: str) -> Reply:
    """Return how to find the answer out, with the choices that go on from there."""
    asked = context.asked(question)
    if asked:
        text = f"{context.filled(asked.find_out)}\n{line(context.library, asked.check.sources)}"
        offered = (*links(asked), *choices(context, question))
    else:
        text = say(context.library, f"help-{question}")
        offered = choices_after_help(context, question)
    return Reply(
        text=paragraphs(text, _words(context, question)),
        buttons=(*offered, *_ways_out(context, question)),
        in_place=True,
    )


def _progress(context: Context, question: str) -> str:
    asked = context.questions()
    again = context.state.asking == question  # going back and changing make no progress
    if context.platform is None or question not in asked or again:
        return ""
    # Counted by answers, not by place: a story may have answered later questions already.
    step = len(set(context.answered()) - {question}) + 1
    return say(context.library, "progress", step=str(step), total=str(len(asked)))


def _words(context: Context, question: str) -> str:
    library, platform = context.library, context.platform
    asked = context.asked(question)
    if asked:
        return say(library, "ask-check", question=context.filled(asked.question))
    if question == "completed" and context.period:
        earliest, latest = context.period
        return say(library, "ask-narrower", period=period(earliest, latest))
    return say(library, f"ask-{question}", platform=platform.name if platform else "")


def _ways_out(context: Context, question: str) -> Rows:
    library, round_ = context.library, context.state.round
    found: list[Button] = []
    if context.before(question):
        found.append(button(say(library, "back"), round_, Verb.BACK, question))
    if context.state.asking == question and context.answer(question) is not None:
        kept = say(library, "keep", answer=value_in_words(context, question))
        found.append(button(kept, round_, Verb.KEEP, question))
    return (tuple(found),) if found else ()


def _confirm(context: Context) -> Rows:
    library, round_ = context.library, context.state.round
    changes = [
        button(_change(context, question), round_, Verb.EDIT, question)
        for question in context.to_confirm()
    ]
    yes = button(say(library, "confirm-yes"), round_, Verb.CONFIRM)
    return ((yes,), *rows(changes, PAIR))


def _change(context: Context, question: str) -> str:
    asked = context.asked(question)
    if asked:
        return say(context.library, "change-check", label=asked.check.label)
    return say(context.library, f"change-{question}")


def month_page(context: Context, question: str, month: date) -> Reply:
    """Return the question with the days of a month as buttons."""
    grid = month_grid(month, earliest=earliest_day(context, question), latest=context.today)
    shown = say(context.library, "month-shown", month=full_month(grid.month))
    return Reply(
        text=paragraphs(ask(context, question).text, shown),
        buttons=month_rows(context, question, grid),
        in_place=True,
    )


def quick_choices(context: Context, question: str) -> Reply:
    """Return the question with its quick choices again, in the place of the month."""
    return replace(ask(context, question), in_place=True)
