"""How each question is put: its words and its choices. It changes nothing."""

from dataclasses import replace
from datetime import date
from typing import Final

from flows.dialogue import CONFIRM, Button, CaseFile, Reply, Rows, Verb, asks_report, button, rows
from flows.questions.choices import PAIR, choices, choices_after_help, links
from flows.questions.days import earliest_day
from flows.questions.in_words import facts, value_in_words
from flows.questions.month import month_grid, month_rows
from flows.questions.reported import ask_reported
from flows.wording import full_month, line, paragraphs, period, say

# Questions, beside the checks, whose answer a participant may have to find out first.
EXPLAINED: Final = ("platform", "provider", "completed")


def ask(file: CaseFile, question: str, *, lead: str = "") -> Reply:
    """Return the question with its choices; `lead` is said before it."""
    if question == CONFIRM:
        understood = say(file.library, "understood", facts=facts(file))
        return Reply(text=paragraphs(lead, understood), buttons=_confirm(file))
    if asks_report(question):
        return ask_reported(file, question, lead=lead)
    words = "\n".join(part for part in (_progress(file, question), _words(file, question)) if part)
    offered = (*choices(file, question), *_ways_out(file, question))
    return Reply(text=paragraphs(lead, words), buttons=offered)


def help_with(file: CaseFile, question: str) -> Reply:
    """Return how to find the answer out, with the choices that go on from there."""
    asked = file.asked(question)
    if asked:
        text = f"{file.told(asked.find_out)}\n{line(file.library, asked.check.sources)}"
        offered = (*links(asked), *choices(file, question))
    else:
        text = say(file.library, f"help-{question}")
        offered = choices_after_help(file, question)
    return Reply(
        text=paragraphs(text, _words(file, question)),
        buttons=(*offered, *_ways_out(file, question)),
        in_place=True,
    )


def _progress(file: CaseFile, question: str) -> str:
    asked = file.questions()
    again = file.state.asking == question  # going back and changing make no progress
    if file.platform is None or question not in asked or again:
        return ""
    # Counted by answers, not by place: a story may have answered later questions already.
    step = len(set(file.answered()) - {question}) + 1
    return say(file.library, "progress", step=str(step), total=str(len(asked)))


def _words(file: CaseFile, question: str) -> str:
    library, platform = file.library, file.platform
    asked = file.asked(question)
    if asked:
        return say(library, "ask-check", question=file.told(asked.question))
    if question == "completed" and file.period:
        earliest, latest = file.period
        return say(library, "ask-narrower", period=period(earliest, latest))
    return say(library, f"ask-{question}", platform=platform.name if platform else "")


def _ways_out(file: CaseFile, question: str) -> Rows:
    library, round_ = file.library, file.state.round
    found: list[Button] = []
    if file.before(question):
        found.append(button(say(library, "back"), round_, Verb.BACK, question))
    if file.state.asking == question and file.answer(question) is not None:
        kept = say(library, "keep", answer=value_in_words(file, question))
        found.append(button(kept, round_, Verb.KEEP, question))
    return (tuple(found),) if found else ()


def _confirm(file: CaseFile) -> Rows:
    library, round_ = file.library, file.state.round
    changes = [
        button(_change(file, question), round_, Verb.EDIT, question)
        for question in file.to_confirm()
    ]
    yes = button(say(library, "confirm-yes"), round_, Verb.CONFIRM)
    return ((yes,), *rows(changes, PAIR))


def _change(file: CaseFile, question: str) -> str:
    asked = file.asked(question)
    if asked:
        return say(file.library, "change-check", label=asked.check.label)
    return say(file.library, f"change-{question}")


def month_page(file: CaseFile, question: str, month: date) -> Reply:
    """Return the question with the days of a month as buttons."""
    grid = month_grid(month, earliest=earliest_day(file, question), latest=file.today)
    shown = say(file.library, "month-shown", month=full_month(grid.month))
    return Reply(
        text=paragraphs(ask(file, question).text, shown),
        buttons=month_rows(file, question, grid),
        in_place=True,
    )


def quick_choices(file: CaseFile, question: str) -> Reply:
    """Return the question with its quick choices again, in the place of the month."""
    return replace(ask(file, question), in_place=True)
