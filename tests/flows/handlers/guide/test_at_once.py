"""Several things told at once, whichever question of a guided case is open."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from flows.library import CheckAnswer
from flows.library.guides import GuideCheck, GuideChoice
from flows.library.library import Library
from tests.support.guides.guided import GUIDE, guided_talk, with_guides, with_situation
from tests.support.talk.talk import Talk


@pytest.fixture
def begun(library: Library) -> Talk:
    return guided_talk(library)


def test_answer_and_what_is_told_of_others(begun: Talk) -> None:
    begun.says("udah terbit, ulasannya belum, jadwalnya tgl 27 november").sees("u-hp")
    told = {"u-piagam": "yes", "u-ulasan": "no", "u-jadwal": "2026-11-27"}
    assert begun.answers == told
    assert begun.last.replies
    begun.tells("noted", label="Label u-piagam")


def test_a_bare_answer_beside_what_is_told(begun: Talk) -> None:
    begun.says("sudah kak, ulasan juga udah dikasih").sees("u-hp")
    assert begun.answers == {"u-piagam": "yes", "u-ulasan": "yes"}


def test_told_of_another_answers_nothing_here(begun: Talk) -> None:
    begun.says("jadwalnya 20 november").sees("u-piagam")
    assert begun.answers == {"u-jadwal": "2026-11-20"}
    begun.tells("noted", label="Tanggal jadwal")


def test_a_day_is_taken_beside_what_it_is_called(library: Library) -> None:
    talk = guided_talk(library).presses("yes", "yes", "yes", "jalan").sees("u-jadwal")
    talk.says("di jadwalnya tertulis 27 november kak").sees(None)
    assert talk.answers["u-jadwal"] == "2026-11-27"


@pytest.mark.parametrize("text", ["jadwalnya 20 november?", "jadwalnya belum ada"])
def test_no_day_is_told(begun: Talk, text: str) -> None:
    assert "u-jadwal" not in begun.says(text).answers


def test_a_check_is_told_by_its_name_only(library: Library) -> None:
    talk = guided_talk(library).presses("yes").sees("u-ulasan")
    assert talk.says("u-hp belum").answers.get("u-ulasan") != "no"


def test_of_what_is_named_nothing_is_known_yet(begun: Talk) -> None:
    begun.says("pakai ovo").sees("u-piagam").tells("guide-named")
    assert begun.answers == {}


def test_told_in_the_story_is_read_back(library: Library) -> None:
    talk = Talk(with_guides(library), today=date(2026, 11, 30))
    talk.says("insentif saya belum cair, jadwalnya 20 november, ulasan udah").sees("confirm")
    assert talk.answers == {"u-ulasan": "yes", "u-jadwal": "2026-11-20"}


@pytest.fixture
def worded(library: Library) -> Talk:
    """The check of the phone is called "Nomor HP", and has phrases of its own."""
    told: Mapping[CheckAnswer, tuple[str, ...]]
    told = {"yes": ("sudah premium", "sama"), "no": ("lupa sandi", "beda")}
    phone = GUIDE.questions[2]
    assert isinstance(phone, GuideCheck)
    named = replace(phone, label="Nomor HP", told_as=told)
    questions = (*GUIDE.questions[:2], named, *GUIDE.questions[3:])
    return guided_talk(library, guide=replace(GUIDE, questions=questions))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("premium udah", "yes"),
        ("udah premium kak", "yes"),
        ("lupa sandi", "no"),
        ("nomornya sama", "yes"),
        ("nomornya udah diganti", "yes"),
        ("nomor hp sekarang udah", "yes"),
        ("nomornya belum diganti", "no"),
        ("senomor udah kok", "yes"),
        ("sama", None),
        ("nomornya sama, nomornya beda", None),
        ("nomor teman beda", None),
        ("nomornya berapa sih yang bener", None),
    ],
)
def test_a_check_is_told_by_what_is_said_of_nothing_else(
    worded: Talk, text: str, value: str | None
) -> None:
    assert worded.says(text).answers.get("u-hp") == value


def test_a_status_is_told_in_one_word_beside_what_it_is_called(library: Library) -> None:
    choice = GUIDE.questions[3]
    assert isinstance(choice, GuideChoice)
    statuses = (replace(choice.statuses[0], label="Lancar", told_as=()), *choice.statuses[1:])
    questions = (*GUIDE.questions[:3], replace(choice, statuses=statuses), GUIDE.questions[4])
    talk = guided_talk(library, guide=replace(GUIDE, questions=questions))
    assert talk.says("statusnya lancar").answers == {"u-status": "jalan"}
    assert guided_talk(library).says("lancar kok").answers.get("u-status") is None


def test_two_things_told_begin_it_whatever_else_is_said(library: Library) -> None:
    talk = Talk(with_guides(with_situation(library)), today=date(2026, 11, 30))
    talk.says("insentif belum cair, telat seminggu").reads("jadwal-sudah-lewat")
    assert not talk.state.active
    talk.says("insentif belum cair, telat seminggu, ulasan udah, jadwalnya 20 november")
    assert set(talk.answers) == {"u-ulasan", "u-jadwal"}


@pytest.mark.parametrize(
    "text",
    [
        "udah dijadwalkan tgl 25 november tapi blm masuk",
        "25 november jadwalnya kak",
        "jadwalnya sekarang 25 november",
        "ulasan udah, di jadwal tertulis 25 november",
    ],
)
def test_day_stands_behind_its_name_or_before(begun: Talk, text: str) -> None:
    assert begun.says(text).answers["u-jadwal"] == "2026-11-25"


@pytest.mark.parametrize(("text", "named"), [("udah pake bca", True), ("saya punya", False)])
def test_a_thing_is_named_or_not(library: Library, text: str, named: bool) -> None:
    talk = guided_talk(library).presses("yes", "yes", "yes").sees("u-status").says(text)
    assert talk.told("guide-named") is named
