import pytest

from tests.bot.content.topics_of_base import PLATFORMS, YEARS
from tests.support.content.small_knowledge import CONTACTS, Knowledge

ANSWER = "Telepon {platform}, Kak."


def say(knowledge: Knowledge, text: str) -> None:
    knowledge.change(PLATFORMS, ANSWER, text)


@pytest.mark.parametrize(
    "text",
    [
        "Buka prakerja.go.id.",
        "Buka www.prakerja.go.id/ atau https://prakerja.go.id, Kak.",
        "Isi http://www.prakerja.go.id/formulir-pengaduan/.",
        "Bacaannya di pontianak.tribunnews.com.",
        "Tulis ke INFO@skillacademy.com.",
        "Akunnya @skillacademy.com, alamatnya berakhiran @prakerja.go.id.",
        "Buka jam 08.00-20.00 dll. ya, Kak.Tulis di Karier.mu atau prakerja(titik)vip.",
        "Fotonya ktp.jpg, berkasnya surat.pdf.",
    ],
)
def test_known_addresses_and_other_dots_pass(knowledge: Knowledge, text: str) -> None:
    say(knowledge, text)
    assert knowledge.places() == []


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("Buka dashboard.prakerja.go.id.", 12),
        ("Buka prakerja.go.id/daftar.", 12),
        ("Buka prakerja.go.id.vip.", 12),
        ("Buka t.me/prakerja_cair.", 12),
        ("Akunnya @prakerja.id.", 15),
        ("Buka HTTPS://Prakerja.Sekolah.mu.", 12),
        ("Tulis ke cs@prakerja.go.id.", 16),
        ("Tulis ke tribunnews.com, Kak.", 16),
    ],
)
def test_other_addresses_are_told(knowledge: Knowledge, text: str, column: int) -> None:
    say(knowledge, text)
    assert knowledge.places() == [(PLATFORMS, 10, column, "stray-link")]


def test_link_button_is_looked_at(knowledge: Knowledge) -> None:
    knowledge.change(YEARS, "www.prakerja.go.id/formulir-pengaduan", "bit.ly/formulir")
    assert knowledge.places() == [(YEARS, 25, 10, "stray-link")]


def test_mistyped_site_is_mended_in_its_form(knowledge: Knowledge) -> None:
    say(knowledge, "Buka https://www.prakerja.co.id ya.")
    assert knowledge.only().hint == "      Buka https://www.prakerja.go.id ya."


def test_page_is_no_guess_for_a_mail(knowledge: Knowledge) -> None:
    say(knowledge, "Tulis ke help@tokopedia.com.")
    assert knowledge.only().remedy == "advice"


def test_escaped_address_has_no_mended_line(knowledge: Knowledge) -> None:
    knowledge.change(PLATFORMS, "Hubungi {platform} lewat", "Buka prakerja\\x2evip lewat")
    problem = knowledge.only()
    assert (problem.line, problem.column, problem.rule) == (6, 13, "stray-link")
    assert problem.remedy == "advice"


def test_second_place_of_the_same_address_is_told(knowledge: Knowledge) -> None:
    say(knowledge, "Bukan prakerja.vip.\n      Sungguh, bukan prakerja.vip.")
    assert [place[1:3] for place in knowledge.places()] == [(10, 13), (11, 22)]


def test_address_of_a_new_contact_passes(knowledge: Knowledge) -> None:
    say(knowledge, "Buka dashboard.prakerja.go.id.")
    knowledge.change(
        CONTACTS, "value: di situs lembaga pelatihannya", "value: di dashboard.prakerja.go.id"
    )
    assert knowledge.places() == []


@pytest.mark.parametrize("path", [CONTACTS, "sources.yaml"])
def test_nothing_is_stray_while_addresses_are_unknown(knowledge: Knowledge, path: str) -> None:
    say(knowledge, "Buka t.me/prakerja_cair.")
    knowledge.write(path, "a: [b\n")
    assert knowledge.rules() == ["unclosed-bracket"]
