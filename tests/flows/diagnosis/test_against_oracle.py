"""The rules agree with the oracle on every field, over cases by chance.

`ORACLE_CASES=20000` takes more of them than the usual run, `ORACLE_SEED=n` others.
"""

import json
import os
import shutil
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from tests.flows.diagnosis.judges import the_bot
from tests.flows.diagnosis.oracle import (
    CHECKS,
    PLATFORMS,
    PROVIDER,
    DaysOff,
    Json,
    days_off,
    judge,
)
from tests.flows.diagnosis.random_cases import random_cases
from tests.support.content.neutral_library import ENDED, make_neutral

CASES: Final = int(os.environ.get("ORACLE_CASES", "2000"))
SEED: Final = int(os.environ.get("ORACLE_SEED", "1"))

INCIDENTS: Final[tuple[Json, ...]] = tuple(
    {
        "platform": platform,
        "extra_working_days": extra,
        "from": date.fromisoformat(since),
        "until": date.fromisoformat(until),
    }
    for platform, extra, since, until in (
        ("kemnaker", 3, "2021-03-10", "2021-03-22"),
        ("kemnaker", 2, "2023-11-10", "2023-11-20"),
        ("tokopedia", 2, "2022-12-20", "2022-12-30"),
        ("tokopedia", 5, "2026-11-09", "2026-11-30"),
        ("bukalapak", 4, "2021-12-28", "2022-01-05"),
        ("bukalapak", 1, "2024-12-20", "2024-12-24"),
        ("bukalapak", 2, "2024-12-25", "2024-12-30"),  # both may meet one stage
        ("pijar-mahir", 1, "2026-11-06", "2026-11-06"),
        ("pintaria", 4, "2025-03-20", "2025-04-05"),
        ("lainnya", 4, "2020-04-01", "2026-12-31"),  # it has no stage of its own to extend
    )
)


def test_bot_agrees_with_the_oracle(tmp_path: Path) -> None:
    folder = make_neutral(tmp_path, programme_ends=ENDED).root
    write_incidents(folder, INCIDENTS)
    agree(folder, days_off(folder), INCIDENTS)


def test_real_content_agrees_with_the_oracle(real_knowledge: Path, tmp_path: Path) -> None:
    folder = tmp_path / "knowledge"
    shutil.copytree(real_knowledge, folder)
    write_incidents(folder, ())
    agree(folder, days_off(folder), ())


def test_cases_reach_every_corner() -> None:
    # Otherwise to agree would say little.
    seen = seen_in(random_cases(seed=1, n=2000))
    verdicts = {"fix_first", "check_first", "escalate", "chase", "wait", "error"}
    states = {"done", "not_done", "waiting", "presumed", "running", "overdue", "ahead"}
    notes = {
        "past-year", "after-closing", "programme-unconfirmed", "date-range", "calendar-estimated",
        "incident", "review-after-certificate", "look-again", "grade-unknown",
    }  # fmt: skip
    corners = verdicts | states | notes | {*PLATFORMS, PROVIDER, *CHECKS}
    assert {corner: seen[corner] for corner in corners if seen[corner] < 8} == {}


def seen_in(cases: list[Json]) -> Counter[str]:
    """Count verdicts, states, notes, platforms and the checks that hold something back."""
    no_days_off = DaysOff({}, date(2026, 12, 31))
    seen: Counter[str] = Counter()
    for case in cases:
        found = judge(case, no_days_off, INCIDENTS)
        if "error" in found:
            seen["error"] += 1
            continue
        seen.update({found["verdict"], found["platform"], found["provider"] or "none"})
        seen.update({stage["state"] for stage in found["stages"]})
        seen.update(found["notes"])
        for held in ("blockers", "to_check", "slows", "also"):
            seen.update(found[held])
    return seen


def agree(folder: Path, off: DaysOff, incidents: tuple[Json, ...]) -> None:
    bot, cases = the_bot(folder), random_cases(SEED, CASES)
    wrong = [
        (case, difference)
        for case in cases
        if (difference := differing(bot(case), judge(case, off, incidents)))
    ]
    fields = Counter(field for _, difference in wrong for field in difference)
    first = "\n".join(f"{json.dumps(case)}\n    {difference}" for case, difference in wrong[:10])
    if wrong:
        pytest.fail(
            f"seed {SEED}: {len(wrong)} of {len(cases)} differ, in {dict(fields.most_common())};"
            f" what the bot says, and what the oracle:\n{first}"
        )


def differing(told: Json, expected: Json) -> dict[str, Any]:
    """Return what each says of every field on which they differ; a refusal has words of its own."""
    if "error" in told and "error" in expected:
        return {}
    if "error" in told or "error" in expected:
        return {"error": (told.get("error"), expected.get("error"))}
    return {
        field: (told.get(field), expected.get(field))
        for field in [*expected, *(told.keys() - expected.keys())]
        if told.get(field) != expected.get(field) or (field in told) != (field in expected)
    }


def write_incidents(folder: Path, incidents: tuple[Json, ...]) -> None:
    said = [{**incident, "message": "Laporan sedang tersendat, Kak."} for incident in incidents]
    text = yaml.safe_dump({"incidents": said}, allow_unicode=True)
    (folder / "incidents.yaml").write_text(text, "utf-8")


@pytest.mark.parametrize(("seed", "n"), [(1, 5), (2, 3)])
def test_cases_come_again_by_their_seed(seed: int, n: int) -> None:
    assert random_cases(seed, n) == random_cases(seed, n)
