import pytest

from tests.support.content.small_knowledge import Knowledge

CHECKS = "checks.yaml"
FIX = "  fix: Kerjakan ujian akhirnya.\n"


def add(knowledge: Knowledge, *lines: str) -> None:
    knowledge.change(CHECKS, FIX, FIX + "".join(f"  {line}\n" for line in lines))


def test_report_of_nobody_is_told(knowledge: Knowledge) -> None:
    add(knowledge, "is_report: ya")
    place = next(
        number
        for number, line in enumerate(knowledge.text(CHECKS).splitlines(), 1)
        if "is_report" in line
    )
    assert knowledge.places() == [(CHECKS, place, 14, "nobodys-report")]


@pytest.mark.parametrize(
    "lines", [("is_report: ya", "done_by: lembaga"), ("is_report: tidak",), ("done_by: lembaga",)]
)
def test_report_of_somebody_passes(knowledge: Knowledge, lines: tuple[str, ...]) -> None:
    add(knowledge, *lines)
    assert knowledge.places() == []
