"""The same is not said twice in a row, except to whoever asks for it by button or command."""

import pytest

from flows.dialogue import State
from flows.library.library import Library
from tests.support.talk.at_verdict import at_verdict
from tests.support.talk.talk import Talk


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


def test_question_asked_twice_points_at_the_answer(talk: Talk) -> None:
    talk.says("gimana cara ganti rekening").says("gimana cara ganti rekening").tells("said-before")
    assert talk.offers("topic bicara-dengan-cs")
    assert not talk.says("gimana cara ganti rekening").told("said-before")


def test_open_question_stays_below(talk: Talk) -> None:
    talk.begins().says("gimana cara ganti rekening").says("gimana cara ganti rekening")
    talk.sees("platform").tells("said-before").tells("ask-platform").presses("tokopedia")


def test_read_back_stays_below_in_a_line(talk: Talk) -> None:
    talk.says("sertif tokped blm muncul, selesai 3 nov").sends("sticker").sends("sticker")
    talk.tells("said-before").tells("understood-again")
    assert talk.offers("confirm")


def test_verdict_keeps_its_buttons(library: Library) -> None:
    talk = at_verdict(library)
    talk.sends("sticker").sends("sticker").tells("said-before")
    assert talk.offers("seen")


def test_thanks_twice_get_another_short_word(talk: Talk) -> None:
    talk.says("makasih kak").says("makasih kak").tells("heard-again")


def test_second_old_button_is_refused_otherwise(talk: Talk) -> None:
    old = talk.begins().button("tokopedia").data or ""
    talk.presses("tokopedia", "lainnya").presses_data(old).tells("old-button")
    talk.presses_data(old).tells("old-button-again").tells("ask-completed").finds_it_old()


def test_button_is_answered_as_often_as_it_is_pressed(talk: Talk) -> None:
    again = talk.commands("mulai").button("help").data or ""
    assert talk.presses_data(again).text == talk.presses_data(again).text


def test_command_is_answered_as_often_as_it_is_given(talk: Talk) -> None:
    assert talk.says("/bantuan").text == talk.says("/bantuan").text


def test_personal_number_twice_is_warned_of_twice(talk: Talk) -> None:
    talk.says("3201011203990001").says("3201011203990001")
    talk.tells("personal-identity").tells("said-before")


def test_nothing_is_kept_of_whoever_is_erased(talk: Talk) -> None:
    talk.begins().commands("hapus").presses("erase")
    assert talk.state == State()
    assert talk.state.said == ""


def test_nothing_of_the_words_can_be_read_in_the_state(talk: Talk) -> None:
    talk.says("halo min")
    assert 0 < len(talk.state.said) <= len("ffffffff")


def test_third_time_the_way_is_changed(talk: Talk) -> None:
    talk.begins("tokopedia").sees("provider")
    for word in ("ask-provider", "said-before", "missed-often", "missed-on"):
        talk.says("sudah").sees("provider").tells(word)
    assert talk.offers("topic bicara-dengan-cs")
    assert talk.offers("skill-academy")


def test_third_time_an_answer_is_said_after_other_words(talk: Talk) -> None:
    for word in ("answer", "said-before", "said-often"):
        talk.says("gimana cara ganti rekening")
        assert word == "answer" or talk.told(word)
    talk.says("gimana cara ganti rekening").tells("said-often")


def test_something_else_said_between_begins_anew(talk: Talk) -> None:
    talk.begins("tokopedia").says("sudah").says("sudah").tells("said-before")
    talk.says("halo kak").says("sudah").tells("ask-provider")
    assert not talk.told("said-before")
