"""Which of a topic's yes-or-no answers a message asks for, on the neutral content."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from flows.library import Library, PolarKind, PolarWord, TopicAnswer, YesNoAnswer
from flows.understanding import Decision
from flows.understanding.polar import is_plainly_asked, is_reachable, polar_questions
from tests.support.talk.reading import message


def _answer(library: Library, topic: str, key: str | None = None) -> TopicAnswer:
    found = library.topic(topic)
    assert found
    choice = found.choice(key)
    return choice.answer if choice else found.answer


def _said(text: str, library: Library, topic: str = "ganti-rekening") -> list[str]:
    return [one.text for one in message(text, library).yes_no(_answer(library, topic))]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("kartu biru bisa ga", ["[biru belum]"]),
        ("kartu biru tua bisa ga", ["[biru tua belum tentu]"]),  # the longest phrase counts
        ("wajib kartu biru?", ["[biru tidak harus]"]),
        ("kartu hijau boleh?", ["[hijau ya]"]),
        ("kartu hijau muda boleh?", []),
        ("punyaku hijau muda. kartu hijau boleh?", []),  # said anywhere
        ("kartu biru hijau bisa?", []),  # one as good as the other
        ("apakah kartu biru", []),
        ("kartu merah bisa?", []),
        ("kartu biru bisa? kalau hijau boleh?", ["[biru belum]", "[hijau ya]"]),
        ("biru bisa? kartu biru bisa ga?", ["[biru belum]"]),  # said once
        ("biru bisa? hijau bisa? kartu biru tua bisa?", ["[biru belum]", "[hijau ya]"]),
    ],
)
def test_what_is_asked_is_answered(library: Library, text: str, said: list[str]) -> None:
    assert _said(text, library) == said


def test_topic_without_any_answers_none(library: Library) -> None:
    assert _said("kartu biru bisa?", library, "lupa-password") == []


def test_situation_has_those_of_its_topic_as_well(library: Library) -> None:
    own = _answer(library, "penipuan", "minta-kode").yes_no
    assert [one.text for one in own] == ["[kode rahasia tidak]", "[setor uang tidak]"]
    other = _answer(library, "penipuan", "terlanjur").yes_no
    assert [one.text for one in other] == ["[setor uang tidak]"]


def test_year_has_only_its_own(library: Library) -> None:
    assert [one.text for one in _answer(library, "besaran-insentif", "2020-2022").yes_no] == [
        "[dicicil 2020-2022]"
    ]
    assert _answer(library, "besaran-insentif", "2023-2024").yes_no == ()


_ONE = YesNoAnswer(asks=PolarKind.MAY, about=(), answer=PolarWord.YES, text="x")


@pytest.mark.parametrize("asks", PolarKind)
def test_phrase_that_somebody_can_ask_with_is_reachable(library: Library, asks: PolarKind) -> None:
    one = replace(_ONE, asks=asks)
    assert is_reachable(one, "kartu biru", library.vocabulary)
    assert is_reachable(one, "tanpa kartu", library.vocabulary)


@pytest.mark.parametrize("phrase", ["👍", "kartu"])
def test_phrase_without_words_or_ruled_out_is_not(library: Library, phrase: str) -> None:
    assert not is_reachable(replace(_ONE, unless=("kartu",)), phrase, library.vocabulary)


def test_of_near_topics_the_one_that_is_asked_is_answered(library: Library) -> None:
    text = "rekening kartu biru bisa?"
    found = message(text, library).asked
    assert (found.decision, found.topics) == (Decision.ANSWER, ("ganti-rekening",))
    topics = (replace(topic, answer=replace(topic.answer, yes_no=())) for topic in library.topics)
    unsure = message(text, replace(library, topics=tuple(topics))).asked
    assert (unsure.decision, unsure.topics) == (Decision.CLARIFY, ())


@pytest.mark.parametrize(
    ("text", "plainly"),
    [
        ("rekening kartu biru bisa ga kak?", True),
        ("rekening kartu biru bisa buat bayar token listrik kosan?", False),  # of what, is not sure
        ("kartu biru bisa? hijau bisa?", False),
        ("kartu merah bisa?", False),
        ("kartu biru", False),
    ],
)
def test_question_is_plain_where_hardly_anything_else_is_said(
    library: Library, text: str, plainly: bool
) -> None:
    known = _answer(library, "ganti-rekening").yes_no
    asked = polar_questions(message(text, library).sentences, library.vocabulary)
    assert is_plainly_asked(asked, known, library.vocabulary) is plainly
    assert not is_plainly_asked(asked, (), library.vocabulary)


def test_topic_that_is_not_near_is_not_drawn_in(library: Library) -> None:
    assert message("kartu biru bisa?", library).topics == ()


def _phrases(library: Library) -> Iterator[tuple[TopicAnswer, PolarKind, str]]:
    for topic in library.topics:
        for answer in (topic.answer, *(choice.answer for choice in topic.choices)):
            for one in answer.yes_no:
                yield from ((answer, one.asks, phrase) for phrase in one.about)


@pytest.mark.parametrize(
    "around",
    [
        "kenapa {thing} tidak {asks}?",
        "{thing} gimana caranya?",
        "selain {thing} {asks}?",
        "kapan {thing} {asks}?",
        "kemarin saya sudah {thing}",
        "bukan {thing}",
        "kata tetangga saya {thing} sudah bisa",
    ],
)
def test_nothing_else_about_any_thing_is_answered_so(real_library: Library, around: str) -> None:
    wrong = [
        text
        for answer, asks, phrase in _phrases(real_library)
        if (text := around.format(thing=phrase, asks=asks))
        and message(text, real_library).yes_no(answer)
    ]
    assert wrong == []
