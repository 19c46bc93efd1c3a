"""What is said where nothing is understood, time after time."""

import itertools

import pytest

from flows.library.library import Library
from tests.support.talk.talk import Talk


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


_ODD = "zzz qqq xxx"
_MENU, _PLATFORM, _CHECK, _CONFIRM, _VERDICT = "menu", "platform", "check", "confirm", "verdict"


def _at(talk: Talk, place: str) -> Talk:
    if place == _MENU:
        return talk
    if place == _PLATFORM:
        return talk.begins()
    talk.says("sertif tokped blm muncul, selesai 3 nov")
    if place == _CONFIRM:
        return talk
    talk.presses("confirm").presses("lainnya")
    return (
        talk
        if place == _CHECK
        else talk.presses("yes").presses("yes").presses("yes").presses("yes")
    )


@pytest.mark.parametrize("place", [_MENU, _PLATFORM, _CHECK, _CONFIRM, _VERDICT])
def test_nothing_is_said_twice_in_a_row(talk: Talk, place: str) -> None:
    _at(talk, place)
    said = [talk.says(_ODD).text for _ in range(6)]
    assert all(one != other for one, other in itertools.pairwise(said))


@pytest.mark.parametrize("place", [_MENU, _PLATFORM, _CHECK, _CONFIRM, _VERDICT])
def test_third_time_offers_a_human(talk: Talk, place: str) -> None:
    _at(talk, place).says(_ODD).says(_ODD).says(_ODD)
    assert talk.offers("topic bicara-dengan-cs")


def test_what_is_understood_ends_the_count(talk: Talk) -> None:
    _at(talk, _CHECK).says(_ODD).says(_ODD)
    assert talk.state.misses == 2
    assert talk.says("udah kak").state.misses == 0
    talk.says(_ODD).presses("yes")
    assert talk.state.misses == 0


def test_third_time_goes_on_without_the_answer(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya")
    talk.says(_ODD).says(_ODD).says(_ODD)
    assert talk.presses("unknown").state.answers["completed"] == "unknown"


@pytest.mark.parametrize("typed", ["ya lanjut aja", "terusin kak"])
def test_who_was_told_how_to_find_out_can_go_on_without(library: Library, typed: str) -> None:
    talk = Talk(library).begins("tokopedia").says("lupa").sees("provider")
    assert talk.says(typed).sees("completed").answers["provider"] == "unknown"
