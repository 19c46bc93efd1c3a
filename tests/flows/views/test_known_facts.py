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
    talk.commands("dataku").tells("data-none").tells("kept", days="45")


def test_every_answer_is_named(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").says("3 november 2026").presses("yes", "no")
    talk.commands("dataku")
    for label, value in (
        ("[label-platform]", "Tokopedia"),
        ("[label-provider]", "[other-provider]"),
        ("[label-completed]", "Selasa, 3 November 2026"),
        ("[pelatihan-tuntas]", "[value-yes]"),
        ("[ulasan]", "[value-no]"),
    ):
        talk.tells("data-line", label=label, value=value)
    assert talk.text.count("[data-line ") == len(talk.answers)


def test_reports_are_named(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").says("3 november 2026")
    talk.presses("yes", "yes", "yes", "yes", "told", "lembaga no")
    talk.commands("dataku").tells("report-not-yet", actor="[actor-lembaga]")


def test_earlier_cases_are_named(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").commands("batal").begins("bukalapak").commands("dataku")
    for platform in ("Tokopedia", "Bukalapak"):
        talk.tells("data-line", label="[label-platform]", value=platform)
    talk.tells("data-earlier")


def test_open_period_is_named(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").says("minggu lalu").commands("dataku")
    talk.tells("data-line", label="[label-completed]", value="9–15 November 2026")


def test_forgotten_and_other_platform_are_named(talk: Talk) -> None:
    talk.state = State(answers={"provider": "skill-academy", "completed": "unknown"})
    talk.commands("dataku").tells("data-line", label="[label-provider]", value="Skill Academy")
    talk.tells("data-line", label="[label-completed]", value="[value-forgotten]")


@pytest.mark.parametrize(
    "answers",
    [
        *({"pintu": "yes"}, {"ulasan": "mungkin"}),
        *({"platform": "toko"}, {"provider": "kursus"}, {"completed": "kemarin"}),
    ],
)
def test_answer_without_meaning_is_not_hidden(talk: Talk, answers: dict[str, str]) -> None:
    talk.state = State(answers=answers)
    talk.commands("dataku").tells("data-older")
    assert not {*answers, *answers.values()} & set(talk.text.split())


@pytest.mark.parametrize(
    ("command", "told"), [("dataku", "data-kept"), ("privasi", "privacy-kept")]
)
def test_how_long_is_said(talk: Talk, command: str, told: str) -> None:
    talk.commands(command).tells(told, kept="[kept days=45]")


def test_question_stays_open(talk: Talk) -> None:
    talk.begins("tokopedia").commands("dataku").sees("provider")


def test_bare_word_is_the_command_too(talk: Talk) -> None:
    talk.says("dataku").tells("data-head")


def test_menu_of_commands_ends_with_the_data() -> None:
    assert [name for name, _ in COMMANDS][-3:] == ["privasi", "dataku", "hapus"]
