"""knowledge/vocabulary.yaml as the readers need it."""

from collections import Counter
from pathlib import Path

from flows.library.memo import Same
from flows.text.normalise import POLARITY, words
from tests.support.content.library import vocabulary

FILE = Path(__file__).parents[3] / "knowledge" / "vocabulary.yaml"


def test_slang_is_many_and_spelled_once() -> None:
    keys = [line.split('"')[1] for line in FILE.read_text("utf-8").splitlines() if '": "' in line]
    assert [key for key, times in Counter(keys).items() if times > 1] == []
    assert len(keys) >= 150


def test_slang_is_one_plain_word() -> None:
    assert [key for key in vocabulary().slang if not key.isalnum() or key != key.casefold()] == []


def test_slang_leads_to_words_that_stay() -> None:
    known = vocabulary()
    again = {key for key, value in known.slang.items() if words(key, known) != words(value, known)}
    assert again == set()


def test_slang_never_replaces_polarity() -> None:
    assert POLARITY.isdisjoint(vocabulary().slang)


def test_lists_stay_themselves() -> None:
    known = vocabulary()
    lists = (known.yes, known.no, known.unknown, known.greetings, known.thanks, known.fillers)
    assert all(words(phrase, known) for phrases in lists for phrase in phrases)
    assert set(known.yes).isdisjoint(known.no)


def test_same_object_is_the_same_key() -> None:
    known = vocabulary()
    assert Same(known) == Same(known)
    assert Same(known) != Same(vocabulary)
    assert Same(known) != known
