"""How much of a text is read, where it is cut, and whether something was left."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.text.beginning import LONGEST_READ, MOST_READ, beginning

_SENTENCE = "sertifikat saya belum juga muncul di dashboard. "
_WORD = "pelatihan "


@pytest.mark.parametrize("text", ["", "halo", _SENTENCE * 3, _SENTENCE * 15])
def test_what_a_person_writes_is_read_whole(text: str) -> None:
    assert beginning(text) == (text, False)


def test_whole_sentences_are_kept() -> None:
    read = beginning(_SENTENCE * 90)
    assert read.more
    assert read.text == (_SENTENCE * (MOST_READ // 8)).rstrip()  # seven words and a stop


def test_long_sentence_is_cut_behind_a_clause() -> None:
    text = f"halo. {_WORD * 80}, {_WORD * 80}"
    assert beginning(text).text == f"halo. {_WORD * 80},"


def test_row_of_words_is_cut_behind_a_word() -> None:
    read = beginning(_WORD * 400)
    assert read.text == _WORD * (LONGEST_READ // len(_WORD))


def test_what_has_no_end_is_cut_anywhere() -> None:
    assert beginning("a" * 4096) == ("a" * LONGEST_READ, True)


def test_sentence_may_end_with_the_bound() -> None:
    first = f"{'a' * (LONGEST_READ - 1)}."
    assert beginning(f"{first} belum").text == first
    assert beginning(f"{first}5 juta, {_WORD * 9}").text == first  # no full stop: nothing to cut at


def test_number_is_not_cut_in_two() -> None:
    text = f"{_WORD * 70}1.500.000 rupiah {_WORD * 90}"
    assert beginning(text).text.endswith(_WORD)


@pytest.mark.parametrize("word", ["a ", "3 ", "3a", "a\n", "tgl3 "])
def test_short_words_are_counted(word: str) -> None:
    read = beginning(word * 2000)
    assert read.more
    assert MOST_READ // 2 < sum(map(str.isalnum, read.text)) <= 4 * MOST_READ


@pytest.mark.parametrize("tail", [" " * 4000, "!" * 4000, "🙏" * 3000, "\u200b" * 3000])
def test_nothing_is_left_behind_that_says_something(tail: str) -> None:
    read = beginning(f"makasih kak{tail}")
    assert not read.more
    assert read.text.startswith("makasih kak")
    assert len(read.text) == LONGEST_READ


@given(st.text(st.characters(codec="utf-8"), max_size=4096))
def test_beginning_of_a_beginning_is_all_of_it(text: str) -> None:
    read = beginning(text).text
    assert text.startswith(read)
    assert beginning(read) == (read, False)
