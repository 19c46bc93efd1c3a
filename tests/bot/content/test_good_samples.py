"""What editors may write: nothing here is a problem."""

import codecs

import pytest

from bot.content import Reading
from tests.support.content.small_knowledge import CONTACTS, TOKOPEDIA, Knowledge


def library_of(knowledge: Knowledge) -> Reading:
    reading = knowledge.reading()
    assert reading.problems == ()
    return reading


def test_base_is_good(knowledge: Knowledge) -> None:
    assert library_of(knowledge).library is not None


def test_windows_file_reads_the_same(knowledge: Knowledge) -> None:
    before = library_of(knowledge).library
    for path in (CONTACTS, TOKOPEDIA, "checks.yaml"):
        text = knowledge.text(path)
        knowledge.write(path, codecs.BOM_UTF8 + text.replace("\n", "\r\n").encode())
    assert library_of(knowledge).library == before


def test_file_without_last_line_break_is_read(knowledge: Knowledge) -> None:
    knowledge.write(CONTACTS, knowledge.text(CONTACTS).rstrip("\n"))
    library_of(knowledge)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("name: Tokopedia Care", "# komentar\n  name: Tokopedia Care"),
        ("name: Tokopedia Care", 'name: "Tokopedia Care"  # nama lama'),
        ("name: Tokopedia Care", "name: 'Tokopedia #1'"),
        ("name: Tokopedia Care", "name: Tokopedia#1"),
        ("tokopedia:\n", "tokopedia:  # platform\n"),
        ("sources: [A1]", "sources: [A1]  # lihat sources.yaml"),
        ("note: Lihat nama", "note: Lihat “nama”"),
        ("note: Lihat nama", "note: |\n    “Lihat”: nama #1\n    @ lembaga"),
        ("note: Lihat nama lembaga", 'note: "Lihat nama\n    lembaga"\n  #'),
        ("name: BukaBantuan", "name: BukaBantuan\t"),
        ("name: BukaBantuan", "name: Buka Bantuan 💬"),
        ("prakerja:\n", "---\nprakerja:\n"),
    ],
)
def test_harmless_writing_is_read(knowledge: Knowledge, old: str, new: str) -> None:
    knowledge.change(CONTACTS, old, new)
    library_of(knowledge)


def test_phone_keeps_its_zero(knowledge: Knowledge) -> None:
    library = library_of(knowledge).library
    assert library is not None
    assert library.contacts["bukalapak"].channels[0].value == "0771"


def test_unquoted_time_is_a_time(knowledge: Knowledge) -> None:
    library = library_of(knowledge).library
    assert library is not None
    hours = library.contacts["prakerja"].channels[0].hours
    assert hours is not None
    assert hours.closes.isoformat("minutes") == "19:00"


def test_no_and_yes_are_words(knowledge: Knowledge) -> None:
    knowledge.change("vocabulary.yaml", "no: [belum, tidak]", "no: [no, off]")
    library = library_of(knowledge).library
    assert library is not None
    assert library.vocabulary.no == ("no", "off")
