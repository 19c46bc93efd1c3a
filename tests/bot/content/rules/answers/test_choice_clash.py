import pytest

from tests.bot.content.topics_of_base import PLATFORMS
from tests.support.content.small_knowledge import Knowledge

YEARS = "years:\n  2023:\n    answer: Sama saja, Kak.\n"
SITUATIONS = "situations:\n  lama:\n    label: Sudah lama\n    answer: Sama saja, Kak.\n"


@pytest.mark.parametrize("second", [YEARS, SITUATIONS])
def test_second_kind_of_choice_names_the_first(knowledge: Knowledge, second: str) -> None:
    knowledge.change(PLATFORMS, "related:", f"{second}related:")
    assert knowledge.places() == [(PLATFORMS, 13, 1, "choice-clash")]
    assert "`platforms` di baris 4" in knowledge.only().message


def test_third_kind_is_told_as_well(knowledge: Knowledge) -> None:
    knowledge.change(PLATFORMS, "related:", f"{YEARS}{SITUATIONS}related:")
    assert knowledge.rules() == ["choice-clash", "choice-clash"]
