"""Where a conversation stands, as programs see it: the open question and the answers so far."""

from flows.dialogue import DONE, REPORTED, Context
from flows.questions import named
from flows.reminders import cases_of
from flows.views import case_name


def position(context: Context) -> dict[str, object]:
    """Return `open_question`, `answers`, `case`, `cases` and `handover` (docs/contracts.md#chat).

    What is still to be narrowed down is no answer yet, but read back where a story told it. A
    report told in a sentence stands there before it is confirmed.
    """
    question = named(context, context.open_question())
    answers: dict[str, object] = {
        key: _public(context, key, value)
        for key, value in context.state.answers.items()
        if _is_settled(context, key, value)
    }
    heard = {actor: said for actor, said in context.heard().items() if said != DONE}
    if reports := {**context.reports(), **heard}:
        answers[REPORTED] = reports
    here = case_name(context) if context.state.active and context.state.answers else None
    names = [case_name(case) for case in cases_of(context) if case.state.answers]
    return {
        "open_question": question.public_id if question else None,
        "answers": answers,
        "case": here,
        "cases": names,
        "handover": None,  # nobody answers here but the bot
    }


def _public(context: Context, question: str, value: str) -> str:
    found = named(context, question)
    return found.public_value(value) if found else value


def _is_settled(context: Context, question: str, value: str) -> bool:
    found = named(context, question)
    return found is None or found.settled(value) or question in context.to_confirm()
