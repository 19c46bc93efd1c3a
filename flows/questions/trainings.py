"""Several trainings in one message: each with a platform and a day of its own."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from flows.dialogue import COMPLETED, PLATFORM, Context, State
from flows.library import changed
from flows.questions.completed import COMPLETED_QUESTION
from flows.understanding import Message

# Where one training may end and another begin: a mark, or words that count or join.
_BETWEEN: Final = re.compile(
    r"[,;.\n]|\b(?=(?:yang|yg)? ?(?:satunya|satu lagi|satu nya|kedua)\b)"
    r"|\b(?:dan|sama|terus|trus)\b",
    re.IGNORECASE,
)
_MOST: Final = 4
_LOOKED_AT: Final = 2 * _MOST  # parts: each is read as a message of its own
_NUMBER: Final = re.compile(r"\d+")
_DAYS: Final = 2  # of two trainings, each with its number
_ANOTHER: Final = re.compile(r"\b(?:satunya|satu lagi|satu nya|kedua)\b", re.IGNORECASE)

Training = Mapping[str, str]  # the platform and the day, by question


def trainings_told(context: Context, message: Message) -> tuple[Training, ...]:
    """Return the trainings, each with platform and day, in their order; none where it is one.

    Of whom a relative's platform is told, that is none of ours. Where a second day follows "satu
    lagi" without a platform, it is at the first.
    """
    if len(_NUMBER.findall(message.text)) < _DAYS:
        return ()
    if not (message.names_two_platforms or _ANOTHER.search(message.text)):
        return ()
    fresh = context.with_state(State(active=False))
    found: list[Training] = []
    for part in _parts(message)[:_LOOKED_AT]:
        told = _training(fresh, part, found[-1] if found else None)
        if told and told not in found:
            found.append(told)
    return tuple(found[:_MOST]) if len(found) > 1 else ()


def _parts(message: Message) -> list[Message]:
    """Return the message cut so that each part has one platform, or counts another training."""
    parts: list[Message] = []
    for piece in _BETWEEN.split(message.text):
        if not piece or not piece.strip():
            continue
        here = replace(message, text=piece)
        joined = replace(message, text=f"{parts[-1].text}, {piece}") if parts else None
        if joined is None or here.own_platform or _ANOTHER.search(piece):
            parts.append(here)
        else:
            parts[-1] = joined
    return parts


def _training(context: Context, part: Message, before: Training | None) -> Training | None:
    platform = part.own_platform
    if platform is None and before and _ANOTHER.search(part.text):
        platform = before[PLATFORM]
    completed = COMPLETED_QUESTION.told(context, part) if platform else None
    return {PLATFORM: platform, COMPLETED: completed} if platform and completed else None


def noted_down(state: State, trainings: tuple[Training, ...]) -> State:
    """Return the state with cases of their own for trainings that come later, to be read back."""
    number = 1 + max(case.case for case in (state, *state.others))
    cases = tuple(
        State(case=number + place, answers=told, unconfirmed=tuple(told))
        for place, told in enumerate(trainings)
    )
    return changed(state, others=(*cases, *state.others))
