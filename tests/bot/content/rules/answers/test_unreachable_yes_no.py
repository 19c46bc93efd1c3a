import pytest

from bot.content import Problem, read_library
from tests.bot.content.topics_of_base import SITUATIONS, YEARS
from tests.support.content.small_knowledge import Knowledge

YES_NO = """\
yes_no:
  - asks: bisa
    about: [bank bri, {about}]
    unless: [lain]
    answer: belum
    says: Belum bisa.
"""


def _found(knowledge: Knowledge) -> list[Problem]:
    return [*read_library(knowledge.root, asking=True).problems]


@pytest.mark.parametrize("about", ["bank lain", '"👍"', "kalau jadi bri"])
def test_phrase_that_no_question_fits_is_told(knowledge: Knowledge, about: str) -> None:
    knowledge.change(YEARS, "examples:\n", f"{YES_NO.format(about=about)}examples:\n")
    (problem,) = _found(knowledge)
    assert (problem.rule, problem.severity) == ("unreachable-yes-no", "warning")
    assert about.strip('"') in problem.message


def test_phrase_that_can_be_asked_about_passes(knowledge: Knowledge) -> None:
    knowledge.change(YEARS, "examples:\n", f"{YES_NO.format(about='tanpa bri')}examples:\n")
    assert _found(knowledge) == []


def test_situations_are_looked_into_as_well(knowledge: Knowledge) -> None:
    own = YES_NO.format(about="bank lain").replace("\n", "\n    ").rstrip()
    label = "    label: Yang lain\n"
    knowledge.change(SITUATIONS, label, f"{label}    {own}\n")
    (problem,) = _found(knowledge)
    assert (problem.path, problem.rule) == (SITUATIONS, "unreachable-yes-no")
