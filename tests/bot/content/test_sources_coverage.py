"""docs/sources-coverage.md: every fact of the five articles is told, where it says so, and acts.

That verdicts keep to the facts shows test_founding_advice.py; here, that what a fact is said to act
in exists, and that no check and no verdict is without one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from bot.content.schema.fields import AddressBook
from bot.content.yaml import MapNode, read_page
from flows.library import Verdict

pytestmark = pytest.mark.real_content

DOCS: Final = Path(__file__).parents[3] / "docs"
KNOWLEDGE: Final = DOCS.parent / "knowledge"
_FACT: Final = re.compile(r"^- (A\d\.\d+): ", re.MULTILINE)
_ROW: Final = re.compile(
    r"^\| (A\d\.\d+) \| `([^`]+)` \| `([^`]+)` \| (.+) \| ([^|]+) \|$", re.MULTILINE
)
_ACTION: Final = re.compile(r"(check |stage |)`([^`]+)`")
_NOTHING: Final = "—"
_VERDICTS: Final = frozenset(verdict.value for verdict in Verdict)


@dataclass(frozen=True, slots=True)
class CoveredPlace:
    """Where a fact is told: a file, a field in it, words that stand there; and what it acts in."""

    fact: str
    file: str
    field: str
    words: str
    acts: str

    def actions(self) -> tuple[tuple[str, str], ...]:
        """Return kind and id of what the fact acts in: `("check", "ulasan")`, `("", "wait")`."""
        if self.acts == _NOTHING:
            return ()
        found = [_ACTION.fullmatch(action) for action in self.acts.split(", ")]
        return tuple((each[1].strip(), each[2]) if each else ("?", self.acts) for each in found)


def _places() -> tuple[CoveredPlace, ...]:
    rows = _ROW.findall((DOCS / "sources-coverage.md").read_text("utf-8"))
    return tuple(CoveredPlace(*row) for row in rows)


def _field(file: str, path: str) -> str:
    """Return the text at a path such as `years.2020-2022.answer` or `advice.0.text`."""
    found = _content(file)
    for step in path.split("."):
        found = found[int(step)] if isinstance(found, list) else found[step]
    return _flat(str(_filled(found, field=path.rpartition(".")[2])))


def _filled(found: Any, *, field: str) -> Any:
    """Return the same with the channels of contacts that it names in it."""
    if isinstance(found, dict):
        return {key: _filled(value, field=key) for key, value in found.items()}
    if isinstance(found, list):
        return [_filled(value, field=field) for value in found]
    return _channels().whole(found) if field == "url" else _channels().filled(found)


@cache
def _channels() -> AddressBook:
    root = read_page("contacts.yaml", (KNOWLEDGE / "contacts.yaml").read_bytes()).page.root
    assert isinstance(root, MapNode)
    return AddressBook.of(root)


def _content(file: str) -> Any:
    text = (DOCS.parent / file).read_text("utf-8")
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes strings only


def _actors(holder: str) -> Iterator[str]:
    """Yield the actors of all chains in the file of a platform or provider."""
    for folder in ("platforms", "providers"):
        file = f"knowledge/{folder}/{holder}.yaml"
        if (DOCS.parent / file).exists():
            yield from _values_of("actor", _content(file))


def _values_of(key: str, found: Any) -> Iterator[str]:
    """Yield every value that stands under this key, however deep."""
    for each in found.values() if isinstance(found, dict) else found:
        if isinstance(each, dict | list):
            yield from _values_of(key, each)
    if isinstance(found, dict) and key in found:
        yield found[key]


def _exists(kind: str, name: str) -> bool:
    if kind == "check":
        return name in _content("knowledge/checks.yaml")
    if kind == "stage":
        holder, _, actor = name.partition("/")
        return actor in _actors(holder)
    return kind == "" and name in _VERDICTS


def _named(kind: str) -> set[str]:
    return {name for place in _places() for one, name in place.actions() if one == kind}


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


@pytest.mark.parametrize("place", _places(), ids=lambda place: f"{place.fact}-{place.file}")
def test_what_it_acts_in_exists(place: CoveredPlace) -> None:
    assert [action for action in place.actions() if not _exists(*action)] == []


def test_no_check_without_a_fact() -> None:
    assert set(_content("knowledge/checks.yaml")) == _named("check")


def test_no_verdict_without_a_fact() -> None:
    assert _named("") == _VERDICTS
