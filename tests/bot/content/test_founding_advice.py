"""What the five articles tell is not only quoted but kept to by the verdicts on CS's own content.

A row is a fact of docs/founding-facts.md, a case in which it decides, and what it decides. Days are
worked out by hand: 2 November 2026 is a Monday, and no day off follows until December.
"""

from typing import Any, Final

import pytest

from bot.contracts.cases import as_json, case_from
from bot.contracts.days import read_day
from flows.diagnosis import Diagnosis, diagnose
from flows.library import Library

pytestmark = pytest.mark.real_content

FORM: Final = "https://www.prakerja.go.id/formulir-pengaduan"

ADVICE: Final[tuple[tuple[str, dict[str, Any], dict[str, Any]], ...]] = (
    (
        "A0.7 unequal data hold nothing back",
        {"platform": "tokopedia", "today": "2026-11-09", "answers": {"data-sama": "no"}},
        {"verdict": "wait", "blockers": [], "slows": ["data-sama"]},
    ),
    (
        "A0.9 no form on the last day",
        {"platform": "lainnya", "today": "2026-11-13"},
        {"verdict": "wait", "due": "2026-11-13", "complaint_form": None},
    ),
    (
        "A0.9 the form on the day after",
        {"platform": "lainnya", "today": "2026-11-14"},
        {"verdict": "escalate", "form_opens": "2026-11-14", "complaint_form": FORM},
    ),
    (
        "A0.9 the form past the limit even where something cannot be mended",
        {"platform": "tokopedia", "today": "2026-12-01", "answers": {"sertifikat-biru": "no"}}
        | {"provider": "skill-academy"},
        {"verdict": "fix_first", "complaint_form": FORM},
    ),
    (
        "A1.2 counted from the grade",
        {"platform": "kemnaker", "today": "2026-11-17", "reported": {"lembaga": "2026-11-16"}},
        {"verdict": "wait", "due": "2026-11-26", "holder": "kemnaker"},
    ),
    (
        "A1.2 the provider has not graded",
        {"platform": "kemnaker", "today": "2026-11-09", "reported": {"lembaga": "no"}},
        {"verdict": "fix_first", "blockers": ["sertifikat-kemnaker"], "complaint_form": None},
    ),
    (
        "A1.3 unfinished",
        {"platform": "tokopedia", "today": "2026-12-01", "answers": {"pelatihan-tuntas": "no"}},
        {"verdict": "fix_first", "blockers": ["pelatihan-tuntas"], "complaint_form": None},
    ),
    (
        "A1.4 the provider has not reported: ask it",
        {"platform": "tokopedia", "today": "2026-11-09", "reported": {"lembaga": "no"}},
        {"verdict": "chase", "contacts": ["lembaga", "tokopedia"], "complaint_form": None},
    ),
    (
        "A1.4 seven working days after Tokopedia sent it",
        {"platform": "tokopedia", "today": "2026-11-10", "reported": {"tokopedia": "2026-11-09"}},
        {"verdict": "wait", "due": "2026-11-18", "holder": "pmo"},
    ),
    (
        "A1.5 from course and review, before 2022",
        {"platform": "bukalapak", "completed": "2021-11-01", "reviewed": "2021-11-08"}
        | {"today": "2021-11-09", "answers": {"ulasan": "yes"}},
        {"verdict": "wait", "clock_start": "2021-11-08", "due": "2021-11-17"},
    ),
    (
        "A1.5 no certificate before the review, before 2022",
        {"platform": "bukalapak", "completed": "2021-11-01", "today": "2021-11-09"}
        | {"answers": {"ulasan": "no"}},
        {"verdict": "fix_first", "blockers": ["ulasan"]},
    ),
    (
        "A1.5 as everywhere from 2022",
        {"platform": "bukalapak", "today": "2026-11-09", "answers": {"ulasan": "no"}},
        {"verdict": "wait", "blockers": [], "also": ["ulasan"], "due": "2026-11-13"},
    ),
    (
        "A1.7 the platform before Prakerja",
        {"platform": "pijar-mahir", "today": "2026-12-01"},
        {"verdict": "escalate", "contacts": ["pijar-mahir", "lembaga", "prakerja"]},
    ),
    (
        "A2.3 the blue certificate",
        {"platform": "pintaria", "today": "2026-11-09", "provider": "skill-academy"}
        | {"answers": {"sertifikat-biru": "unknown"}},
        {"verdict": "check_first", "to_check": ["sertifikat-biru"]},
    ),
    (
        "A2.4, A2.5, A2.6 one, one and seven working days",
        {"platform": "kariermu", "today": "2026-11-09", "provider": "skill-academy"},
        {"verdict": "wait", "due": "2026-11-13"},
    ),
    (
        "A3.3 from certificate and review, in the older wording's time",
        {"platform": "kemnaker", "completed": "2021-03-01", "reviewed": "2021-03-08"}
        | {"today": "2021-03-09", "answers": {"ulasan": "yes"}},
        {"verdict": "wait", "clock_start": "2021-03-08"},
    ),
    (
        "A3.5 two certificates and a linked account, before 2022",
        {"platform": "kemnaker", "completed": "2021-05-03", "today": "2021-05-10"}
        | {"answers": {"sertifikat-lembaga": "no", "sertifikat-kemnaker": "no", "e-wallet": "no"}},
        {
            "verdict": "fix_first",
            "blockers": ["sertifikat-lembaga", "sertifikat-kemnaker", "e-wallet"],
        },
    ),
    (
        "A3.5 the account concerns the incentive only, from 2022",
        {"platform": "kemnaker", "today": "2026-11-09", "answers": {"e-wallet": "no"}},
        {"verdict": "wait", "blockers": [], "also": ["e-wallet"]},
    ),
)


@pytest.mark.parametrize(("told", "kept"), [row[1:] for row in ADVICE], ids=[r[0] for r in ADVICE])
def test_verdict_keeps_to_the_fact(
    real_library: Library, told: dict[str, Any], kept: dict[str, Any]
) -> None:
    found = diagnose(
        real_library,
        case_from(real_library, {"completed": "2026-11-02"} | told),
        read_day(told["today"], "today"),
    )
    assert isinstance(found, Diagnosis)
    assert as_json(found) | kept == as_json(found)


def test_kemnaker_grading_has_no_day_of_its_own(real_library: Library) -> None:
    case = case_from(real_library, {"platform": "kemnaker", "completed": "2026-11-02"})
    found = diagnose(real_library, case, read_day("2026-11-20", "today"))
    assert isinstance(found, Diagnosis)
    lembaga = as_json(found)["stages"][0]
    assert (lembaga["actor"], lembaga["due"], lembaga["state"]) == ("lembaga", None, "presumed")
