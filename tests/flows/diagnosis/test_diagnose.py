"""The rules of docs/rules.md, case by case; diagnose.jsonl holds 194 of them whole."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.contracts.cases import as_json, case_from
from bot.service.errors import InputError
from flows.diagnosis.case import Case, Refusal, plausible, settled
from flows.diagnosis.diagnose import NOTES, Diagnosis, diagnose, incentive_checks_open
from flows.library.library import Library
from flows.library.platforms import Incident
from tests.support.content.neutral_library import until_2024

_LINES = [
    json.loads(line)
    for line in (Path(__file__).parent / "diagnose.jsonl").read_text("utf-8").splitlines()
]
CASES = [line for line in _LINES if "error" not in line["expect"]]
REFUSED = [line["case"] for line in _LINES if "error" in line["expect"]]


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
    assert among(until_2024(library), line["case"], line["expect"]) == line["expect"]


def test_agreed_cases_note_all_that_is_noted() -> None:
    noted = {note for line in CASES for note in line["expect"].get("notes", ())}
    assert noted | {"incident"} == NOTES  # incidents have cases of their own, below


@pytest.mark.parametrize("line", CASES, ids=range(len(CASES)))
def test_content_keeps_to_the_agreed_case(real_library: Library, line: dict[str, Any]) -> None:
    assert among(real_library, line["case"], line["expect"]) == line["expect"]


@pytest.mark.parametrize("told", REFUSED, ids=range(len(REFUSED)))
def test_case_that_cannot_be_is_refused(library: Library, told: dict[str, Any]) -> None:
    today = date.fromisoformat(told.pop("today"))
    try:
        found = diagnose(library, case_from(library, told), today)
    except InputError:
        return
    assert isinstance(found, Refusal)


@pytest.mark.parametrize(
    ("completed", "more", "refusal"),
    [
        ("2026-11-22", {}, Refusal.COMPLETED_IN_FUTURE),
        ("2020-03-31", {}, Refusal.COMPLETED_BEFORE_PROGRAMME),
        ("2026-11-09/2026-11-02", {}, Refusal.COMPLETED_REVERSED),
        ("2026-11-02", {"reported": {"lembaga": "2026-11-22"}}, Refusal.REPORTED_OUTSIDE),
        ("2026-11-02", {"reported": {"lembaga": "2026-11-01"}}, Refusal.REPORTED_OUTSIDE),
        (
            "2026-11-02",
            {"answers": {"sertifikat-kemnaker": "no"}, "reported": {"kemnaker": "2026-11-09"}},
            Refusal.REPORTED_AGAINST_ORDER,
        ),
    ],
)
def test_impossible_date_is_refused(
    library: Library, completed: str, more: dict[str, Any], refusal: Refusal
) -> None:
    told = case(library, "kemnaker", completed, **more)
    assert diagnose(library, told, date(2026, 11, 21)) is refusal


def test_review_after_today_is_refused_where_it_counts(library: Library) -> None:
    told = case(library, "bukalapak", "2021-06-01", reviewed="2021-06-12")
    assert diagnose(library, told, date(2021, 6, 11)) is Refusal.REVIEWED_IN_FUTURE


def test_review_that_does_not_count_is_ignored(library: Library) -> None:
    told = case(library, "tokopedia", "2026-11-02", reviewed="2026-12-24")
    assert judged(library, told, "2026-11-21").clock_start == date(2026, 11, 2)


def test_actor_of_another_chain_is_ignored(library: Library) -> None:
    told = case(library, "tokopedia", "2026-11-16", reported={"bukalapak": "no"})
    assert judged(library, told, "2026-11-21").contacts[0] == "tokopedia"


def test_unsure_incentive_check_is_told_apart(library: Library) -> None:
    told = case(library, "tokopedia", "2026-11-16", answers={"e-wallet": "unknown"})
    assert judged(library, told, "2026-11-21").verdict == "wait"
    assert incentive_checks_open(library, told, date(2026, 11, 21)) == ("e-wallet",)


# ------------------------------------------------------------ reports that cannot be


def held(library: Library, reported: dict[str, str]) -> dict[str, object]:
    told = case(library, "tokopedia", "2026-11-02", reported=reported)
    return dict(plausible(library, told, date(2026, 11, 21)).reported)


def test_no_before_a_finished_stage_is_cleared(library: Library) -> None:
    said = {"lembaga": "no", "tokopedia": "2026-11-05", "pmo": "no"}
    assert held(library, said) == {"tokopedia": date(2026, 11, 5), "pmo": "no"}


def test_day_out_of_bounds_is_dropped(library: Library) -> None:
    said = {"lembaga": "2026-11-01", "tokopedia": "2026-11-05"}
    assert held(library, said) == {"tokopedia": date(2026, 11, 5)}


def test_days_running_backwards_count_for_nothing(library: Library) -> None:
    assert held(library, {"lembaga": "2026-11-06", "tokopedia": "2026-11-05"}) == {}


def test_grade_denied_beside_a_later_report_counts_for_nothing(library: Library) -> None:
    told = case(
        library,
        "kemnaker",
        "2026-11-02",
        answers={"sertifikat-kemnaker": "no"},
        reported={"kemnaker": "2026-11-05"},
    )
    assert plausible(library, told, date(2026, 11, 21)).reported == {}


def test_count_starts_with_a_review_that_counts(library: Library) -> None:
    told = case(library, "bukalapak", "2021-06-01", reviewed="2021-06-04")
    assert settled(library, told, date(2021, 6, 11)).start == date(2021, 6, 4)


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


def _undisturbed(found: Diagnosis) -> bool:
    return "incident" not in found.notes


def test_incident_moves_the_platform_stage(library: Library) -> None:
    told = case(library, "tokopedia", "2026-11-02")
    found = judged(disturbed(library, "2026-11-04", "2026-11-04"), told, "2026-11-05")
    # lembaga until Tuesday 3, Tokopedia's own period is Wednesday 4: one day and three more
    assert [stage.last_day.isoformat() for stage in found.stages] == [
        "2026-11-03",
        "2026-11-09",
        "2026-11-18",
    ]
    assert "incident" in found.notes


def test_incident_without_an_end_goes_on(library: Library) -> None:
    begun = disturbed(library, "2026-11-02", "2026-11-02").incidents[0]
    open_one = replace(begun, until=None, look_again=date(2026, 11, 9))
    told = case(library, "tokopedia", "2026-11-02")
    found = judged(replace(library, incidents=(open_one,)), told, "2026-11-05")
    assert found.stages[1].working_days == 4


@pytest.mark.parametrize(("since", "until"), [("2026-11-01", "2026-11-03"), ("2026-11-05",) * 2])
def test_incident_outside_the_stage_changes_nothing(
    library: Library, since: str, until: str
) -> None:
    told = case(library, "tokopedia", "2026-11-02")
    assert _undisturbed(judged(disturbed(library, since, until), told, "2026-11-05"))


def test_incident_elsewhere_changes_nothing(library: Library) -> None:
    told = case(library, "lainnya", "2026-11-02")
    assert _undisturbed(judged(disturbed(library, "2026-11-01", "2026-11-30"), told, "2026-11-05"))
