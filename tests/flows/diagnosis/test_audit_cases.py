"""The 44 cases of an audit of the advice, as docs/rules.md has them judged today.

Each was first judged by hand, for what a participant should be told; what was found wrong then
(deadlines that no source gives, the form too early, ends without a way out) stands here as it must
be now. A case bears its number in the audit.
"""

from datetime import date
from typing import Any

import pytest

from bot.contracts.cases import case_from
from flows.diagnosis.diagnose import Diagnosis, diagnose
from flows.library.library import Library
from tests.support.content.neutral_library import until_2024

_BEYOND = ("programme-unconfirmed",)  # completed after the last year with a known wave


def told(platform: str, completed: str, today: str, **more: Any) -> dict[str, Any]:
    return {"platform": platform, "completed": completed, "today": today, **more}


def judgement(
    verdict: str,
    due: str,
    holder: str,
    *,
    form: bool = False,
    notes: tuple[str, ...] = (),
    **more: Any,
) -> dict[str, Any]:
    return {
        "verdict": verdict,
        "due": date.fromisoformat(due),
        "holder": holder,
        "form": form,
        "notes": notes,
        **more,
    }


# number -> case, judgement
AUDIT: dict[int, tuple[dict[str, Any], dict[str, Any]]] = {
    1: (  # on its last day
        told("tokopedia", "2026-11-03", "2026-11-16"),
        judgement("wait", "2026-11-16", "pmo", notes=_BEYOND),
    ),
    2: (  # the day after
        told("tokopedia", "2026-11-03", "2026-11-17"),
        judgement("escalate", "2026-11-16", "pmo", form=True, notes=_BEYOND),
    ),
    3: (  # completed on a Saturday
        told("tokopedia", "2026-11-28", "2026-11-29"),
        judgement("wait", "2026-12-10", "lembaga", notes=_BEYOND),
    ),
    4: (  # over Lebaran
        told("tokopedia", "2026-03-13", "2026-03-29"),
        judgement("wait", "2026-04-02", "pmo", notes=_BEYOND, days_skipped=5),
    ),
    5: (  # completed on a day of joint leave
        told("tokopedia", "2026-03-20", "2026-03-29"),
        judgement("wait", "2026-04-07", "pmo", notes=_BEYOND),
    ),
    6: (  # as long as with every other platform from 2022
        told("bukalapak", "2026-11-18", "2026-11-27"),
        judgement("wait", "2026-12-01", "pmo", notes=_BEYOND),
    ),
    7: (
        told("bukalapak", "2026-11-18", "2026-11-28"),
        judgement("wait", "2026-12-01", "pmo", notes=_BEYOND),
    ),
    8: (
        told("bukalapak", "2026-11-18", "2026-11-28", provider="skill-academy"),
        judgement("wait", "2026-12-01", "pmo", notes=_BEYOND),
    ),
    9: (  # until 2021 counted from the review
        told("bukalapak", "2021-11-18", "2021-11-29", reviewed="2021-11-22"),
        judgement("wait", "2021-12-01", "pmo"),
    ),
    10: (  # the provider's day is not over: nobody is late, and no form
        told("bukalapak", "2026-11-26", "2026-11-27", reported={"lembaga": "no"}),
        judgement(
            "wait", "2026-12-09", "lembaga", notes=_BEYOND, contacts=("lembaga", "bukalapak")
        ),
    ),
    11: (  # not graded is: no certificate of Kemnaker; never an invented limit
        told("kemnaker", "2026-11-26", "2026-11-27", reported={"lembaga": "no"}),
        judgement(
            "fix_first",
            "2026-12-08",
            "lembaga",
            notes=_BEYOND,
            blockers=("sertifikat-kemnaker",),
            contacts=("lembaga", "kemnaker"),
            promised=None,
        ),
    ),
    12: (  # from 2022 the certificate comes before the review
        told("kemnaker", "2024-06-10", "2024-06-20", answers={"ulasan": "no"}),
        judgement("wait", "2024-06-24", "pmo", notes=("grade-unknown",), also=("ulasan",)),
    ),
    13: (
        told("kemnaker", "2024-06-10", "2024-06-20", answers={"ulasan": "not_possible"}),
        judgement("wait", "2024-06-24", "pmo", notes=("grade-unknown", "review-after-certificate")),
    ),
    14: (  # since 18 March 2021 counted from the grade, whenever the review was given
        told("kemnaker", "2021-05-03", "2021-05-17", reviewed="2021-05-05"),
        judgement("wait", "2021-05-18", "pmo", notes=("grade-unknown",)),
    ),
    15: (  # perhaps early: so it is said that the day of the grade is not known
        told("kemnaker", "2024-06-10", "2024-06-26"),
        judgement(
            "escalate",
            "2024-06-24",
            "pmo",
            form=True,
            notes=("grade-unknown",),
            contacts=("kemnaker", "prakerja", "lembaga"),
        ),
    ),
    16: (
        told("kemnaker", "2024-06-10", "2024-06-26", answers={"sertifikat-kemnaker": "no"}),
        judgement(
            "fix_first",
            "2024-06-24",
            "lembaga",
            form=True,
            contacts=("lembaga", "kemnaker", "prakerja"),
        ),
    ),
    17: (
        told("kemnaker", "2024-06-10", "2024-06-26", reported={"lembaga": "2024-06-20"}),
        judgement("wait", "2024-07-02", "pmo"),
    ),
    18: (  # a platform not known: the longest count, not the shortest
        told("lainnya", "2026-11-18", "2026-11-28"),
        judgement("wait", "2026-12-01", "pmo", notes=_BEYOND),
    ),
    19: (
        told("lainnya", "2026-11-18", "2026-11-27"),
        judgement("wait", "2026-12-01", "pmo", notes=_BEYOND),
    ),
    20: (  # in 2021 the review came first
        told("pijar-mahir", "2021-06-01", "2021-06-10", answers={"ulasan": "no"}),
        judgement("fix_first", "2021-06-14", "pmo", blockers=("ulasan",)),
    ),
    21: (  # on every platform; past the last day it has a way out
        told("tokopedia", "2021-06-01", "2021-07-01", answers={"ulasan": "no"}),
        judgement("fix_first", "2021-06-14", "pmo", form=True, blockers=("ulasan",)),
    ),
    22: (
        told("pintaria", "2024-07-01", "2024-07-12", answers={"ulasan": "no", "e-wallet": "no"}),
        judgement("wait", "2024-07-12", "pmo", also=("ulasan", "e-wallet")),
    ),
    23: (  # no source tells the last day to finish of 2024
        told("kariermu", "2024-12-20", "2025-01-03"),
        judgement("wait", "2025-01-07", "pmo", notes=("past-year",)),
    ),
    24: (
        told("tokopedia", "2024-08-15", "2026-11-29"),
        judgement("escalate", "2024-08-28", "pmo", form=True, notes=("past-year",)),
    ),
    25: (  # completed after 12 November 2023
        told("tokopedia", "2023-12-20", "2024-01-20"),
        judgement("escalate", "2024-01-05", "pmo", form=True, notes=("after-closing", "past-year")),
    ),
    26: (  # 2027 is decreed
        told("tokopedia", "2026-12-18", "2026-12-28"),
        judgement("wait", "2027-01-06", "pmo", notes=_BEYOND),
    ),
    27: (
        told("tokopedia", "2026-12-23", "2026-12-28"),
        judgement("wait", "2027-01-11", "lembaga", notes=_BEYOND),
    ),
    28: (  # chase the provider; no form while the others have days left
        told("tokopedia", "2026-11-17", "2026-11-25", reported={"lembaga": "no"}),
        judgement(
            "chase",
            "2026-11-30",
            "lembaga",
            notes=_BEYOND,
            contacts=("lembaga", "tokopedia"),
            days_left=3,
        ),
    ),
    29: (
        told("tokopedia", "2026-11-17", "2026-11-18", reported={"lembaga": "no"}),
        judgement("wait", "2026-11-30", "lembaga", notes=_BEYOND),
    ),
    30: (
        told("tokopedia", "2026-11-17", "2026-11-25", reported={"lembaga": "2026-11-20"}),
        judgement("wait", "2026-12-02", "pmo", notes=_BEYOND),
    ),
    31: (
        told("tokopedia", "2026-11-17", "2026-11-25", reported={"tokopedia": "2026-11-19"}),
        judgement("wait", "2026-11-30", "pmo", notes=_BEYOND),
    ),
    32: (
        told("tokopedia", "2026-11-03", "2026-11-17", reported={"pmo": "no"}),
        judgement(
            "escalate",
            "2026-11-16",
            "pmo",
            form=True,
            notes=_BEYOND,
            contacts=("prakerja", "tokopedia", "lembaga"),
        ),
    ),
    33: (
        told(
            "pintaria",
            "2026-11-20",
            "2026-11-24",
            provider="skill-academy",
            answers={"sertifikat-biru": "no"},
        ),
        judgement(
            "fix_first", "2026-12-03", "pintaria", notes=_BEYOND, blockers=("sertifikat-biru",)
        ),
    ),
    34: (
        told(
            "pintaria",
            "2026-11-20",
            "2026-11-24",
            provider="skill-academy",
            answers={"sertifikat-biru": "unknown"},
        ),
        judgement(
            "check_first", "2026-12-03", "pintaria", notes=_BEYOND, to_check=("sertifikat-biru",)
        ),
    ),
    35: (  # seven days left: chase, and no form
        told(
            "pintaria",
            "2026-11-20",
            "2026-11-24",
            provider="skill-academy",
            reported={"skill-academy": "no"},
        ),
        judgement(
            "chase",
            "2026-12-03",
            "skill-academy",
            notes=_BEYOND,
            contacts=("skill-academy", "pintaria"),
            days_left=7,
        ),
    ),
    36: (  # over Lebaran 2024
        told("tokopedia", "2024-04-05", "2024-04-16"),
        judgement("wait", "2024-04-26", "lembaga", days_skipped=6),
    ),
    37: (  # over an election day
        told("tokopedia", "2024-02-09", "2024-02-14"),
        judgement("wait", "2024-02-23", "pmo", days_skipped=1),
    ),
    38: (  # over the end of 2020
        told("tokopedia", "2020-12-22", "2020-12-28"),
        judgement("wait", "2021-01-08", "tokopedia", days_skipped=4),
    ),
    39: (
        told("bukalapak", "2021-12-31", "2022-01-05", reviewed="2022-01-03"),
        judgement("wait", "2022-01-12", "pmo", notes=("past-year",)),
    ),
    40: (  # data that differ slow the matching, and hold nothing back
        told("lainnya", "2026-11-28", "2026-11-29", answers={"data-sama": "no"}),
        judgement("wait", "2026-12-10", "lembaga", notes=_BEYOND, slows=("data-sama",)),
    ),
    41: (  # not finished: no form, however long ago
        told(
            "tokopedia",
            "2026-11-03",
            "2026-11-17",
            answers={"pelatihan-tuntas": "no", "data-sama": "no", "e-wallet": "no"},
        ),
        judgement(
            "fix_first",
            "2026-11-16",
            "pmo",
            notes=_BEYOND,
            blockers=("pelatihan-tuntas",),
            slows=("data-sama",),
            also=("e-wallet",),
            contacts=("lembaga", "tokopedia"),
        ),
    ),
    42: (
        told("kemnaker", "2024-06-10", "2024-06-20", answers={"e-wallet": "no"}),
        judgement("wait", "2024-06-24", "pmo", notes=("grade-unknown",), also=("e-wallet",)),
    ),
    43: (  # over Nyepi and Lebaran 2027
        told("tokopedia", "2027-03-04", "2027-03-08"),
        judgement("wait", "2027-03-29", "tokopedia", notes=_BEYOND, days_skipped=8),
    ),
    44: (
        told("kemnaker", "2024-06-10", "2024-06-12", reported={"kemnaker": "no"}),
        judgement(
            "chase",
            "2024-06-24",
            "kemnaker",
            notes=("grade-unknown",),
            contacts=("kemnaker", "lembaga"),
            days_left=6,
        ),
    ),
}


def found(library: Library, case: dict[str, Any]) -> dict[str, Any]:
    """Return what is judged of a case, by the columns of the table."""
    judged = diagnose(library, case_from(library, case), date.fromisoformat(case["today"]))
    assert isinstance(judged, Diagnosis)
    return {
        "verdict": judged.verdict,
        "due": judged.due,
        "holder": judged.holder.actor,
        "form": judged.complaint_form is not None,
        "notes": judged.notes,
        "blockers": judged.blockers,
        "to_check": judged.to_check,
        "slows": judged.slows,
        "also": judged.also,
        "contacts": judged.contacts,
        "days_left": judged.working_days_left,
        "days_skipped": len(judged.skipped),
        "promised": judged.holder.due,
    }


@pytest.mark.parametrize(
    ("case", "wanted"), AUDIT.values(), ids=[f"case-{number}" for number in AUDIT]
)
def test_audited_case(library: Library, case: dict[str, Any], wanted: dict[str, Any]) -> None:
    judged = found(until_2024(library), case)
    assert {column: judged[column] for column in wanted} == wanted


@pytest.mark.parametrize(
    ("case", "wanted"), AUDIT.values(), ids=[f"case-{number}" for number in AUDIT]
)
def test_content_keeps_to_the_audited_case(
    real_library: Library, case: dict[str, Any], wanted: dict[str, Any]
) -> None:
    judged = found(real_library, case)
    assert {column: judged[column] for column in wanted} == wanted
