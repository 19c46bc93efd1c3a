"""A matter of somebody else: one line that says whose, nothing recorded, back to what was open."""

import pytest

from flows.dialogue.step import Outcome
from flows.library.library import Library
from tests.support.talk.talk import Talk


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


def test_menu_gets_one_line_and_no_choices(talk: Talk) -> None:
    talk.says("lupa kata sandi lapak sayur gimana cara gantinya").sees(None)
    assert talk.text == "[told pasar]"
    assert talk.labels == [talk.labelled("to-menu").label]
    assert (talk.last.outcome, talk.last.subject) == (Outcome.OUT_OF_SCOPE, "pasar")
    assert talk.last.effects == ()


def test_open_question_comes_back(talk: Talk) -> None:
    talk.begins("tokopedia").sees("provider").says("jam buka pasar induk berapa").sees("provider")
    talk.reads("[told pasar]")
    assert talk.answers == {"platform": "tokopedia"}


def test_dates_of_their_matter_begin_no_case(talk: Talk) -> None:
    talk.says("kurir tokped belum datang, kirimnya 3 november 2026").sees(None).reads(
        "[told dompet]"
    )
    assert not talk.state.active


def test_topic_about_the_owner_is_answered_as_usual(talk: Talk) -> None:
    talk.says("uang magang desa belum turun").reads("[bukan-prakerja]")
