import pytest

from tests.bot.content.topics_of_base import YEARS
from tests.support.content.small_knowledge import Knowledge

YES_NO = """\
yes_no:
  - asks: bisa
    about: [bank bri, bri]
    answer: belum
    says: BRI belum bisa.
  - asks: {asks}
    about: [bank bca, {about}]
    answer: ya
    says: BCA bisa.
examples:
"""


def _written(knowledge: Knowledge, asks: str, about: str) -> list[tuple[str, int, int, str]]:
    knowledge.change(YEARS, "examples:\n", YES_NO.format(asks=asks, about=about))
    return knowledge.places()


def test_same_thing_asked_likewise_names_the_earlier_line(knowledge: Knowledge) -> None:
    assert [place[::3] for place in _written(knowledge, "bisa", "Bank  BRI")] == [
        (YEARS, "same-yes-no")
    ]
    assert "`asks` yang sama" in knowledge.only().message


@pytest.mark.parametrize(("asks", "about"), [("harus", "bank bri"), ("bisa", "bni")])
def test_other_thing_or_asked_otherwise_passes(knowledge: Knowledge, asks: str, about: str) -> None:
    assert _written(knowledge, asks, about) == []


def test_entry_that_is_no_entry_is_a_problem_of_its_own(knowledge: Knowledge) -> None:
    knowledge.change(YEARS, "examples:\n", "yes_no: [bri]\nexamples:\n")
    assert "same-yes-no" not in knowledge.rules()
