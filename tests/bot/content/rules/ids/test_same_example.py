import pytest

from tests.bot.content.topics_of_base import PLATFORMS, YEARS
from tests.support.content.small_knowledge import Knowledge


@pytest.mark.parametrize("again", ["Insentif KAPAN?!", "insentifkapan", '" insentif, kapan... "'])
def test_capitals_and_punctuation_make_no_difference(knowledge: Knowledge, again: str) -> None:
    knowledge.change(PLATFORMS, "  - cs tokped dmn", f"  - {again}")
    problem = knowledge.only()
    assert (problem.path, problem.rule) == (PLATFORMS, "same-example")
    assert f"{YEARS} baris 33" in problem.message


def test_same_file_is_named_by_its_line_only(knowledge: Knowledge) -> None:
    knowledge.change(PLATFORMS, "  - cs tokped dmn", "  - Kontak tokopedia berapa?")
    assert "ada di baris 18," in knowledge.only().message


def test_out_of_scope_must_be_nobodys_example(knowledge: Knowledge) -> None:
    knowledge.change("out_of_scope.yaml", "cuaca besok gimana", "insentif kapan")
    assert knowledge.places() == [("out_of_scope.yaml", 2, 5, "same-example")]


def test_signs_alone_are_compared_as_they_are(knowledge: Knowledge) -> None:
    knowledge.change("out_of_scope.yaml", "cuaca besok gimana", '"???"')
    knowledge.change("out_of_scope.yaml", "resep rendang dong", '"!!!"')
    assert knowledge.places() == []
