"""Situations of a topic told in words, on the neutral content and on two made topics."""

from dataclasses import replace

import pytest

from flows.library import Choice, Library, Topic
from flows.understanding.situations import told_situation, urgent_topic
from tests.support.talk.reading import message

_SCAMS = "penipuan"


def _told(text: str, library: Library, topic: str = _SCAMS) -> str | None:
    found = library.topic(topic)
    assert found
    choice = message(text, library).situation(found)
    return choice.key if choice else None


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("ada yang minta kode rahasia", "minta-kode"),
        ("dia minta saya punya kode rahasia", "minta-kode"),
        ("kode rahasianya diminta petugas", "minta-kode"),
        ("saya udah terlanjur setor uang", "terlanjur"),
        ("terlanjur kusetorkan uangnya", "terlanjur"),
        ("dia mintain kode rahasiaku", "minta-kode"),
        ("ketemu situs yang tiruan", "situs-tiruan"),
    ],
)
def test_situation_is_read_from_its_words(library: Library, text: str, key: str) -> None:
    assert _told(text, library) == key


@pytest.mark.parametrize(
    "text",
    [
        "calo itu apa",
        "kode rahasia",  # half of a phrase
        "rahasia kode diminta siapa",  # in another order
        "minta tolong soal uang dan lain lain kode rahasia",  # far apart
        "tidak minta kode rahasia kok",  # denied
        "minta kode bukan rahasia",  # denied within
        "kalau terlanjur setor uang gimana",  # not happened
        "takut kena tipu calo",
        "minta kode, rahasia katanya",  # in two clauses
    ],
)
def test_in_doubt_no_situation_is_read(library: Library, text: str) -> None:
    assert _told(text, library) is None


def test_urgent_one_comes_before_the_others(library: Library) -> None:
    assert _told("dia minta kode rahasia, terlanjur setor uang", library) == "terlanjur"


def test_longest_phrase_counts_and_a_tie_does_not(library: Library) -> None:
    topic = library.topic(_SCAMS)
    assert topic
    first, second, third = (replace(choice, urgent=False) for choice in topic.choices)

    def read(*told: tuple[str, ...]) -> str | None:
        choices = tuple(
            replace(choice, told_as=phrases)
            for choice, phrases in zip((first, second, third), told, strict=True)
        )
        own = replace(library, topics=(replace(topic, choices=choices),))
        return _told("uang saya lenyap semua", own)

    assert read(("uang lenyap",), ("uang lenyap semua",), ("kode",)) == second.key
    assert read(("uang lenyap",), ("lenyap semua",), ("kode",)) is None


def test_situation_that_begins_a_case_is_only_picked(library: Library) -> None:
    topic = library.topic(_SCAMS)
    assert topic
    starting = tuple(replace(choice, starts=library.case.id) for choice in topic.choices)
    own = replace(library, topics=(replace(topic, choices=starting),))
    assert _told("saya udah terlanjur setor uang", own) is None


def test_label_of_light_words_is_never_read(library: Library) -> None:
    topic = library.topic(_SCAMS)
    assert topic
    light = Choice(key="x", label="Ada yang mana", answer=topic.answer, starts=None)
    own = replace(library, topics=(replace(topic, choices=(light,)),))
    assert _told("ada yang mana saja", own) is None


def test_topic_without_situations_has_none(library: Library) -> None:
    lone = library.topic("lupa-password")
    assert isinstance(lone, Topic)
    assert told_situation((("terlanjur", "setor", "uang"),), lone, library) is None


def test_urgent_situation_names_its_topic(library: Library) -> None:
    assert urgent_topic((("terlanjur", "setor", "uang"),), library) == _SCAMS
    assert urgent_topic((("setor", "uang"),), library) is None
    assert urgent_topic((("terlanjur", "setor", "uang"),), replace(library, topics=())) is None


def test_urgent_topic_counts_before_what_else_is_asked(library: Library) -> None:
    text = "calo minta uang, terlanjur setor uang, cara ganti email prakerja gimana?"
    assert message(text, library).topics == (_SCAMS,)


def test_urgent_topic_far_from_the_message_does_not_count(library: Library) -> None:
    asked = message("terlanjur setor uang kode rahasia", library).asked
    far = message("terlanjur setor uang, nomor kartu prakerja 16 angka liatnya dimana", library)
    assert asked.topics == (_SCAMS,)
    assert far.topics != ()
