import pytest

from tests.bot.content.topics_of_base import PLATFORMS, YEARS
from tests.support.content.small_knowledge import CONTACTS, Knowledge

ANSWER = "Telepon {platform}, Kak."


def say(knowledge: Knowledge, text: str) -> None:
    knowledge.change(PLATFORMS, ANSWER, text)


@pytest.mark.parametrize(
    "text",
    [
        "Tunggu 7 hari kerja, atau 7 (tujuh) Hari Kerja.",
        "Telepon 0800 150 3001.",
        "Telepon 0771.",
        "Itu tahun 2020-2022, pukul 08.00-16.00.",
    ],
)
def test_vouched_figures_pass(knowledge: Knowledge, text: str) -> None:
    say(knowledge, text)
    assert knowledge.places() == []


@pytest.mark.parametrize(
    "text", ["Tunggu 7 hari, Kak.", "Uangnya Rp600.000.", "Nilainya 80%.", "Telepon 1500537."]
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


def test_note_of_a_contact_vouches(knowledge: Knowledge) -> None:
    say(knowledge, "Telepon 021-5081-6000.")
    knowledge.change(CONTACTS, "note: Lihat nama", "note: Telepon (021) 50816000, lihat nama")
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
