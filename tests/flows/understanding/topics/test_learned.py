"""What was learned, as plain values and back again: the same bit for bit."""

import json
from dataclasses import replace

import pytest

from flows.library.library import Library
from flows.understanding.topics.learned import Learned, as_learned, learned_from, ranker_from
from flows.understanding.topics.ranking import Ranker, ranker


def _again(learned: Ranker) -> Ranker:
    plain = as_learned(learned)
    return ranker_from(Learned(json.loads(json.dumps(plain.words)), plain.numbers))


def _assert_same(one: Ranker, other: Ranker) -> None:
    views = ("by_words", "by_letters", "by_synonyms")
    for view in views:
        its, others = getattr(one, view), getattr(other, view)
        assert [*its.known.items()] == [*others.known.items()]
    assert as_learned(one) == as_learned(other)
    assert (one.topics, one.groups, one.foreign) == (other.topics, other.groups, other.foreign)
    assert [*one.repair.used.items()] == [*other.repair.used.items()]
    assert [*one.examples.items()] == [*other.examples.items()]


def test_nothing_is_lost(library: Library) -> None:
    _assert_same(ranker(library), _again(ranker(library)))


def test_nothing_of_the_real_content_is_lost(real_library: Library) -> None:
    _assert_same(ranker(real_library), _again(ranker(real_library)))


def test_slips_and_runs_of_letters_are_found_likewise(real_library: Library) -> None:
    learned = ranker(real_library)
    stems = learned.stems(["sertipikat", "insentip", "munxul"])
    assert _again(learned).stems(["sertipikat", "insentip", "munxul"]) == stems
    assert _again(learned).scores(stems).tolist() == learned.scores(stems).tolist()


def test_what_it_is_learned_from_is_told(library: Library) -> None:
    assert learned_from(library) == learned_from(replace(library))
    assert learned_from(library) != learned_from(replace(library, out_of_scope=("cuaca",)))


def test_what_is_no_ranker_is_refused(library: Library) -> None:
    plain = as_learned(ranker(library))
    with pytest.raises(ValueError, match="reshape"):
        ranker_from(replace(plain, numbers={**plain.numbers, "rows": b"1234"}))
