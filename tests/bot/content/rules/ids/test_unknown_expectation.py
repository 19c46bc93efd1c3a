from typing import Final

import pytest

from tests.support.content.small_knowledge import Knowledge

PATH: Final = "conversations/menunggu.yaml"


def expecting(knowledge: Knowledge, expected: str) -> Knowledge:
    knowledge.write(PATH, f"title: A\ntoday: 2026-11-21\nsteps:\n  - says: halo\n    {expected}\n")
    return knowledge


@pytest.mark.parametrize(
    ("expected", "column", "meant"),
    [
        ("question: ulasn", 15, "question: ulasan"),
        ("question: confrim", 15, "question: confirm"),
        ("question: apa-saja", 15, None),
        ("text: wait-hed", 11, "text: wait-head"),
        ("text: [welcome, welcom]", 21, "text: [welcome, welcome]"),
        ("notes: past-yer", 12, "notes: past-year"),
    ],
)
def test_unknown_name_is_told_at_its_place(
    knowledge: Knowledge, expected: str, column: int, meant: str | None
) -> None:
    problem = expecting(knowledge, expected).only()
    assert (problem.path, problem.line, problem.column) == (PATH, 5, column)
    assert problem.rule == "unknown-expectation"
    assert problem.remedy == ("replace" if meant else "advice")
    assert meant is None or problem.hint == f"    {meant}"


@pytest.mark.parametrize(
    "expected",
    [
        "question: ulasan",
        "question: completed",
        "question: reported",
        "question: tidak ada",
        "text: [welcome, wait-head]",
        "notes: [past-year, incident]",
    ],
)
def test_known_name_passes(knowledge: Knowledge, expected: str) -> None:
    assert expecting(knowledge, expected).places() == []


def test_unreadable_checks_make_no_unknown_questions(knowledge: Knowledge) -> None:
    knowledge.write("checks.yaml", "a: [b\n")
    expecting(knowledge, "question: ulasn")
    assert "unknown-expectation" not in knowledge.rules()
