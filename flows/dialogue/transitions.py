"""What an answer or a button changes in the state, and nothing else."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from flows.dialogue.state import State

_NEW: Final = State()


def begun(state: State) -> State:
    """Return a state in which a new case begins; the answers of the one before are put away."""
    return State(round=state.round + 1, active=True)


def met(state: State, moment: int) -> State:
    """Return the state of somebody met for the first time, or after everything was erased.

    The rounds begin with the moment (any growing number), so that no button of before is current.
    """
    return replace(state, round=moment) if state == _NEW else state


def at_menu(state: State) -> State:
    """Return the state at the menu; the answers stay, so that the case can be gone on with."""
    return replace(state, active=False, asking=None)


def resumed(state: State) -> State:
    """Return the state with its case on again and no question asked a second time."""
    return replace(state, active=True, asking=None)


def put_away(state: State) -> State:
    """Return a state without a case; old buttons stay known as old."""
    return State(round=state.round + 1)


def with_answer(state: State, question: str, value: str) -> State:
    """Return the state with one answer given or changed."""
    asking = None if state.asking == question else state.asking
    return replace(state, answers={**state.answers, question: value}, asking=asking)


def unconfirmed(state: State, questions: Iterable[str]) -> State:
    """Return the state in which answers to these wait for the participant's "benar"."""
    return replace(state, unconfirmed=tuple(dict.fromkeys((*state.unconfirmed, *questions))))


def confirmed(state: State, shown: tuple[str, ...]) -> State:
    """Return the state with what was shown of a story confirmed; the rest is still to be shown."""
    left = tuple(question for question in state.unconfirmed if question not in shown)
    return replace(state, unconfirmed=left)


def asked_again(state: State, question: str) -> State:
    """Return the state in which a question is open once more; its answer stays until replaced."""
    return replace(state, asking=question)


def reopened(state: State, questions: tuple[str, ...]) -> State:
    """Return the state without the answers to these questions."""
    answers = {q: value for q, value in state.answers.items() if q not in questions}
    return replace(state, answers=answers, asking=None)


def with_report(state: State, actor: str, said: str) -> State:
    """Return the state with what an actor is said to have done: an ISO date or "no"."""
    return replace(state, reported={**state.reported, actor: said}, asking=None)


def without_report(state: State, actor: str) -> State:
    """Return the state in which nothing is known of what an actor is said to have done."""
    reported = {other: said for other, said in state.reported.items() if other != actor}
    return replace(state, reported=reported, asking=None)
