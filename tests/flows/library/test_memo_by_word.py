"""What is remembered of single words."""

from flows.library.memo import by_word


def test_word_is_read_once() -> None:
    read: list[str] = []
    known = by_word(8)(read.append)
    for word in ("sertif", "muncul", "sertif"):
        known(word)
    assert read == ["sertif", "muncul"]


def test_what_is_longer_than_a_word_is_not_kept() -> None:
    read: list[str] = []
    known = by_word(8)(read.append)
    for word in ("x" * 41, "x" * 41, "x" * 40, "x" * 40):
        known(word)
    assert [len(word) for word in read] == [41, 41, 40]


def test_only_the_last_words_are_kept() -> None:
    read: list[str] = []
    known = by_word(2)(read.append)
    for word in ("a", "b", "c", "a"):
        known(word)
    assert read == ["a", "b", "c", "a"]
