import pytest

from tests.support.content.small_knowledge import TOKOPEDIA, Knowledge

BUKALAPAK = "platforms/bukalapak.yaml"
SKILL_ACADEMY = "providers/skill-academy.yaml"
FIGURES = "[7x24 jam, 1 hari kerja]"


@pytest.mark.parametrize(
    ("days", "figure"),
    [(1, "H+1"), (1, "1x24 jam"), (2, "2 (dua) hari kerja"), (5, "3-5 hari kerja"), (0, "9 hari")],
)
def test_figure_vouches_in_its_ways(knowledge: Knowledge, days: int, figure: str) -> None:
    knowledge.change("sources.yaml", FIGURES, f'["{figure}", 7x24 jam, 1x24 jam]')
    knowledge.change(SKILL_ACADEMY, "working_days: 1", f"working_days: {days}")
    assert knowledge.places() == []


@pytest.mark.parametrize("figure", ["9 hari", "9 jam", "9%", "H-9", "9-10 hari kerja"])
def test_other_figures_vouch_for_no_days(knowledge: Knowledge, figure: str) -> None:
    knowledge.change("sources.yaml", FIGURES, f'["{figure}", 7x24 jam, 1x24 jam]')
    knowledge.change(SKILL_ACADEMY, "working_days: 7", "working_days: 9")
    assert knowledge.places() == [(SKILL_ACADEMY, 13, 19, "unvouched-days")]


def test_stage_without_a_promise_needs_no_figure(knowledge: Knowledge) -> None:
    knowledge.change(TOKOPEDIA, "    working_days: 1\n", "")
    assert knowledge.places() == []


def test_days_of_stages_for_one_platform_are_looked_at(knowledge: Knowledge) -> None:
    stages = "stages_on:\n  tokopedia:\n    - actor: pmo\n      working_days: 9\n      does: a\n"
    knowledge.change(SKILL_ACADEMY, "checks:", f"{stages}checks:")
    assert knowledge.rules() == ["unvouched-days"]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("working_days: 6", "working_days: 5", 11),
        ("working_days: 1", "working_days: 7", 11),
        ("from_figure: 7 hari kerja", "from_figure: 8 hari kerja", 12),
        ("from_figure: 7 hari kerja", "from_figure: sisa", 12),
        ("    from_figure: 7 hari kerja\n", "", 11),
    ],
)
def test_rest_of_a_longer_period_must_add_up(
    knowledge: Knowledge, old: str, new: str, line: int
) -> None:
    assert knowledge.places() == []
    knowledge.change(BUKALAPAK, old, new)
    assert [(place[0], place[1], place[3]) for place in knowledge.places()] == [
        (BUKALAPAK, line, "unvouched-days")
    ]


def test_one_figure_cannot_explain_two_counts(knowledge: Knowledge) -> None:
    knowledge.change(BUKALAPAK, "working_days: 1", "working_days: 2")
    knowledge.change(BUKALAPAK, "working_days: 6", "working_days: 5")
    assert knowledge.rules() == ["unvouched-days", "unvouched-days"]


def test_wrong_sum_of_vouched_counts_is_told_at_the_last(knowledge: Knowledge) -> None:
    knowledge.change(BUKALAPAK, "working_days: 6", "working_days: 1")
    assert knowledge.places() == [(BUKALAPAK, 11, 19, "unvouched-days")]


def test_wrong_sum_without_a_count_is_told_at_the_figure(knowledge: Knowledge) -> None:
    knowledge.change(BUKALAPAK, "    working_days: 6\n", "")
    assert knowledge.places() == [(BUKALAPAK, 11, 18, "unvouched-days")]


def test_stages_of_other_days_do_not_count_in(knowledge: Knowledge) -> None:
    earlier = "  - actor: lembaga\n    working_days: 7\n    does: a\n    until: 2021-12-31\n"
    knowledge.change(BUKALAPAK, "stages:\n", f"stages:\n{earlier}")
    assert knowledge.rules() == ["unvouched-days"]
    last = "does: memverifikasi laporan"
    knowledge.change(BUKALAPAK, last, f"{last}\n    from: 2022-01-01")
    assert knowledge.places() == []


def test_nothing_is_told_while_sources_are_unknown(knowledge: Knowledge) -> None:
    knowledge.change(TOKOPEDIA, "working_days: 7", "working_days: 9")
    knowledge.write("sources.yaml", "a: [b\n")
    assert knowledge.rules() == ["unclosed-bracket"]


def test_unknown_source_is_told_once(knowledge: Knowledge) -> None:
    knowledge.change(BUKALAPAK, "sources: [A1]", "sources: [AA1]")
    assert knowledge.rules() == ["unknown-id"]


def test_count_that_is_no_number_is_told_once(knowledge: Knowledge) -> None:
    knowledge.change(TOKOPEDIA, "working_days: 7", "working_days: tujuh")
    assert knowledge.rules() == ["bad-integer"]


@pytest.mark.parametrize("days", [0, 1, 2, 9])
def test_stage_is_held_to_the_figure_it_names(knowledge: Knowledge, days: int) -> None:
    named = f"working_days: {days}\n    figure: 7x24 jam"
    knowledge.change(TOKOPEDIA, "working_days: 7", named)
    assert knowledge.places() == [(TOKOPEDIA, 16, 19, "unvouched-days")]
    assert "7x24 jam" in knowledge.only().message


def test_figure_that_no_source_has_vouches_for_nothing(knowledge: Knowledge) -> None:
    knowledge.change(TOKOPEDIA, "working_days: 7", "working_days: 8\n    figure: 8 hari kerja")
    assert (TOKOPEDIA, 16, 19, "unvouched-days") in knowledge.places()
