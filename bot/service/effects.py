"""What the effects of a step come to: each is named here, or type checking fails.

Pure: it stores nothing; what it returns is stored with the turn, wholly or not at all.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from flows.dialogue import (
    Effect,
    EraseUser,
    RecordHelpfulness,
    RecordUnanswered,
    RecordWaiting,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequences:
    """What is stored beside the new state.

    `erased`: everything kept of the chat goes, the state of this very step with it.
    """

    erased: bool = False
    unanswered: tuple[RecordUnanswered, ...] = ()
    waited: tuple[RecordWaiting, ...] = ()
    helpfulness: tuple[RecordHelpfulness, ...] = ()


def consequences(effects: Iterable[Effect]) -> Consequences:
    """Return what these effects come to."""
    erased = False
    unanswered: list[RecordUnanswered] = []
    waited: list[RecordWaiting] = []
    helpfulness: list[RecordHelpfulness] = []
    for effect in effects:
        match effect:
            case EraseUser():
                erased = True
            case RecordUnanswered():
                unanswered.append(effect)
            case RecordWaiting():
                waited.append(effect)
            case RecordHelpfulness():
                helpfulness.append(effect)
            case _:
                assert_never(effect)
    return Consequences(
        erased=erased,
        unanswered=tuple(unanswered),
        waited=tuple(waited),
        helpfulness=tuple(helpfulness),
    )
