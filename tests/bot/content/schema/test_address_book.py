"""Gaps such as {kontak:prakerja.telepon}: what they name, and what becomes of them."""

import pytest

from bot.content.schema.fields import AddressBook, short
from bot.content.yaml import MapNode, read_page
from flows.library import Library
from tests.bot.content.topics_of_base import PLATFORMS, YEARS
from tests.support.content.small_knowledge import CONTACTS, TOKOPEDIA, Knowledge

BOOK = """
prakerja:
  channels:
    - {kind: telepon, value: 0800-150-3001}
    - {kind: situs, value: 'https://www.prakerja.go.id/'}
    - {kind: telepon, value: 021-25541246, code: lama}
    - {kind: live chat, value: di situs}
"""


def book(text: str = BOOK) -> AddressBook:
    root = read_page("contacts.yaml", text.encode()).page.root
    assert isinstance(root, MapNode)
    return AddressBook.of(root)


def read(knowledge: Knowledge) -> Library:
    reading = knowledge.reading()
    assert reading.problems == ()
    assert reading.library
    return reading.library


@pytest.mark.parametrize(
    ("gap", "filled"),
    [
        ("{kontak:prakerja}", "0800-150-3001"),
        ("{kontak:prakerja.telepon}", "0800-150-3001"),
        ("{kontak:prakerja.lama}", "021-25541246"),
        ("{kontak:prakerja.situs}", "www.prakerja.go.id"),
        ("{kontak:prakerja.live chat}", "di situs"),
        ("{kontak:prakerja.email}", "{kontak:prakerja.email}"),
        ("{platform}", "{platform}"),
    ],
)
def test_gap_becomes_the_address_as_one_reads_it(gap: str, filled: str) -> None:
    assert book().filled(f"Ke {gap}, Kak.") == f"Ke {filled}, Kak."


def test_link_becomes_the_whole_address() -> None:
    assert book().whole("{kontak:prakerja.situs}") == "https://www.prakerja.go.id/"
    assert book().whole("{kontak:prakerja.tidak-ada}") == "{kontak:prakerja.tidak-ada}"
    assert book().whole("https://a.id") == "https://a.id"


@pytest.mark.parametrize(
    "written", ["prakerja.go.id", "www.prakerja.go.id/", "http:/prakerja.go.id", "//Prakerja.go.id"]
)
def test_address_leads_back_to_its_gap(written: str) -> None:
    assert book().gap_of(written) == "{kontak:prakerja.situs}"
    assert book().gap_of(f"{written}.vip") is None


def test_only_a_scheme_and_a_last_slash_are_left_out() -> None:
    assert [short(each) for each in ("http://a.id/b/", "a/", "021-1")] == ["a.id/b", "a/", "021-1"]


def test_what_cannot_be_read_of_a_contact_counts_as_known() -> None:
    unclear = book(BOOK.replace("kind: telepon, value: 0800", "kind: telpon, value: 0800"))
    assert unclear.knows("kontak:prakerja.telepon")
    assert not unclear.knows("kontak:tokopedia.telepon")
    assert book("prakerja: lama\n").knows("kontak:prakerja")


@pytest.mark.parametrize(
    ("path", "old"),
    [
        ("checks.yaml", "Kerjakan ujian akhirnya."),
        ("checks.yaml", "Sudah memberi ulasan dan rating?"),
        (TOKOPEDIA, "Sebutkan nomor pesanan di {platform}."),
        (TOKOPEDIA, "lapor ke {platform}"),
        ("providers/skill-academy.yaml", "Tanya apakah {provider} sudah lapor ke {platform}."),
        (PLATFORMS, "Telepon {platform}, Kak."),
        (YEARS, "Waktu itu juga 7 hari kerja."),
        (CONTACTS, "Lihat nama lembaga di sertifikat."),
    ],
)
def test_any_text_may_name_a_channel(knowledge: Knowledge, path: str, old: str) -> None:
    knowledge.change(path, old, "Telepon {kontak:prakerja}, Kak.")
    assert "Telepon 0800-150-3001, Kak." in repr(read(knowledge))


def test_words_of_the_bot_may_name_a_channel(knowledge: Knowledge) -> None:
    for path, word in (
        ("messages.yaml", "welcome"),
        ("diagnoses/sertifikat-belum-muncul.yaml", "opening"),
    ):
        knowledge.change(path, f"[{word}]", f"[{word}] {{kontak:tokopedia}}")
    library = read(knowledge)
    assert library.messages["welcome"] == "[welcome] www.tokopedia.com/help"
    assert library.case.words["opening"] == "[opening] www.tokopedia.com/help"


def test_sentence_of_an_incident_may_name_a_channel(knowledge: Knowledge) -> None:
    text = knowledge.text("incidents.yaml")
    message = next(line for line in text.splitlines() if "message:" in line)
    knowledge.change("incidents.yaml", message, '    message: "Lihat {kontak:tokopedia}, Kak."')
    assert read(knowledge).incidents[0].message == "Lihat www.tokopedia.com/help, Kak."


def test_form_and_links_are_whole_addresses(knowledge: Knowledge) -> None:
    library = read(knowledge)
    form = "https://www.prakerja.go.id/formulir-pengaduan"
    assert library.case.complaint_form == form
    assert [link.url for check in library.checks for link in check.links] == [form]


def test_names_and_examples_have_no_such_gap(knowledge: Knowledge) -> None:
    knowledge.change(TOKOPEDIA, "name: Tokopedia", 'name: "{kontak:tokopedia}"')
    assert knowledge.places() == [(TOKOPEDIA, 3, 8, "unknown-gap")]


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("{kontak:prakreja}", "{kontak:prakerja}"),
        ("{kontak:prakerja.telpon}", "{kontak:prakerja.telepon}"),
        ("{kontka:prakerja.telepon}", "{kontak:prakerja.telepon}"),
        ("{kontak: prakerja.telepon}", "{kontak:prakerja.telepon}"),
    ],
)
def test_slip_in_a_gap_is_mended(knowledge: Knowledge, written: str, mended: str) -> None:
    knowledge.change(PLATFORMS, "Telepon {platform}, Kak.", f"Telepon {written} atau {written}.")
    problems = knowledge.problems()
    assert [(each.line, each.column, each.rule) for each in problems] == [
        (10, 15, "unknown-gap"),
        (10, 21 + len(written), "unknown-gap"),
    ]
    assert problems[0].hint == f"      Telepon {mended} atau {written}."


def test_gaps_are_right_while_contacts_are_unreadable(knowledge: Knowledge) -> None:
    knowledge.write(CONTACTS, "a: [b\n")
    assert knowledge.rules() == ["unclosed-bracket"]


def test_wrong_channel_is_told_in_contacts_only(knowledge: Knowledge) -> None:
    knowledge.change(CONTACTS, "kind: formulir", "kind: formulirr")
    assert [each.path for each in knowledge.problems()] == [CONTACTS]


def test_unknown_channel_of_a_contact_is_not_guessed_elsewhere(knowledge: Knowledge) -> None:
    knowledge.change(PLATFORMS, "Telepon {platform}, Kak.", "Buka {kontak:prakerja.faq}, Kak.")
    problem = knowledge.only()
    assert (problem.rule, problem.remedy) == ("unknown-gap", "advice")
    assert "telepon" in problem.message  # what that contact has
