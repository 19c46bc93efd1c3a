import pytest

from tests.support.content.small_knowledge import TOKOPEDIA, Knowledge

PMO = """\
  - actor: pmo
    working_days: 7
    does: memverifikasi laporan
"""


def two_stages(knowledge: Knowledge, until: str, since: str) -> None:
    knowledge.change(TOKOPEDIA, PMO, f"{PMO}    until: {until}\n{PMO}    from: {since}\n")


@pytest.mark.parametrize(
    ("until", "since", "first", "last"),
    [
        ("2021-11-30", "2022-01-01", "2021-12-01", "2021-12-31"),
        ("2021-12-30", "2022-01-01", "2021-12-31", "2021-12-31"),
    ],
)
def test_days_without_a_stage_are_told(
    knowledge: Knowledge, until: str, since: str, first: str, last: str
) -> None:
    two_stages(knowledge, until, since)
    problem = knowledge.only()
    assert (problem.path, problem.line, problem.column) == (TOKOPEDIA, 19, 12)
    assert (problem.rule, problem.severity) == ("unlinked-periods", "error")
    assert f"`until: {last}`" in (problem.hint or "")
    assert f"`from: {first}`" in (problem.hint or "")


def test_stages_that_follow_each_other_pass(knowledge: Knowledge) -> None:
    two_stages(knowledge, "2021-12-31", "2022-01-01")
    assert knowledge.places() == []


def test_order_in_the_file_makes_no_difference(knowledge: Knowledge) -> None:
    later, earlier = f"{PMO}    from: 2022-01-01\n", f"{PMO}    until: 2021-11-30\n"
    knowledge.change(TOKOPEDIA, PMO, later + earlier)
    assert knowledge.places() == [(TOKOPEDIA, 15, 12, "unlinked-periods")]


def test_days_without_a_check_are_a_warning(knowledge: Knowledge) -> None:
    knowledge.change(TOKOPEDIA, "from: 2022-01-01", "from: 2022-03-01")
    problem = knowledge.only()
    assert (problem.line, problem.rule, problem.severity) == (25, "unlinked-periods", "warning")
