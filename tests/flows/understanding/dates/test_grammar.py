"""Every rule of the grammar takes its own example, and no rule before it does."""

from collections.abc import Iterator
from typing import Final

import pytest

from flows.understanding.dates import tokens
from flows.understanding.dates.grammar.expressions import RULES, fits
from flows.understanding.dates.grammar.rule import DATES, DateRule
from flows.understanding.dates.kinds import TokenKind
from flows.understanding.dates.words import KINDS
from tests.support.talk.reading import read_date
from tests.support.time.dates import SATURDAY, reading

EVERY_RULE: Final = pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.name))


def takers(text: str) -> Iterator[str]:
    """Yield the names of the rules that take something of the text."""
    return (rule.name for rule, _, _ in fits(tokens(text)))


@EVERY_RULE
def test_rule_wins_its_example(rule: DateRule) -> None:
    phrase, _ = rule.example
    assert next(takers(phrase)) == rule.name


@EVERY_RULE
def test_example_means_what_it_says(rule: DateRule) -> None:
    phrase, meant = rule.example
    assert read_date(phrase, SATURDAY) == reading(meant)


@EVERY_RULE
def test_example_is_taken_whole(rule: DateRule) -> None:
    """But for what the pattern only looks ahead to."""
    phrase, _ = rule.example
    read = tokens(phrase)
    kinds = "".join(token.kind for token in read)
    found = DATES.compiled(rule.pattern).match(kinds)
    assert found
    assert found.end() == len(read) or "followed-by(" in rule.pattern


def test_rules_have_names_of_their_own() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_every_kind_of_a_word_is_named_in_a_rule() -> None:
    """But for what the tokens are done with before the grammar sees them."""
    named = " ".join(DATES.expression(rule.pattern) for rule in RULES)
    unused = {kind for kind in KINDS.values() if kind not in named}
    assert unused == {TokenKind.CLOCK_WORD}
