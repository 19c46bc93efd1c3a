from tests.support.content.small_knowledge import TOKOPEDIA, Knowledge


def test_last_day_counts_for_both(knowledge: Knowledge) -> None:
    knowledge.change(TOKOPEDIA, "until: 2021-12-31", "until: 2022-01-01")
    assert knowledge.places() == [(TOKOPEDIA, 25, 12, "overlapping-periods")]
    assert "baris 22" in knowledge.only().message


def test_same_check_without_periods_meets(knowledge: Knowledge) -> None:
    path = "providers/skill-academy.yaml"
    knowledge.change(
        path, "contact_note", "  - check: sertifikat-biru\n    blocks: incentive\ncontact_note"
    )
    assert knowledge.places() == [(path, 18, 12, "overlapping-periods")]


def test_period_that_cannot_be_read_is_told_once(knowledge: Knowledge) -> None:
    knowledge.change(TOKOPEDIA, "until: 2021-12-31", "until: 2022-13-01")
    assert knowledge.rules() == ["bad-date"]
