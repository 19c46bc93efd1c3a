from datetime import date

from bot.content import read_library
from tests.support.content.small_knowledge import Knowledge

INCIDENTS = "incidents.yaml"


def disturbed(knowledge: Knowledge, *lines: str) -> Knowledge:
    head = "incidents:\n  - platform: tokopedia\n    message: Laporan sedang terlambat.\n"
    rest = "".join(f"    {line}\n" for line in ("extra_working_days: 2", *lines))
    knowledge.write(INCIDENTS, head + rest)
    return knowledge


def test_incident_without_end_or_day_to_look_is_told(knowledge: Knowledge) -> None:
    disturbed(knowledge, "from: 2026-11-02")
    assert knowledge.places() == [(INCIDENTS, 5, 11, "open-incident")]


def test_incident_that_ended_is_fine(knowledge: Knowledge) -> None:
    assert disturbed(knowledge, "from: 2026-11-02", "until: 2026-11-06").problems() == ()


def test_day_to_look_again_is_a_warning_once_it_has_come(knowledge: Knowledge) -> None:
    disturbed(knowledge, "from: 2026-11-02", "look_again: 2026-11-09")
    early = read_library(knowledge.root, today=date(2026, 11, 8)).problems
    late = read_library(knowledge.root, today=date(2026, 11, 9)).problems
    assert [problem.rule for problem in early] == []
    assert [(problem.rule, problem.line, problem.severity) for problem in late] == [
        ("open-incident", 6, "warning")
    ]


def test_incident_without_a_beginning_is_told_once(knowledge: Knowledge) -> None:
    disturbed(knowledge)
    assert knowledge.rules() == ["missing-field"]
