"""What reads like the beginning of more, and what is whole however short it is."""

import pytest

from flows.handlers.arrival import scraps
from flows.handlers.text import READERS
from flows.library.library import Library
from tests.support.talk.talk import Talk


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


def at_review(talk: Talk) -> Talk:
    talk.begins("tokopedia", "lainnya").says("3 november 2026")
    return talk.presses("yes").sees("ulasan")


@pytest.mark.parametrize(
    "text", ["kak", "halo", "sertif", "blm muncul", "di tokped", "kak\nsertif\nblm muncul bro"]
)
def test_few_words_at_the_menu_are_a_scrap(talk: Talk, text: str) -> None:
    assert talk.says(text).last.unfinished


@pytest.mark.parametrize(
    "text",
    [
        "insentif?",
        "kapan cair",
        "makasih",
        "batal",
        "/bantuan",
        "saya beli pelatihan di tokopedia",
        "kak\nsaya beli pelatihan di tokopedia",
        "k" * 200,
        "otp 123456",
    ],
)
def test_what_is_whole_is_none(talk: Talk, text: str) -> None:
    assert not talk.says(text).last.unfinished


@pytest.mark.parametrize("text", ["sudah", "blm", "tidak tahu"])
def test_answer_to_the_open_question_is_none(talk: Talk, text: str) -> None:
    assert not at_review(talk).says(text).last.unfinished


def test_few_words_beside_the_open_question_are_a_scrap(talk: Talk) -> None:
    assert at_review(talk).says("eh kak").last.unfinished


def test_only_what_is_typed_can_be_a_scrap(talk: Talk) -> None:
    assert not talk.edits("sertif").last.unfinished
    assert not talk.sends("photo", caption="sertif").last.unfinished
    assert not talk.commands("mulai", "sertif").last.unfinished


def test_readers_of_scraps_are_there() -> None:
    assert {reader.id for reader in READERS} >= scraps._AT_MENU
