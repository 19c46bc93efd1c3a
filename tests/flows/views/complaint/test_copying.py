"""Pieces to copy: short enough for a button, whole sentences where they fit, nothing lost."""

from hypothesis import given
from hypothesis import strategies as st

from flows.views.complaint.copying import COPY_LIMIT, pieces

words = st.text(alphabet="abcde", min_size=1, max_size=40)
sentences = st.lists(st.lists(words, min_size=1, max_size=60).map(" ".join), max_size=8)


@given(sentences)
def test_pieces_fit_and_lose_nothing(told: list[str]) -> None:
    found = pieces(told)
    assert all(0 < len(piece) <= COPY_LIMIT for piece in found)
    assert " ".join(found).split() == " ".join(told).split()


def test_sentences_stay_whole_where_they_fit() -> None:
    first, second, third = "a" * 200, "b" * 50, "c" * 250
    assert pieces([first, second, third]) == (f"{first} {second}", third)


def test_unseen_characters_take_no_room() -> None:
    unseen = "\U000e0041" * 200
    assert pieces([f"aaa{unseen}", f"bbb{unseen}"]) == (f"aaa{unseen} bbb{unseen}",)


def test_word_without_a_space_is_cut() -> None:
    assert pieces(["x" * 300]) == ("x" * 256, "x" * 44)


def test_long_sentence_is_cut_between_what_was_told() -> None:
    told = ", ".join(f"lembaga ke-{n} sudah lapor (Senin, {n} Maret 2024)" for n in range(1, 8))
    assert [piece[-8:] for piece in pieces([told])[:-1]] == ["t 2024),"]
    both = f"{'a' * 140} (Senin, 1 Maret 2024) dan {'b' * 140} (Selasa, 2 Maret 2024)"
    assert pieces([both])[0].endswith("1 Maret 2024)")
