"""Yes or no stands first where that is asked, and nowhere else."""

from dataclasses import replace

import pytest

from flows.library import Library, PolarWord, Topic
from flows.wording import BUBBLE
from tests.support.talk.talk import Talk

_ASKED = "ganti rekening kartu biru bisa ga?"
_LINES = {
    PolarWord.YES: "yes-no-yes",
    PolarWord.NO: "yes-no-no",
    PolarWord.NOT_YET: "yes-no-not-yet",
    PolarWord.DEPENDS: "yes-no-depends",
}


def _changed(library: Library, **changes: object) -> Library:
    """Return the library with another answer to "ganti-rekening"."""

    def topic(one: Topic) -> Topic:
        if one.id != "ganti-rekening":
            return one
        return replace(one, answer=replace(one.answer, **changes))  # type: ignore[arg-type]

    return replace(library, topics=tuple(map(topic, library.topics)))


def test_line_stands_between_title_and_answer(library: Library) -> None:
    talk = Talk(library).says(_ASKED)
    (reply,) = talk.last.replies
    assert reply.text == (
        "*[ganti-rekening]*\n\n[yes-no-not-yet] [biru belum]\n\n[answer ganti-rekening]"
    )


def test_its_own_source_is_named_too(library: Library) -> None:
    own = library.sources["S105"].publisher
    assert own in Talk(library).says(_ASKED).folded
    assert own not in Talk(library).says("cara ganti rekening gimana").folded


@pytest.mark.parametrize("word", PolarWord)
def test_each_word_has_its_text(library: Library, word: PolarWord) -> None:
    answer = library.topic("ganti-rekening")
    assert answer
    yes_no = tuple(replace(one, answer=word) for one in answer.answer.yes_no)
    Talk(_changed(library, yes_no=yes_no)).says(_ASKED).tells(_LINES[word])


@pytest.mark.parametrize(
    "text", ["cara ganti rekening gimana", "cara ganti rekening kartu biru gimana"]
)
def test_other_questions_are_answered_as_ever(library: Library, text: str) -> None:
    talk = Talk(library).says(text)
    assert "[answer ganti-rekening]" in talk.text
    assert "yes-no" not in talk.text


def test_button_leads_to_the_answer_alone(library: Library) -> None:
    assert "yes-no" not in Talk(library).commands("mulai").forges("t.ganti-rekening").text


def test_long_answer_begins_a_message_of_its_own(library: Library) -> None:
    long = "a" * (BUBBLE - 20)
    replies = Talk(_changed(library, text=long)).says(_ASKED).last.replies
    assert [reply.text for reply in replies] == [
        "*[ganti-rekening]*\n\n[yes-no-not-yet] [biru belum]",
        long,
    ]


def test_in_a_case_it_is_the_first_idea(library: Library) -> None:
    talk = Talk(library).says("sertif tokped blm muncul kelar 3 nov").sees("confirm")
    talk.says(_ASKED).sees("confirm")
    assert "[yes-no-not-yet] [biru belum]" in talk.last.replies[0].text
    assert "[answer ganti-rekening]" not in talk.last.replies[0].text
    assert library.sources["S105"].publisher in talk.last.replies[0].folded


def test_year_that_is_named_has_its_own_line(library: Library) -> None:
    asked = "besaran insentif prakerja berapa, boleh dicicil?"
    assert "[yes-no-no] [dicicil]" in Talk(library).says(asked).text
    assert "[yes-no-yes] [dicicil 2020-2022]" in Talk(library).says(f"{asked} saya 2021").text
    assert "yes-no" not in Talk(library).says(f"{asked} saya 2023").text
