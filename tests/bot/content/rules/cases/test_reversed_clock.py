from typing import Final

import pytest

from tests.support.content.small_knowledge import Knowledge

PATH: Final = "conversations/menunggu.yaml"


def steps_at(knowledge: Knowledge, *moments: str) -> Knowledge:
    steps = "".join(f"  - says: halo\n    at: {moment}\n" for moment in moments)
    knowledge.write(PATH, f"title: A\ntoday: 2026-11-21\nsteps:\n{steps}")
    return knowledge


@pytest.mark.parametrize(
    ("moments", "line"),
    [
        (("2026-11-20",), 5),
        (("2026-11-21 11:59",), 5),
        (("2026-11-23", "2026-11-22"), 7),
        (("2026-11-22", "2026-11-22 09:00"), 7),
    ],
)
def test_clock_that_goes_back_is_told(
    knowledge: Knowledge, moments: tuple[str, ...], line: int
) -> None:
    assert steps_at(knowledge, *moments).places() == [(PATH, line, 9, "reversed-clock")]


def test_clock_may_stand_and_move_on(knowledge: Knowledge) -> None:
    moments = ("2026-11-21", "2026-11-21 12:00", "2026-11-21 18:00", "2026-11-22")
    assert steps_at(knowledge, *moments).places() == []


def test_moment_that_is_none_is_told_once(knowledge: Knowledge) -> None:
    assert steps_at(knowledge, "besok", "2026-11-22").rules() == ["bad-time"]
