"""How a question is put, of whatever kind: progress, words, choices, ways out. Changes nothing."""

from dataclasses import replace
from datetime import date

from flows.dialogue import Button, Context, Reply, Rows, Verb, button, fitting, rows
from flows.questions.days import DayQuestion
from flows.questions.month import month_grid, month_rows
from flows.questions.question import PAIR, Question, answer_in_words, question_of
from flows.wording import explained, full_month, paragraphs, say


def ask(context: Context, question: str, *, lead: str = "", choices: Rows = ()) -> Reply:
    """Return the question with its choices, or with these; `lead` is said before it."""
    one = question_of(context, question)
    words = "\n".join(part for part in (_progress(context, question), one.words(context)) if part)
    offered = (*(choices or one.choices(context)), *_ways_out(context, one))
    (text,) = explained(context.library, paragraphs(lead, words))
    return Reply(text=text, buttons=offered)


def typeable(context: Context, question: Question) -> Rows:
    """Return the buttons of the question and its help whose labels may be typed."""
    return (*_ways_out(context, question), *question.typeable(context))


def help_with(context: Context, question: Question) -> Reply | None:
    """Return how to find the answer out, with the choices that go on from there; None: no help."""
    found = question.help(context)
    if found is None:
        return None
    text, offered = found
    return Reply(
        text=paragraphs(text, question.words(context)),
        buttons=(*offered, *_ways_out(context, question)),
        in_place=True,
    )


def _progress(context: Context, question: str) -> str:
    again = context.state.asking == question  # going back and changing make no progress
    begun = context.platform is not None or context.guide is not None
    if not begun or again:
        return ""
    asked = [each for each in context.questions() if question_of(context, each).is_step]
    if question not in asked:
        return ""
    # Counted by answers, not by place: a story may have answered later questions already.
    step = len(set(context.answered()) - {question}) + 1
    return say(context.library, "progress", step=str(step), total=str(len(asked)))


def _ways_out(context: Context, question: Question) -> Rows:
    library, round_ = context.library, context.state.round
    found: list[Button] = []
    if question.is_step and context.before(question.id):
        found.append(button(say(library, "back"), round_, Verb.BACK, question.id))
    if context.state.asking == question.id and context.answer(question.id) is not None:
        kept = fitting(
            say(library, "keep", answer=question.stated(context)),
            say(library, "keep", answer=answer_in_words(context, question)),
        )
        found.append(button(kept, round_, Verb.KEEP, question.id))
    if question.may_be_left(context):
        found.append(_main_menu(context))
    return rows(found, PAIR)


def _main_menu(context: Context) -> Button:
    return button(say(context.library, "main-menu"), context.state.round, Verb.MENU, "menu")


def _with_menu(context: Context, shown: Rows) -> Rows:
    *days, last = shown
    return (*days, (*last, _main_menu(context)))


def month_page(context: Context, question: DayQuestion, month: date) -> Reply:
    """Return the question with the days of a month as buttons."""
    grid = month_grid(month, earliest=question.earliest(context), latest=question.latest(context))
    shown = say(context.library, "month-shown", month=full_month(grid.month))
    return Reply(
        text=paragraphs(ask(context, question.id).text, shown),
        buttons=_with_menu(context, month_rows(context, question.id, grid)),
        in_place=True,
    )


def quick_choices(context: Context, question: DayQuestion) -> Reply:
    """Return the question with its quick choices again, in the place of the month."""
    return replace(ask(context, question.id), in_place=True)
