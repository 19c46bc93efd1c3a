"""A question that asks for a day, with a month below it instead of its quick choices, and back."""

from dataclasses import replace
from datetime import date

from flows.asking import ask
from flows.casefile import CaseFile
from flows.day_limits import earliest_day
from flows.month_buttons import month_rows
from flows.month_grid import month_grid
from flows.replies import Reply
from flows.wording import full_month, paragraphs
from flows.words import say


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
