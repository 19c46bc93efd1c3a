"""The examples that the CS team reads come out as the page says."""

import re
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest

from flows.diagnosis.case import Case
from flows.diagnosis.diagnose import Diagnosis, diagnose
from flows.library.library import Library
from flows.library.platforms import Verdict
from flows.wording.dates import MONTHS

FINISHED: Final = date(2024, 10, 7)
MONDAY: Final = date(2024, 10, 14)
WEEK_AFTER: Final = date(2024, 10, 21)
NAMES: Final = {
    Verdict.FIX_FIRST: "Ada yang perlu dibereskan dulu",
    Verdict.CHECK_FIRST: "Cek dulu",
    Verdict.ESCALATE: "Batasnya sudah lewat",
    Verdict.CHASE: "Waktunya mengingatkan",
    Verdict.WAIT: "Masih dalam waktu wajar",
}

# In the order of the page: the platform, today, and what else is told.
EXAMPLES: Final[list[tuple[str, date, dict[str, Any]]]] = [
    ("tokopedia", MONDAY, {}),
    ("tokopedia", WEEK_AFTER, {}),
    ("tokopedia", MONDAY, {"reported": {"lembaga": "no"}}),
    ("tokopedia", WEEK_AFTER, {"reported": {"tokopedia": date(2024, 10, 16)}}),
    ("tokopedia", MONDAY, {"answers": {"data-sama": "no"}}),
    ("tokopedia", MONDAY, {"answers": {"ulasan": "no"}}),
    (
        "tokopedia",
        date(2021, 6, 3),
        {"completed": date(2021, 6, 1), "answers": {"ulasan": "no"}},
    ),
    ("kemnaker", MONDAY, {"answers": {"sertifikat-kemnaker": "no"}}),
    ("kemnaker", MONDAY, {"reported": {"lembaga": date(2024, 10, 10)}}),
    ("tokopedia", MONDAY, {"earliest": date(2022, 1, 1), "completed": date(2022, 12, 31)}),
    ("tokopedia", WEEK_AFTER, {"answers": {"pelatihan-tuntas": "no"}}),
    (
        "tokopedia",
        MONDAY,
        {"provider": "skill-academy", "answers": {"sertifikat-biru": "unknown"}},
    ),
]


@pytest.fixture(scope="session")
def page(real_knowledge: Path) -> str:
    return (real_knowledge / "ATURAN.md").read_text("utf-8")


def told_of(page: str) -> list[tuple[str, str, str]]:
    """Return story, result and reason of each example."""
    rows = re.findall(r"^\| \d+ \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", page, re.MULTILINE)
    return [(story, result, why) for story, result, why in rows]


def judged(library: Library, place: int) -> Diagnosis:
    platform_id, today, told = EXAMPLES[place]
    platform = library.platform(platform_id)
    assert platform
    found = diagnose(library, Case(platform=platform, **{"completed": FINISHED, **told}), today)
    assert isinstance(found, Diagnosis)
    return found


def day(of: date) -> str:
    return f"{of.day} {MONTHS[of.month - 1]}"


def test_every_example_is_tried(page: str) -> None:
    assert len(told_of(page)) == len(EXAMPLES)


@pytest.mark.parametrize("place", range(len(EXAMPLES)))
def test_example_comes_out_as_told(page: str, real_library: Library, place: int) -> None:
    story, result, _ = told_of(page)[place]
    _, today, _ = EXAMPLES[place]
    assert f"hari ini {day(today)}" in story or "hari ini" not in story
    found = judged(real_library, place)
    assert result.startswith(NAMES[found.verdict])
    dated = found.verdict in (Verdict.WAIT, Verdict.ESCALATE)
    assert (f"{day(found.due)} {found.due.year}" in result) == dated


@pytest.mark.parametrize("place", range(len(EXAMPLES)))
def test_days_of_the_reason_are_those_of_the_stages(
    page: str, real_library: Library, place: int
) -> None:
    _, _, why = told_of(page)[place]
    found = judged(real_library, place)
    dues = {stage.due for stage in found.stages if stage.due}
    known = {day(each) for each in {*dues, found.due, found.clock_start, FINISHED}}
    named = set(re.findall(rf"\d+ (?:{'|'.join(MONTHS)})", why))
    assert named <= known | {"1 Januari"}


def test_form_is_offered_where_the_page_says(real_library: Library) -> None:
    offered = [
        place for place in range(len(EXAMPLES)) if judged(real_library, place).complaint_form
    ]
    assert [place + 1 for place in offered] == [2, 10]


def test_reminded_actor_is_the_one_told(page: str, real_library: Library) -> None:
    _, result, why = told_of(page)[2]
    found = judged(real_library, 2)
    assert found.holder.actor in result
    assert f"{day(found.due)} {found.due.year}" in why


def test_every_verdict_has_its_line(page: str) -> None:
    lines = re.findall(r"^\| ([^|]+) \| [^|]+ \| [^|]+ \|$", page, re.MULTILINE)
    assert [line for line in lines if line in NAMES.values()] == list(NAMES.values())
