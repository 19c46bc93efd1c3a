"""Every rule gives the answer of its own example, and no rule before it does."""

from typing import Final

import pytest

from flows.text import parts
from flows.understanding.statements.answer import rule_before, rule_behind, seen_by, subjects_of
from flows.understanding.statements.lexicon import lexicon
from flows.understanding.statements.patterns import BEFORE, BEHIND, STATEMENTS, StatementRule
from flows.understanding.statements.segments import segments
from flows.understanding.statements.spoken import told_clauses
from tests.support.content.neutral_library import neutral_library
from tests.support.talk.reading import read_told

LIBRARY: Final = neutral_library()
LEXICON: Final = lexicon(LIBRARY.checks, (), LIBRARY.vocabulary)
THING: Final = STATEMENTS.compiled("thing")


def beside_thing(text: str) -> tuple[str, str, str]:
    """Return the kinds before the one thing that the text names, the thing's, and those behind."""
    clauses = told_clauses(text, parts(text, LIBRARY.vocabulary), LIBRARY.vocabulary)
    (segment,) = segments(clauses, LEXICON, LIBRARY.vocabulary)
    ((check, _),) = subjects_of(segment)
    seen = seen_by(segment, check, LEXICON)
    assert seen
    (thing,) = THING.finditer(seen.kinds)
    return seen.kinds[: thing.start()], thing[0], seen.kinds[thing.end() :]


@pytest.mark.parametrize("rule", BEHIND, ids=lambda rule: str(rule.name))
def test_rule_behind_a_thing_wins_its_example(rule: StatementRule) -> None:
    left, thing, right = beside_thing(rule.example)
    assert rule_behind(right, thing, behind=left[-1:]) is rule


@pytest.mark.parametrize("rule", BEFORE, ids=lambda rule: str(rule.name))
def test_rule_before_a_thing_wins_its_example(rule: StatementRule) -> None:
    left, thing, _ = beside_thing(rule.example)
    found = rule_before(left, thing)
    assert found
    assert found[0] is rule


@pytest.mark.parametrize("rule", BEHIND + BEFORE, ids=lambda rule: str(rule.name))
def test_example_tells_what_it_says(rule: StatementRule) -> None:
    assert list(read_told(rule.example, LIBRARY).values()) == [rule.answer]


def test_rules_have_names_of_their_own() -> None:
    names = {rule.name for rule in BEHIND + BEFORE}
    assert len(names) == len(BEHIND + BEFORE)
