import pytest

from tests.support.content.small_knowledge import Knowledge

SCREENS = "screens.yaml"
SCREEN = "satu:\n  label: Tulisan\n  topic: {topic}\n{more}"


def write(knowledge: Knowledge, *more: str, topic: str = "kontak-platform") -> None:
    lines = "".join(f"  {line}\n" for line in more)
    knowledge.write(SCREENS, SCREEN.format(topic=topic, more=lines))


def test_choice_of_the_topic_passes(knowledge: Knowledge) -> None:
    write(knowledge, "choice: tokopedia")
    assert knowledge.places() == []


def test_choice_that_the_topic_has_not_is_told_with_the_near_one(knowledge: Knowledge) -> None:
    write(knowledge, "choice: tokopeda")
    assert knowledge.places() == [(SCREENS, 4, 11, "unknown-choice")]
    assert knowledge.only().remedy == "replace"


def test_far_choice_gets_advice(knowledge: Knowledge) -> None:
    write(knowledge, "choice: '2021'", topic="sapaan")
    assert knowledge.only().remedy == "advice"


def test_choice_of_an_unknown_topic_is_not_told_besides(knowledge: Knowledge) -> None:
    write(knowledge, "choice: tokopedia", topic="tidak-ada-sama-sekali")
    assert knowledge.rules() == ["unknown-id"]


@pytest.mark.parametrize("answer", ["yes", "no", "not_possible"])
def test_answer_that_the_check_takes_passes(knowledge: Knowledge, answer: str) -> None:
    write(knowledge, "check: ulasan", f"answer: {answer}")
    assert knowledge.places() == []


def test_answer_that_the_check_does_not_take_is_told(knowledge: Knowledge) -> None:
    write(knowledge, "check: pelatihan-tuntas", "answer: not_possible")
    assert knowledge.places() == [(SCREENS, 5, 11, "unknown-choice")]


def test_unknown_check_is_told_once(knowledge: Knowledge) -> None:
    write(knowledge, "check: pelatihan-tunta", "answer: not_possible")
    assert knowledge.rules() == ["unknown-id"]


@pytest.mark.parametrize("line", ["check: ulasan", "answer: yes"])
def test_half_an_answer_is_none(knowledge: Knowledge, line: str) -> None:
    write(knowledge, line)
    assert knowledge.rules() == ["half-answer"]
