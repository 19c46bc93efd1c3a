import pytest

from tests.support.content.guide_sample import PATH
from tests.support.content.small_knowledge import Knowledge


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    fix: Isi ulasannya.\n", ""),
        ("    holds: rest\n", ""),
        ("    days_ahead: 60\n", "    days_ahead: 60\n    fix: Isi.\n"),
    ],
)
def test_question_of_the_wrong_shape(guided: Knowledge, old: str, new: str) -> None:
    guided.change(PATH, old, new)
    assert guided.rules() == ["misfit-question"]


def test_unknown_kind_is_wrong_in_itself(guided: Knowledge) -> None:
    guided.change(PATH, "kind: day", "kind: hari")
    assert "misfit-question" not in guided.rules()


def test_one_status_is_no_choice(guided: Knowledge) -> None:
    line = "      jalan: {label: Jalan, means: Sedang dikirim., next: Tunggu dulu.}\n"
    guided.change(PATH, line, "")
    assert guided.rules() == ["misfit-question"]
