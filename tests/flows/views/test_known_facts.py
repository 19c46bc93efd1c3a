"""/dataku and /privasi: what is stored about a participant, in plain words."""

from dataclasses import replace

import pytest

from flows.dialogue.state import State
from flows.handlers.command import COMMANDS
from flows.library.library import Library
from tests.support.talk.talk import Talk


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(replace(library, kept_days=45))


def test_nothing_stored_is_said(talk: Talk) -> None:
    talk.commands("dataku").reads("belum ada yang tersimpan").reads("/hapus")


def test_every_answer_is_named(talk: Talk) -> None:
    talk.begins("Tokopedia", "Lainnya").says("3 november 2026").presses("Sudah", "Belum")
    talk.commands("dataku").reads("Platform: Tokopedia").reads("Lembaga pelatihan: Lainnya")
    talk.reads("Selasa, 3 November 2026").reads(": sudah").reads(": belum")
    assert talk.last.replies[0].text.count("• ") == len(talk.answers)


def test_reports_are_named(talk: Talk) -> None:
    talk.begins("Tokopedia", "Lainnya").says("3 november 2026")
    talk.presses("Sudah", "Sudah", "Sudah", "Sudah", "Sudah tanya", "Lembaga pelatihan belum")
    talk.commands("dataku").reads("Lembaga pelatihan katanya belum")


def test_open_period_is_named(talk: Talk) -> None:
    talk.begins("Tokopedia", "Lainnya").says("minggu lalu").commands("dataku")
    talk.reads("Tanggal selesai: 9–15 November 2026")


def test_forgotten_and_other_platform_are_named(talk: Talk) -> None:
    talk.state = State(answers={"provider": "skill-academy", "completed": "unknown"})
    talk.commands("dataku").reads("Skill Academy").reads("Tanggal selesai: belum tahu")


@pytest.mark.parametrize(
    "answers",
    [
        *({"pintu": "yes"}, {"ulasan": "mungkin"}),
        *({"platform": "toko"}, {"provider": "kursus"}, {"completed": "kemarin"}),
    ],
)
def test_answer_without_meaning_is_not_hidden(talk: Talk, answers: dict[str, str]) -> None:
    talk.state = State(answers=answers)
    talk.commands("dataku").reads("jawaban lama")
    assert not {*answers, *answers.values()} & set(talk.text.split())


@pytest.mark.parametrize("command", ["dataku", "privasi"])
def test_how_long_is_said(talk: Talk, command: str) -> None:
    talk.commands(command).reads("45 hari").reads("/hapus")


def test_question_stays_open(talk: Talk) -> None:
    talk.begins("Tokopedia").commands("dataku").sees("provider")


def test_bare_word_is_the_command_too(talk: Talk) -> None:
    talk.says("dataku").reads("Yang kusimpan tentang Kakak")


def test_menu_of_commands_ends_with_the_data() -> None:
    assert [name for name, _ in COMMANDS][-3:] == ["privasi", "dataku", "hapus"]
