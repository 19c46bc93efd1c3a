"""A frozen value with a few fields changed."""

from dataclasses import dataclass, replace
from typing import Any

import pytest

from flows.dialogue.state import State
from flows.library.changed import changed


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    course: str
    day: int = 3


def test_other_fields_stay() -> None:
    case = _Case(course="barista")
    assert changed(case, day=4) == _Case(course="barista", day=4)
    assert case.day == 3


def test_state_is_changed_as_by_python() -> None:
    state = State(round=5, active=True, answers={"platform": "tokopedia"}, said="1f")
    assert changed(state, misses=2) == replace(state, misses=2)
    assert changed(state, misses=2).said == "1f"


def test_unknown_field_is_refused() -> None:
    other: dict[str, Any] = {"week": 4}
    with pytest.raises(KeyError):
        changed(_Case(course="barista"), **other)
