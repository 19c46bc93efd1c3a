"""docs/sources-coverage.md: every fact of the five articles is told, and where it says so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
import yaml

pytestmark = pytest.mark.real_content

DOCS: Final = Path(__file__).parents[3] / "docs"
_FACT: Final = re.compile(r"^- (A\d\.\d+): ", re.MULTILINE)
_ROW: Final = re.compile(r"^\| (A\d\.\d+) \| `([^`]+)` \| `([^`]+)` \| (.+) \|$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class CoveredPlace:
    """Where a fact is told: a file, a field in it, and words that stand there."""

    fact: str
    file: str
    field: str
    words: str


def _places() -> tuple[CoveredPlace, ...]:
    rows = _ROW.findall((DOCS / "sources-coverage.md").read_text("utf-8"))
    return tuple(CoveredPlace(*row) for row in rows)


def _field(file: str, path: str) -> str:
    """Return the text at a path such as `years.2020-2022.answer` or `advice.0.text`."""
    text = (DOCS.parent / file).read_text("utf-8")
    found = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes strings only
    for step in path.split("."):
        found = found[int(step)] if isinstance(found, list) else found[step]
    return _flat(str(found))


def _flat(text: str) -> str:
    return " ".join(text.replace("*", "").split()).casefold()


def _untold(facts: list[str], places: tuple[CoveredPlace, ...]) -> Iterator[str]:
    told = {place.fact for place in places}
    return (fact for fact in facts if fact not in told)


def test_every_fact_has_a_place() -> None:
    facts = _FACT.findall((DOCS / "founding-facts.md").read_text("utf-8"))
    assert len(facts) == len(set(facts)) == 49
    assert list(_untold(facts, _places())) == []


def test_no_row_is_malformed() -> None:
    lines = (DOCS / "sources-coverage.md").read_text("utf-8").splitlines()
    rows = [line for line in lines if line.startswith("| A")]
    assert len(rows) == len(_places())


@pytest.mark.parametrize("place", _places(), ids=lambda place: f"{place.fact}-{place.file}")
def test_place_still_tells_it(place: CoveredPlace) -> None:
    assert _flat(place.words) in _field(place.file, place.field)
