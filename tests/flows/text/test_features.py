import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.text.features import letter_features, stem, word_features


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("sertifikatnya", "sertifikat"),
        ("akunku", "akun"),
        ("bisakah", "bisa"),
        ("tanya", "tanya"),  # nothing of four letters would be left
        ("kamu", "kamu"),
    ],
)
def test_ending_is_taken_off(word: str, known: str) -> None:
    assert stem(word) == known


def test_words_come_with_their_neighbours() -> None:
    assert word_features(["belum", "muncul", "kak"]) == [
        "belum",
        "muncul",
        "kak",
        "belum muncul",
        "muncul kak",
    ]


def test_letters_know_where_a_word_begins_and_ends() -> None:
    assert letter_features(["otp", "di"]) == [" otp", "otp ", " di "]


@given(st.lists(st.text(max_size=20), max_size=8))
def test_any_words_have_features(words: list[str]) -> None:
    assert len(word_features(words)) == max(0, 2 * len(words) - 1)
    assert all(len(run) == 4 for run in letter_features(words))
