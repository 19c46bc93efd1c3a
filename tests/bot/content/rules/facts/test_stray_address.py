import pytest

from tests.bot.content.topics_of_base import PLATFORMS, YEARS
from tests.support.content.small_knowledge import CONTACTS, TOKOPEDIA, Knowledge

ANSWER = "Telepon {platform}, Kak."
FORM = '"{kontak:prakerja.formulir}"'


def say(knowledge: Knowledge, text: str) -> None:
    knowledge.change(PLATFORMS, ANSWER, text)


@pytest.mark.parametrize(
    "text",
    [
        "Buka {kontak:prakerja.formulir}, atau telepon {kontak:prakerja}.",
        "Buka jam 08.00-20.00 dll. ya, Kak.Tulis di Karier.mu atau prakerja(titik)vip.",
        "Fotonya ktp.jpg, berkasnya surat.pdf, alamatnya berakhiran go.id.",
        "Tahun 2020-2022, Rp ribuan, nomor 12345.",
    ],
)
def test_gaps_and_other_dots_pass(knowledge: Knowledge, text: str) -> None:
    say(knowledge, text)
    assert knowledge.places() == []


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("Buka dashboard.prakerja.go.id.", 12),
        ("Isi http://www.prakerja.go.id/formulir-pengaduan/.", 11),
        ("Buka prakerja.go.id.vip.", 12),
        ("Buka t.me/prakerja_cair.", 12),
        ("Akunnya @prakerja.id.", 15),
        ("Akunnya @prakerjacair.", 15),
        ("Buka HTTPS://Prakerja.Sekolah.mu.", 12),
        ("Tulis ke cs@prakerja.go.id.", 16),
        ("Bacaannya di pontianak.tribunnews.com.", 20),
        ("Telepon 021-25541246.", 15),
        ("Telepon 0800 150 3001.", 15),
        ("WA +62 821-1111-3630.", 10),
    ],
)
def test_addresses_and_numbers_are_told(knowledge: Knowledge, text: str, column: int) -> None:
    say(knowledge, text)
    assert knowledge.places() == [(PLATFORMS, 10, column, "stray-address")]


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Isi prakerja.go.id/formulir-pengaduan ya.", "Isi {kontak:prakerja.formulir} ya."),
        ("Telepon (0800) 150-3001, Kak.", "Telepon {kontak:prakerja.telepon}, Kak."),
        ("Tulis ke INFO@skillacademy.com.", "Tulis ke {kontak:skill-academy.email}."),
        ("Buka www.tokopedia.co/help ya.", "Buka {kontak:tokopedia.situs} ya."),
    ],
)
def test_mended_line_has_the_gap(knowledge: Knowledge, text: str, mended: str) -> None:
    say(knowledge, text)
    assert knowledge.only().hint == f"      {mended}"
    say_again = knowledge.text(PLATFORMS).replace(text, mended)
    knowledge.write(PLATFORMS, say_again)
    assert knowledge.places() == []


def test_address_of_no_contact_has_no_mended_line(knowledge: Knowledge) -> None:
    say(knowledge, "Tulis ke help@tokopedia.com.")
    assert knowledge.only().remedy == "advice"


def test_link_button_is_looked_at(knowledge: Knowledge) -> None:
    knowledge.change(YEARS, FORM, "https://bit.ly/formulir")
    assert knowledge.places() == [(YEARS, 25, 10, "stray-address")]


@pytest.mark.parametrize(
    ("path", "old", "line"),
    [
        ("checks.yaml", "Kerjakan ujian akhirnya.", 15),
        (TOKOPEDIA, "Sebutkan nomor pesanan di {platform}.", 34),
        (TOKOPEDIA, "does: lapor ke {platform}", 11),
        ("providers/skill-academy.yaml", "Tanya apakah {provider}", 18),
        (CONTACTS, "Lihat nama lembaga di sertifikat.", 49),
        ("areas.yaml", "title: ", 3),
        (YEARS, "title: ", 2),
        ("calendar/2025.yaml", "Hari Raya Natal", 3),
    ],
)
def test_every_kind_of_file_is_looked_at(
    knowledge: Knowledge, path: str, old: str, line: int
) -> None:
    knowledge.change(path, old, f"{old} prakerja.vip ")
    assert (path, line, "stray-address") in {
        (each.path, each.line, each.rule) for each in knowledge.problems()
    }


def test_words_of_participants_are_not_looked_at(knowledge: Knowledge) -> None:
    knowledge.change(TOKOPEDIA, "aliases: [tokped, toped]", "aliases: [tokped, tokopedia.com]")
    knowledge.change(YEARS, "examples:\n", "examples:\n  - apa itu prakerja.vip kak\n")
    assert knowledge.places() == []


def test_word_of_a_diagnosis_is_quoted_where_it_begins_with_a_gap(knowledge: Knowledge) -> None:
    knowledge.change("checks.yaml", "fix: Kerjakan ujian akhirnya.", "fix: 0800-150-3001 saja.")
    assert knowledge.only().hint == '  fix: "{kontak:prakerja.telepon} saja."'


def test_name_has_no_gap_for_it(knowledge: Knowledge) -> None:
    knowledge.change("areas.yaml", "title: ", "title: prakerja.go.id/formulir-pengaduan ")
    assert knowledge.only().remedy == "advice"


def test_escaped_address_has_no_mended_line(knowledge: Knowledge) -> None:
    knowledge.change(PLATFORMS, "Hubungi {platform} lewat", "Buka prakerja\\x2evip lewat")
    problem = knowledge.only()
    assert (problem.line, problem.column, problem.rule) == (6, 13, "stray-address")
    assert problem.remedy == "advice"


def test_plain_text_over_lines_that_begins_with_it_has_no_mended_line(
    knowledge: Knowledge,
) -> None:
    knowledge.change(
        "checks.yaml", "fix: Kerjakan ujian akhirnya.", "fix: 0800-150-3001\n    saja."
    )
    assert knowledge.only().remedy == "advice"


def test_second_place_of_the_same_address_is_told(knowledge: Knowledge) -> None:
    say(knowledge, "Bukan prakerja.vip.\n      Sungguh, bukan prakerja.vip.")
    assert [place[1:3] for place in knowledge.places()] == [(10, 13), (11, 22)]


def test_channel_without_a_name_of_its_own_needs_a_code(knowledge: Knowledge) -> None:
    more = "value: 0771\n    - kind: telepon\n      value: 021-50813333"
    knowledge.change(CONTACTS, "value: 0771", more)
    knowledge.change("sources.yaml", "figures: [", "figures: [021-50813333, ")
    say(knowledge, "Telepon 021-50813333.")
    assert "`code`" in (knowledge.only().hint or "")
    knowledge.change(CONTACTS, "value: 021-50813333", "code: pusat\n      value: 021-50813333")
    assert knowledge.only().hint == "      Telepon {kontak:bukalapak.pusat}."


def test_kind_spoken_of_tells_which_channel_is_meant(knowledge: Knowledge) -> None:
    knowledge.change(
        CONTACTS,
        "https://www.tokopedia.com/help\n",
        'https://www.tokopedia.com/help\n    - kind: instagram\n      value: "@tokopedia"\n'
        '    - kind: kontak\n      code: akun\n      value: "@tokopedia"\n',
    )
    knowledge.change(CONTACTS, "      hours:\n        days: [senin, rabu-jumat]\n", "")
    knowledge.change(CONTACTS, '        opens: "09:00"\n        closes: "17:30"\n', "")
    knowledge.change("sources.yaml", "addresses: [", 'addresses: ["@tokopedia", ')
    say(knowledge, "Instagram @tokopedia, Kak.\n      Bukan akun lain dari @tokopedia.")
    assert [problem.hint for problem in knowledge.problems()] == [
        "      Instagram {kontak:tokopedia.instagram}, Kak.",
        "      Bukan akun lain dari {kontak:tokopedia.akun}.",
    ]


def test_nothing_is_stray_while_contacts_are_unknown(knowledge: Knowledge) -> None:
    say(knowledge, "Buka t.me/prakerja_cair.")
    knowledge.write(CONTACTS, "a: [b\n")
    assert knowledge.rules() == ["unclosed-bracket"]


def test_number_of_a_person_is_no_channel_to_add(knowledge: Knowledge) -> None:
    say(knowledge, "Misalnya NIK 3275014508900001.")
    problem = knowledge.only()
    assert (problem.rule, problem.remedy) == ("stray-address", "advice")
    assert "contacts.yaml" not in problem.message + (problem.hint or "")
