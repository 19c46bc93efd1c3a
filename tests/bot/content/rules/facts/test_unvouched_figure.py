import pytest

from tests.bot.content.topics_of_base import PLATFORMS, YEARS
from tests.support.content.small_knowledge import CONTACTS, TOKOPEDIA, Knowledge

ANSWER = "Telepon {platform}, Kak."


def say(knowledge: Knowledge, text: str) -> None:
    knowledge.change(PLATFORMS, ANSWER, text)


@pytest.mark.parametrize(
    "text",
    [
        "Tunggu 7 hari kerja, atau 7 (tujuh) Hari Kerja.",
        "Telepon 0771.",
        "Terakhir 5 hari lalu, 2 minggu yang lalu.",
        "Itu tahun 2020-2022, pukul 08.00-16.00.",
    ],
)
def test_vouched_figures_pass(knowledge: Knowledge, text: str) -> None:
    say(knowledge, text)
    assert knowledge.places() == []


@pytest.mark.parametrize(
    "text", ["Tunggu 7 hari, Kak.", "Uangnya Rp600.000.", "Nilainya 80%.", "Ada 364.622 orang."]
)
def test_other_figures_are_told(knowledge: Knowledge, text: str) -> None:
    say(knowledge, text)
    assert knowledge.rules() == ["unvouched-figure"]


def test_source_of_another_choice_vouches_for_nothing(knowledge: Knowledge) -> None:
    knowledge.change(PLATFORMS, "Hubungi {platform} lewat", "Tunggu 7 hari kerja lewat")
    problem = knowledge.only()
    assert (problem.path, problem.line, problem.column) == (PLATFORMS, 6, 21)
    assert problem.hint is not None
    assert "A1" in problem.hint


def test_choice_without_sources_has_those_of_its_topic(knowledge: Knowledge) -> None:
    assert "7 hari kerja.\n    valid_until" in knowledge.text(YEARS)
    assert knowledge.places() == []


@pytest.mark.parametrize(
    ("path", "old", "place"),
    [
        ("checks.yaml", "Kerjakan ujian akhirnya.", (15, 8)),
        (TOKOPEDIA, "Sebutkan nomor pesanan di {platform}.", (34, 13)),
        (TOKOPEDIA, "lapor ke {platform}", (11, 11)),
        ("providers/skill-academy.yaml", "Tanya apakah {provider} sudah lapor", (18, 15)),
        (CONTACTS, "Lihat nama lembaga di sertifikat.", (49, 9)),
        ("calendar/2025.yaml", "Hari Raya Natal", (3, 15)),
        ("areas.yaml", "Insentif", (3, 10)),
    ],
)
def test_every_kind_of_file_is_looked_at(
    knowledge: Knowledge, path: str, old: str, place: tuple[int, int]
) -> None:
    knowledge.change(path, old, "99 hari kerja")
    assert knowledge.places() == [(path, *place, "unvouched-figure")]


def test_advice_has_its_own_sources(knowledge: Knowledge) -> None:
    knowledge.change(TOKOPEDIA, "7x24 jam hari kerja", "7 hari kerja")
    assert knowledge.places() == []
    knowledge.change(TOKOPEDIA, "    sources: [A1]", "    sources: [A2]")
    assert knowledge.places() == [(TOKOPEDIA, 38, 29, "unvouched-figure")]


def test_any_source_vouches_for_a_file_that_cites_none(knowledge: Knowledge) -> None:
    knowledge.change("messages.yaml", "[welcome]", "[welcome] 7 hari kerja, 7x24 jam")
    assert knowledge.places() == []
    knowledge.change("messages.yaml", "7x24 jam", "9x24 jam")
    assert knowledge.rules() == ["unvouched-figure"]


def test_incident_tells_the_days_that_it_adds(knowledge: Knowledge) -> None:
    text = knowledge.text("incidents.yaml")
    [message] = [line for line in text.splitlines() if "message:" in line]
    [added] = [line.split(": ")[1] for line in text.splitlines() if "extra_working_days" in line]
    knowledge.change("incidents.yaml", message, f"    message: Ditambah {added} hari kerja.")
    assert knowledge.places() == []
    knowledge.change("incidents.yaml", f"Ditambah {added} hari", "Ditambah 9 hari")
    assert "extra_working_days" in knowledge.only().message


def test_added_days_that_are_no_number_are_told_once(knowledge: Knowledge) -> None:
    knowledge.change("incidents.yaml", "sedang terlambat.", "mundur 2 hari kerja.")
    knowledge.change("incidents.yaml", "working_days: 2", "working_days: dua")
    assert knowledge.rules() == ["bad-integer"]


def test_number_of_a_contact_needs_its_source(knowledge: Knowledge) -> None:
    knowledge.change(CONTACTS, "value: 0771", "value: 021-50813333")
    assert knowledge.places() == [(CONTACTS, 30, 14, "unvouched-figure")]
    assert "sumber barunya" in (knowledge.only().hint or "")
    knowledge.change("sources.yaml", "figures: [", "figures: [(021) 5081 3333, ")
    assert knowledge.places() == []


def test_figure_over_two_lines_has_its_place(knowledge: Knowledge) -> None:
    knowledge.change(PLATFORMS, "    answer: |-\n", "    answer: >-\n")
    say(knowledge, "Tunggu 30\n      hari kerja.")
    assert knowledge.places() == [(PLATFORMS, 10, 14, "unvouched-figure")]
    assert "`30 hari kerja`" in knowledge.only().message


def test_same_figure_twice_has_two_places(knowledge: Knowledge) -> None:
    say(knowledge, "Tunggu 30 hari.\n      Ya, 30 hari.")
    assert [place[1:3] for place in knowledge.places()] == [(10, 14), (11, 11)]


def test_escapes_leave_the_place_of_the_answer(knowledge: Knowledge) -> None:
    knowledge.change(PLATFORMS, "Hubungi {platform} lewat", "Tunggu 30\\x20hari kerja lewat")
    assert knowledge.places() == [(PLATFORMS, 6, 13, "unvouched-figure")]


def test_figure_beside_an_escaped_one_has_a_place(knowledge: Knowledge) -> None:
    knowledge.change(
        PLATFORMS, "Hubungi {platform} lewat", "Tunggu 30\\x20hari atau 30\\x20hari, 30 hari, di"
    )
    assert [place[1:3] for place in knowledge.places()] == [(6, 13), (6, 49)]


def test_unknown_source_is_told_once(knowledge: Knowledge) -> None:
    say(knowledge, "Tunggu 7 hari kerja.")
    knowledge.change(PLATFORMS, "    sources: [A1]", "    sources: [AA1]")
    assert knowledge.rules() == ["unknown-id"]


@pytest.mark.parametrize("path", [CONTACTS, "sources.yaml"])
def test_nothing_is_told_while_figures_are_unknown(knowledge: Knowledge, path: str) -> None:
    say(knowledge, "Tunggu 30 hari kerja.")
    knowledge.write(path, "a: [b\n")
    assert knowledge.rules() == ["unclosed-bracket"]
