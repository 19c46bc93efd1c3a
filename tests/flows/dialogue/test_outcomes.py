"""What could not be taken is not counted as answered, in private chats and in groups."""

from datetime import timedelta

import pytest

from flows.conversation import step_in_group
from flows.dialogue import Event, MediaSent, Outcome, TextSent
from flows.library import Library
from tests.support.talk.talk import TODAY, Talk


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


def at_the_day(talk: Talk) -> Talk:
    talk.commands("mulai").forges("m.start").forges("a.platform.lainnya").presses("lainnya")
    return talk.sees("completed")


def in_group(library: Library, event: Event) -> tuple[Outcome, str]:
    step = step_in_group(library, event, TODAY, bot="tes_bot")
    assert step
    return step.outcome, step.subject


def test_button_of_an_earlier_case_is_stale(talk: Talk) -> None:
    talk.commands("mulai").forges("m.start")
    old = f"{talk.buttons[0].data}"
    talk.commands("mulai").forges("m.start").presses_data(old)
    assert talk.last.outcome is Outcome.STALE


@pytest.mark.parametrize("kind", ["photo", "sticker", "voice"])
def test_what_cannot_be_read_is_asked_again(talk: Talk, kind: str) -> None:
    assert at_the_day(talk).sends(kind).last.outcome is Outcome.REPROMPTED


def test_unknown_command_is_asked_again(talk: Talk) -> None:
    assert talk.commands("tidakada").last.outcome is Outcome.REPROMPTED


@pytest.mark.parametrize("days", [1, 30])
def test_day_to_come_is_refused(talk: Talk, days: int) -> None:
    day = TODAY + timedelta(days=days)
    talk = at_the_day(talk).says(f"{day:%d/%m/%Y}")
    assert talk.sees("completed").last.outcome is Outcome.REFUSED


def test_day_before_the_programme_is_refused(talk: Talk) -> None:
    talk = at_the_day(talk).says("3 maret 2019")
    assert talk.sees("completed").last.outcome is Outcome.REFUSED


def test_day_that_no_calendar_has_is_refused(talk: Talk) -> None:
    assert at_the_day(talk).says("31 februari").last.outcome is Outcome.REFUSED


def test_group_has_its_own_outcome(library: Library) -> None:
    assert in_group(library, TextSent("@tes_bot halo")) == (Outcome.ANSWERED, "grup")
    assert in_group(library, TextSent("@tes_bot qwrt zxcv")) == (Outcome.FALLBACK, "grup")
    assert in_group(library, MediaSent("photo")) == (Outcome.REPROMPTED, "grup")


def test_personal_number_in_a_group_is_no_answer(library: Library) -> None:
    told = in_group(library, TextSent("@tes_bot nik saya 3201234567890123"))
    assert told == (Outcome.BLOCKED_PERSONAL_DATA, "grup")
