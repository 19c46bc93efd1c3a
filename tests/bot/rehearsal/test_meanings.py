import pytest

from bot.rehearsal import means
from bot.rehearsal.meanings import meaning_of, meant
from flows.dialogue.buttons import Verb, button
from flows.dialogue.replies import Button

YES = button("Sudah", 7, Verb.ANSWER, "ulasan", "yes")
FORM = Button(label="Form", url="https://example.org/form")


@pytest.mark.parametrize(
    "meaning", ["yes", "ulasan yes", "answer", "answer ulasan", "answer ulasan yes"]
)
def test_beginning_or_end_is_enough(meaning: str) -> None:
    assert means(YES, meaning)


@pytest.mark.parametrize("meaning", ["Sudah", "ulasan", "ye", "answer yes", "no"])
def test_label_middle_or_part_means_nothing(meaning: str) -> None:
    assert not means(YES, meaning)


@pytest.mark.parametrize("meaning", ["yes", "confirm"])
def test_confirming_is_a_yes(meaning: str) -> None:
    assert means(button("Betul", 7, Verb.CONFIRM), meaning)


def test_links_and_copies_have_a_meaning_too() -> None:
    assert means(FORM, "https://example.org/form")
    assert meaning_of(Button(label="Salin", copy="...")) == ("copy",)


def test_what_carries_nothing_is_not_pressed() -> None:
    assert meant([FORM, YES], "link") == ()
    assert meant([YES, YES], "yes") == (YES.data,)


def test_every_button_of_a_meaning_is_named() -> None:
    no = button("Belum", 7, Verb.ANSWER, "ulasan", "no")
    assert meant([YES, no], "answer ulasan") == (YES.data, no.data)
