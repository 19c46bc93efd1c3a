"""The rules of docs/rules.md, case by case; diagnose.jsonl holds eighty of them whole."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.contracts.cases import as_json, case_from
from flows.diagnosis.diagnose import Case, Diagnosis, Refusal, diagnose, incentive_checks_open
from flows.diagnosis.workdays import is_working_day
from flows.library.library import Library
from flows.library.platforms import Incident

CASES = [
    json.loads(line)
    for line in (Path(__file__).parent / "diagnose.jsonl").read_text("utf-8").splitlines()
]


def case(library: Library, platform: str, completed: str, **more: Any) -> Case:
    return case_from(library, {"platform": platform, "completed": completed, **more})


def judged(library: Library, case: Case, today: str) -> Diagnosis:
    found = diagnose(library, case, date.fromisoformat(today))
    assert isinstance(found, Diagnosis)
    return found


def among(library: Library, told: dict[str, Any], keys: Iterable[str]) -> dict[str, Any]:
    """Return these keys of what is judged of a case."""
    found = as_json(judged(library, case_from(library, told), told["today"]))
    found["skipped"] = [day["date"] for day in found["skipped"]]
    return {key: found[key] for key in keys}


@pytest.mark.parametrize("line", CASES, ids=range(len(CASES)))
def test_agreed_case(library: Library, line: dict[str, Any]) -> None:
    assert among(library, line["case"], line["expect"]) == line["expect"]


@pytest.mark.parametrize("line", CASES, ids=range(len(CASES)))
def test_content_keeps_to_the_agreed_case(real_library: Library, line: dict[str, Any]) -> None:
    assert among(real_library, line["case"], line["expect"]) == line["expect"]


@pytest.mark.parametrize(
    ("completed", "more", "refusal"),
    [
        ("2026-11-22", {}, Refusal.COMPLETED_IN_FUTURE),
        ("2020-03-31", {}, Refusal.COMPLETED_BEFORE_PROGRAMME),
        ("2026-11-02", {"reviewed": "2026-11-22"}, Refusal.REVIEWED_IN_FUTURE),
        ("2026-11-02", {"reported": {"lembaga": "2026-11-22"}}, Refusal.REPORTED_OUTSIDE),
        ("2026-11-02", {"reported": {"lembaga": "2026-11-01"}}, Refusal.REPORTED_OUTSIDE),
    ],
)
def test_impossible_date_is_refused(
    library: Library, completed: str, more: dict[str, Any], refusal: Refusal
) -> None:
    told = case(library, "kemnaker", completed, **more)
    assert diagnose(library, told, date(2026, 11, 21)) is refusal


def test_review_that_does_not_count_is_ignored(library: Library) -> None:
    told = case(library, "tokopedia", "2026-11-02", reviewed="2026-12-24")
    assert judged(library, told, "2026-11-21").clock_start == date(2026, 11, 2)


def test_actor_of_another_chain_is_ignored(library: Library) -> None:
    told = case(library, "tokopedia", "2026-11-16", reported={"bukalapak": "no"})
    assert judged(library, told, "2026-11-21").contacts[0] == "tokopedia"


def test_unsure_incentive_check_is_told_apart(library: Library) -> None:
    told = case(library, "tokopedia", "2026-11-16", answers={"e-wallet": "unknown"})
    assert judged(library, told, "2026-11-21").verdict == "wait"
    assert incentive_checks_open(library, told) == ("e-wallet",)


# ------------------------------------------------------------ incidents


def disturbed(library: Library, since: str, until: str, days: int = 3) -> Library:
    incident = Incident(
        platform="tokopedia",
        message="Tokopedia sedang gangguan.",
        extra_working_days=days,
        since=date.fromisoformat(since),
        until=date.fromisoformat(until),
    )
    return replace(library, incidents=(incident,))


def test_incident_moves_the_platform_stage(library: Library) -> None:
    told = case(library, "tokopedia", "2026-11-02")
    found = judged(disturbed(library, "2026-11-04", "2026-11-04"), told, "2026-11-05")
    # lembaga until Tuesday 3, Tokopedia's own period is Wednesday 4: one day and three more
    assert [stage.due.isoformat() for stage in found.stages] == [
        "2026-11-03",
        "2026-11-09",
        "2026-11-18",
    ]
    assert found.notes == ("incident",)


@pytest.mark.parametrize(("since", "until"), [("2026-11-01", "2026-11-03"), ("2026-11-05",) * 2])
def test_incident_outside_the_stage_changes_nothing(
    library: Library, since: str, until: str
) -> None:
    told = case(library, "tokopedia", "2026-11-02")
    assert judged(disturbed(library, since, until), told, "2026-11-05").notes == ()


def test_incident_elsewhere_changes_nothing(library: Library) -> None:
    told = case(library, "lainnya", "2026-11-02")
    assert judged(disturbed(library, "2026-11-01", "2026-11-30"), told, "2026-11-05").notes == ()


# ------------------------------------------------------------ what always holds

platforms = st.sampled_from(
    ["kemnaker", "tokopedia", "bukalapak", "pijar-mahir", "pintaria", "kariermu", "lainnya"]
)
completed_days = st.dates(date(2020, 4, 1), date(2026, 11, 21))
answers = st.dictionaries(
    st.sampled_from(["pelatihan-tuntas", "data-sama", "e-wallet", "sertifikat-biru"]),
    st.sampled_from(["yes", "no", "unknown"]),
)
providers = st.sampled_from([None, "skill-academy"])


@st.composite
def cases(draw: st.DrawFn) -> dict[str, Any]:
    return {
        "platform": draw(platforms),
        "completed": draw(completed_days).isoformat(),
        "provider": draw(providers),
        "answers": draw(answers),
    }


@given(cases(), st.integers(0, 60))
def test_stage_with_days_is_due_on_a_working_day(
    library: Library, told: dict[str, Any], later: int
) -> None:
    given_case = case_from(library, told)
    found = diagnose(library, given_case, given_case.completed + timedelta(days=later))
    assert isinstance(found, Diagnosis)
    for stage in found.stages:
        assert stage.working_days == 0 or is_working_day(stage.due, library.calendar)


@given(cases(), st.booleans())
def test_verdict_turns_once_from_wait_to_escalate(
    library: Library, told: dict[str, Any], reported: bool
) -> None:
    given_case = case_from(library, told)
    if reported:
        given_case = replace(given_case, reported={"lembaga": "no", "pmo": "no"})
    days = [given_case.completed + timedelta(days=n) for n in range(45)]
    found = [diagnose(library, given_case, day) for day in days]
    verdicts = [d.verdict for d in found if isinstance(d, Diagnosis)]
    changes = [(a, b) for a, b in pairwise(verdicts) if a != b]
    assert changes in ([], [("wait", "escalate")])


@given(cases(), st.dictionaries(completed_days, st.just("Libur baru"), max_size=20))
def test_more_holidays_make_no_date_earlier(
    library: Library, told: dict[str, Any], more: dict[date, str]
) -> None:
    given_case = case_from(library, told)
    calendar = replace(library.calendar, holidays={**library.calendar.holidays, **more})
    before = diagnose(library, given_case, given_case.completed)
    after = diagnose(replace(library, calendar=calendar), given_case, given_case.completed)
    assert isinstance(before, Diagnosis)
    assert isinstance(after, Diagnosis)
    for old, new in zip(before.stages, after.stages, strict=True):
        assert new.due >= old.due
