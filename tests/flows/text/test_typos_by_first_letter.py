"""Words by their first letter."""

from flows.text.typos import by_first_letter


def test_words_stand_under_their_first_letter_once() -> None:
    found = by_first_letter(["muncul", "ada", "masuk", "muncul"])
    assert found == {"m": ("muncul", "masuk"), "a": ("ada",)}
