"""Whether one word speaks for a topic by itself, on the neutral content."""

import pytest

from flows.library.library import Library
from flows.text import words
from flows.understanding import Decision
from flows.understanding.topics import ranker
from flows.understanding.topics.telling import telling
from tests.support.talk.reading import message


def _telling(library: Library, text: str) -> float:
    learned = ranker(library)
    return telling(learned, learned.stems(words(text, library.vocabulary)))


def test_word_of_one_topic_tells_more_than_words_of_all(library: Library) -> None:
    assert _telling(library, "besaran insentif") > _telling(library, "saya yang itu")


def test_most_telling_word_counts(library: Library) -> None:
    alone = _telling(library, "password")
    assert _telling(library, "itu yang password saya") == pytest.approx(alone)


def test_unknown_words_tell_nothing(library: Library) -> None:
    assert _telling(library, "zxqy wvut") == 0


def test_words_of_everything_offer_no_choice(library: Library) -> None:
    assert message("arkademi", library).asked.ranked[0].ours > 0
    assert message("arkademi", library).asked.decision is Decision.FALLBACK
