"""A certificate denied beside its counterpart affirmed: asked once which of the two is right."""

import pytest

from bot.contracts.positions import position
from flows.library.library import Library
from tests.support.talk.talk import Talk

BOTH = "both-sertifikat-lembaga"


@pytest.fixture
def talk(library: Library) -> Talk:
    talk = Talk(library).begins("kemnaker").says("10 november 2026").presses("yes", "no")
    return talk.sees("sertifikat-kemnaker")


def test_it_is_asked_behind_the_answer_that_contradicts(talk: Talk) -> None:
    talk.presses("yes").sees(BOTH)
    talk.tells("ask-both", denied="[sertifikat-lembaga]", affirmed="[sertifikat-kemnaker]")
    assert position(talk.context)["open_question"] == "sertifikat-lembaga"


@pytest.mark.parametrize("answer", ["no", "unknown"])
def test_it_is_not_asked_without_the_counterpart(talk: Talk, answer: str) -> None:
    assert talk.presses(answer).question != BOTH


def test_both_may_be_so(talk: Talk) -> None:
    talk.presses("yes", "yes").sees("graded").tells(
        "noted", label="[label-both]", value="[value-both]"
    )
    answers = position(talk.context)["answers"]
    assert isinstance(answers, dict)
    assert BOTH not in answers
    assert (answers["sertifikat-lembaga"], answers["sertifikat-kemnaker"]) == ("no", "yes")


def test_answer_to_the_one_is_none_to_both(talk: Talk) -> None:
    talk.says("udah terbit kak").sees(BOTH)


@pytest.mark.parametrize("typed", ["iya memang", "memang begitu kak", "betul", "👍"])
def test_agreeing_says_that_both_are_so(talk: Talk, typed: str) -> None:
    talk.presses("yes").says(typed).sees("graded")
    assert talk.answers[BOTH] == "yes"


@pytest.mark.parametrize("typed", ["sertifikat lembaga udah ada", "eh sertif lpk sudah terbit"])
def test_slip_can_be_corrected_in_words(talk: Talk, typed: str) -> None:
    talk.presses("yes").says(typed).sees("graded")
    assert talk.answers["sertifikat-lembaga"] == "yes"


def test_denial_can_be_the_slip(talk: Talk) -> None:
    talk.presses("yes", "answer both-sertifikat-lembaga sertifikat-lembaga").sees("graded")
    talk.tells("contradiction-settled")
    assert talk.answers["sertifikat-lembaga"] == "yes"


def test_counterpart_can_be_the_slip(talk: Talk) -> None:
    talk.presses("yes", "answer both-sertifikat-lembaga sertifikat-kemnaker").sees("ulasan")
    talk.tells("contradiction-settled").tells("to-mend", label="[sertifikat-kemnaker]")
    assert talk.answers["sertifikat-kemnaker"] == "no"


def test_whoever_is_sure_of_neither_is_told_how_to_find_out(talk: Talk) -> None:
    talk.presses("yes").says("ga yakin kak").sees("ulasan")
    talk.tells("to-find-out", label="[sertifikat-kemnaker]")
    assert talk.answers["sertifikat-lembaga"] == talk.answers["sertifikat-kemnaker"] == "unknown"


def test_anything_else_is_asked_again(talk: Talk) -> None:
    talk.presses("yes").says("belum tentu juga").sees(BOTH)
    talk.forges("a.both-sertifikat-lembaga.ulasan").sees(BOTH).tells("not-understood")


def test_it_can_be_changed_in_the_summary(talk: Talk) -> None:
    talk.presses(*["yes"] * 2).says("12 november 2026").presses(*["yes"] * 3).sees(None)
    talk.presses("summary").presses(f"edit {BOTH}").sees(BOTH)
