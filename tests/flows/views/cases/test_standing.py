"""A case in one line: which working day, or the verdict in a few words."""

from dataclasses import replace
from datetime import date

import pytest

from flows.library.library import Library
from flows.views.cases import standing
from tests.support.talk.at_verdict import LATER, TODAY, at_verdict
from tests.support.talk.talk import Talk


@pytest.mark.parametrize(
    ("about", "line"),
    [
        ({}, "[standing-day day=8 total=9]"),
        ({"completed": "2026-11-30"}, "[standing-not-begun total=9]"),
        ({"today": date(2026, 12, 3)}, "[standing-late late=2]"),
        ({"completed": "2021-11-03"}, "[standing-over]"),
        ({"completed": "2026-11-16", "today": date(2026, 11, 28)}, "[standing-over]"),
        ({"completed": "unknown"}, "[standing-no-date]"),
        ({"pelatihan_tuntas": "no"}, "[standing-fix]"),
        ({"pelatihan_tuntas": "unknown"}, "[standing-ready day=8 total=9]"),
        ({"pelatihan_tuntas": "unknown", "today": date(2026, 12, 3)}, "[standing-check]"),
        ({"pelatihan_tuntas": "unknown", "completed": "2021-11-03"}, "[standing-check]"),
        ({"pelatihan_tuntas": "unknown", "completed": "2026-11-30"}, "[standing-check]"),
        ({"reported": {"tokopedia": "no"}}, "[standing-day day=8 total=9]"),
    ],
)
def test_line_follows_the_verdict(library: Library, about: dict[str, object], line: str) -> None:
    assert standing(at_verdict(library, **about).context) == line  # type: ignore[arg-type]


@pytest.mark.parametrize(("outcome", "line"), [("appeared", "appeared"), ("closed", "closed")])
def test_ended_case_says_how(library: Library, outcome: str, line: str) -> None:
    talk = at_verdict(library)
    talk.state = replace(talk.state, outcome=outcome)
    assert standing(talk.context) == f"[standing-{line}]"


def test_open_case_says_how_many_questions_are_left(library: Library) -> None:
    talk = Talk(library).begins("tokopedia", "lainnya").says("3 november 2026")
    assert standing(talk.context) == "[standing-open count=4]"
    assert standing(at_verdict(library).presses("told").context) == "[standing-open count=1]"


def test_chain_in_which_nobody_promises_a_time_is_waited_for(library: Library) -> None:
    silent = tuple(
        replace(one, stages=tuple(replace(s, working_days=None) for s in one.stages))
        for one in library.platforms
    )
    talk = at_verdict(replace(library, platforms=silent), completed="2026-11-30")
    assert standing(talk.context) == "[standing-waiting actor=[actor-lembaga]]"
    talk.commands("status").tells("wait-last-day")
    assert standing(talk.on(LATER).context) == "[standing-over]"


def test_weekday_and_weekend_agree(library: Library) -> None:
    friday = at_verdict(library, today=date(2026, 11, 27)).context
    sunday = at_verdict(library, today=date(2026, 11, 29)).context
    assert standing(friday) == standing(sunday) == "[standing-day day=7 total=9]"
    assert TODAY < LATER
