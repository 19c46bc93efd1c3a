"""The report on what became of the messages: for people or for programs."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from bot.ask_json import as_line
from bot.report.outcome_words import outcomes_in_words
from bot.report.tally import Tally, tallied
from bot.store.journal import counts
from bot.store.reading import reading
from flows.library import Library

_MOST: Final = 5  # subjects told in words; JSON has them all


def report(db: Path, library: Library, *, since: date, as_json: bool) -> str:
    """Return the outcomes since that day. Raise StoreOpenError."""
    with reading(db) as opened:
        tallies = tallied(counts(opened, since=since))
    if as_json:
        return "[" + ",\n ".join(as_line(_as_json(tally)) for tally in tallies) + "]"
    return outcomes_in_words(tallies, library, most=_MOST)


def _as_json(tally: Tally) -> Mapping[str, Any]:
    subjects = [{"subject": one.subject, "count": one.times} for one in tally.subjects]
    return {"outcome": tally.outcome, "count": tally.times, "subjects": subjects}
