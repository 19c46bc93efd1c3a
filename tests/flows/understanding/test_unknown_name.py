"""What reads as the name of an institution that is none of ours, and what is only talk."""

import pytest

from flows.library.library import Library
from tests.support.talk.reading import message


@pytest.mark.parametrize(
    "text",
    ["arkademi", "dari karyakarsa kak", "lpk cipta mandala", "kursus menjahit", "lpk", "blk",
     "yang di balai nusantara", "namanya purwadika", "lembaganya hacktrain"],
)  # fmt: skip
def test_name_is_heard(library: Library, text: str) -> None:
    assert message(text, library).reads_as_name


@pytest.mark.parametrize(
    "text",
    ["kursus", "kursus apa ya", "lpk saya tutup", "ribet banget kak", "sabar dong", "kok gitu",
     "sdh", "iyo", "ga jelas", "nunggu lama", "duh gusti", "ok", "xy", "👍", "",
     "satu dua tiga empat lima", "capek saya chat terus", "betul itu"],
)  # fmt: skip
def test_talk_is_no_name(library: Library, text: str) -> None:
    assert not message(text, library).reads_as_name


@pytest.mark.parametrize("text", ["seryifikat", "skil akademi dashbord", "kuliah lagi"])
def test_usual_word_or_its_slip_is_no_name(real_library: Library, text: str) -> None:
    assert not message(text, real_library).reads_as_name


@pytest.mark.parametrize(
    ("text", "named"), [("kursus menjahit", True), ("arkademi", False), ("kursus saya", False)]
)
def test_kind_of_institution_names_it(library: Library, text: str, named: bool) -> None:
    assert message(text, library).names_institution is named
