"""Who judges a case in the tests of the rules: the bot itself, and the oracle.

Both take and give the JSON of `prakerja-bot diagnose --batch --json`.
"""

import json
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from bot.cli.diagnose import _answer
from bot.wiring.library import load_library
from tests.flows.diagnosis.oracle import DaysOff, Json, judge

Judge = Callable[[Json], Json]


def the_bot(knowledge: Path) -> Judge:
    """Return the bot with that knowledge base, as a batch asks it."""
    library = load_library(knowledge)

    def answer(case: Json) -> Json:
        told: Json = json.loads(json.dumps(_answer(library, json.dumps(case), date.max)))
        return told

    return answer


def the_oracle(off: DaysOff, incidents: Sequence[Json] = ()) -> Judge:
    """Return the oracle with those days off."""
    return lambda case: judge(case, off, incidents)


def with_more_days_off(knowledge: Path, more: Sequence[date]) -> None:
    """Write more holidays into the calendars of a knowledge base."""
    for file in (knowledge / "calendar").glob("*.yaml"):
        year: dict[str, Any] = yaml.safe_load(file.read_text("utf-8"))
        year["holidays"] |= {day: "Libur uji" for day in more if f"{day.year}" == file.stem}
        file.write_text(yaml.safe_dump(year, allow_unicode=True, width=1000), "utf-8")
