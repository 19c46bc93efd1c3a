"""knowledge/vocabulary.yaml as the readers need it."""

from collections import Counter
from pathlib import Path

import pytest

from flows.library.language import Vocabulary
from flows.library.library import Library
from flows.library.memo import Same
from flows.text.normalise import POLARITY, words
from tests.support.content.library import vocabulary


@pytest.fixture
def known(real_library: Library) -> Vocabulary:
    return real_library.vocabulary


def test_slang_is_many_and_spelled_once(real_knowledge: Path) -> None:
    lines = (real_knowledge / "vocabulary.yaml").read_text("utf-8").splitlines()
    keys = [line.split('"')[1] for line in lines if '": "' in line]
    assert [key for key, times in Counter(keys).items() if times > 1] == []
    assert len(keys) >= 150


def test_slang_is_one_plain_word(known: Vocabulary) -> None:
    assert [key for key in known.slang if not key.isalnum() or key != key.casefold()] == []


def test_slang_leads_to_words_that_stay(known: Vocabulary) -> None:
    again = {key for key, value in known.slang.items() if words(key, known) != words(value, known)}
    assert again == set()


def test_slang_never_replaces_polarity(known: Vocabulary) -> None:
    assert POLARITY.isdisjoint(known.slang)


def test_lists_stay_themselves(known: Vocabulary) -> None:
    lists = (known.yes, known.no, known.unknown, known.greetings, known.thanks, known.fillers)
    said = (phrase for phrases in lists for phrase in phrases if phrase.isascii())  # no emoji
    assert all(words(phrase, known) for phrase in said)
    assert set(known.yes).isdisjoint(known.no)


def test_same_object_is_the_same_key() -> None:
    known = vocabulary()
    assert Same(known) == Same(known)
    assert Same(known) != Same(vocabulary)
    assert Same(known) != known
