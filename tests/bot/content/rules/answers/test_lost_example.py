from dataclasses import replace
from types import SimpleNamespace

import pytest

from bot.content import Problem, read_library
from bot.content.rules.answers import lost_example
from flows.understanding import Decision
from flows.understanding.message import Message
from flows.understanding.topics.choice import TopicChoice
from tests.bot.content.topics_of_base import PLATFORMS, SITUATIONS, YEARS
from tests.support.content.small_knowledge import Knowledge


def _found(knowledge: Knowledge) -> list[Problem]:
    return [*read_library(knowledge.root, asking=True).problems]


def _only(knowledge: Knowledge) -> Problem:
    (problem,) = _found(knowledge)
    assert (problem.rule, problem.severity) == ("lost-example", "error")
    return problem


def test_examples_that_win_are_no_problem(knowledge: Knowledge) -> None:
    assert _found(knowledge) == []


def test_same_words_in_two_topics_name_the_one_that_answers(knowledge: Knowledge) -> None:
    knowledge.change(PLATFORMS, "  - cs tokped dmn", "  - udh cair blm")
    knowledge.change(YEARS, "  - insentif kapan\n", "  - Sudah cair blm?\n")
    problem = _only(knowledge)
    assert (problem.path, problem.line) == (PLATFORMS, 21)
    assert f'"Sudah cair blm?" di {YEARS} baris 33' in problem.message
    assert "dengan topik `jadwal-insentif`, bukan topik ini." in problem.message


def test_it_is_not_asked_where_a_bot_starts(knowledge: Knowledge) -> None:
    knowledge.change(PLATFORMS, "  - cs tokped dmn", '  - "🤷🤷"')
    assert knowledge.problems() == ()


def test_signs_alone_are_no_words(knowledge: Knowledge) -> None:
    knowledge.change(PLATFORMS, "  - cs tokped dmn", '  - "🤷🤷"')
    assert "tidak punya kata" in _only(knowledge).message


def test_signs_of_small_talk_are_heard_as_such(knowledge: Knowledge) -> None:
    knowledge.change(SITUATIONS, "woi min]", '"👋"]')
    knowledge.change("vocabulary.yaml", "greetings: [", 'greetings: ["👋", ')
    assert _found(knowledge) == []


@pytest.mark.parametrize(
    ("topics", "decision", "told"),
    [
        (("jadwal-insentif",), Decision.ANSWER, "dengan topik `jadwal-insentif`, bukan topik ini."),
        ((), Decision.CLARIFY, "mirip beberapa topik"),
        ((), Decision.FALLBACK, "tidak dipahami bot"),
    ],
)
def test_any_other_cause_is_told(
    knowledge: Knowledge,
    monkeypatch: pytest.MonkeyPatch,
    topics: tuple[str, ...],
    decision: Decision,
    told: str,
) -> None:
    """None of these comes about while all examples are learned: so one is forgotten here."""

    def otherwise(message: Message) -> TopicChoice:
        found = Message.asked.func(message)
        lost = message.text == "cs tokped dmn"
        return replace(found, topics=topics, decision=decision) if lost else found

    class _Forgetful(Message):
        asked = property(otherwise)

    monkeypatch.setattr(lost_example, "Message", _Forgetful)
    monkeypatch.setattr(lost_example, "ranker", lambda _: SimpleNamespace(examples={}))
    assert told in _only(knowledge).message
