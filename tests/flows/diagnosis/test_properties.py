"""What holds of every diagnosis, whatever the case; of the bot's and of the oracle's alike."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.flows.diagnosis.judges import Judge, the_bot, the_oracle, with_more_days_off
from tests.flows.diagnosis.oracle import DaysOff, Json, days_off
from tests.flows.diagnosis.random_cases import random_cases
from tests.support.content.neutral_library import make_neutral, neutral_folder

JUDGES: Final[dict[str, Callable[[Path], Judge]]] = {
    "bot": the_bot,
    "oracle": lambda folder: the_oracle(days_off(folder)),
}
EVERY_JUDGE: Final = pytest.mark.parametrize("name", JUDGES)
NOTHING_HELD: Final = ("chase", "escalate", "wait")

# Two days of every week, twelve of every thirty, forty in a row every year.
MORE_DAYS_OFF: Final = tuple(
    tuple(date(2020, 4, 1) + timedelta(days=n) for n in range(2800) if n % every < length)
    for every, length in ((7, 2), (30, 12), (365, 40))
)


@cache
def judge_of(name: str, more: tuple[date, ...] = ()) -> Judge:
    if not more:
        return JUDGES[name](neutral_folder())
    with TemporaryDirectory() as root:
        folder = make_neutral(Path(root)).root
        with_more_days_off(folder, more)
        return JUDGES[name](folder)


@cache
def off() -> DaysOff:
    return days_off(neutral_folder())


def cases() -> st.SearchStrategy[Json]:
    """Draw a case by its seed, so that chance is spread as for the oracle."""
    return st.integers(0, 2**32).map(lambda seed: random_cases(seed, 1)[0])


def judged(name: str, case: Json) -> Json:
    """Return what is told of a case that can be judged."""
    found = judge_of(name)(case)
    assume("error" not in found)
    return found


def plain(case: Json) -> Json:
    """Return the case without the day of the review and without reports."""
    return {key: case[key] for key in case if key not in ("reviewed", "reported")}


@EVERY_JUDGE
@given(case=cases())
def test_due_dates_are_working_days(name: str, case: Json) -> None:
    for stage in judged(name, case)["stages"]:
        if stage["working_days"]:
            assert date.fromisoformat(stage["due"]) in off().working_days
        assert (stage["due"] is None) == (stage["working_days"] is None)


@EVERY_JUDGE
@given(case=cases())
def test_nothing_without_a_promise_is_late(name: str, case: Json) -> None:
    found = judged(name, case)
    unpromised = [stage for stage in found["stages"] if stage["due"] is None]
    assert all(stage["state"] != "overdue" for stage in unpromised)
    if found["verdict"] == "chase":
        (chased,) = (stage for stage in found["stages"] if stage["state"] == "not_done")
        assert chased["due"] is not None
        assert chased["due"] < case["today"] <= found["due"]


@EVERY_JUDGE
@given(case=cases())
def test_form_is_shown_once_all_is_over(name: str, case: Json) -> None:
    found = judged(name, case)
    unfinished = case.get("answers", {}).get("pelatihan-tuntas") == "no"
    assert bool(found["complaint_form"]) == (case["today"] > found["due"] and not unfinished)
    assert (case["today"] >= found["form_opens"]) == (case["today"] > found["due"])


@EVERY_JUDGE
@pytest.mark.parametrize("more", MORE_DAYS_OFF, ids=["weekly", "monthly", "yearly"])
@given(case=cases())
def test_more_days_off_make_no_date_earlier(name: str, more: tuple[date, ...], case: Json) -> None:
    before, after = judged(name, case), judge_of(name, more)(case)
    assert before["due"] <= after["due"]
    for one, other in zip(before["stages"], after["stages"], strict=True):
        assert (one["due"] or "") <= (other["due"] or "")


@EVERY_JUDGE
@given(case=cases(), days=st.integers(0, 60))
def test_verdict_only_grows_graver(name: str, case: Json, days: int) -> None:
    found = judged(name, case)
    # A range that reaches beyond today grows with it.
    assume(case["completed"].rpartition("/")[2] <= case["today"])
    later = date.fromisoformat(case["today"]) + timedelta(days=days)
    grown = judge_of(name)({**case, "today": f"{later}"})
    assert grown["due"] == found["due"]
    assert grown["working_days_left"] <= found["working_days_left"]
    if found["verdict"] in NOTHING_HELD:
        order = ("wait", "chase", "escalate")
        assert order.index(found["verdict"]) <= order.index(grown["verdict"])
    else:
        assert grown["verdict"] == found["verdict"]


@EVERY_JUDGE
@given(case=cases(), data=st.data())
def test_range_is_judged_by_its_latest_day(name: str, case: Json, data: st.DataObject) -> None:
    first, _, last = case["completed"].partition("/")
    assume(last)
    whole = judged(name, plain(case))
    days = st.dates(date.fromisoformat(first), date.fromisoformat(last))
    one = judge_of(name)(plain(case) | {"completed": f"{data.draw(days)}"})
    assume("error" not in one)
    assert one["clock_start"] <= whole["clock_start"]
    assert one["due"] <= whole["due"]


@EVERY_JUDGE
@given(case=cases())
def test_nobody_who_has_reported_stands_before_others(name: str, case: Json) -> None:
    found = judged(name, case)
    assume("pelatihan-tuntas" not in found["blockers"])
    actors = [stage["actor"] for stage in found["stages"]]
    done = [place for place, stage in enumerate(found["stages"]) if stage["state"] == "done"]
    through = set(actors[: max(done, default=-1) + 1])
    has_done = [who in through for who in found["contacts"] if who != "prakerja"]
    assert has_done == sorted(has_done)
