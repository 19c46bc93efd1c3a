from tests.support.content.small_knowledge import Knowledge


def test_hole_between_years_is_told_at_the_next(knowledge: Knowledge) -> None:
    knowledge.write("calendar/2028.yaml", "holidays:\n  2028-01-01: Tahun Baru Masehi\n")
    assert knowledge.places() == [("calendar/2028.yaml", 1, 1, "missing-year")]
    assert "2027" in knowledge.only().message


def test_years_in_a_row_pass(knowledge: Knowledge) -> None:
    knowledge.write("calendar/2027.yaml", "holidays:\n  2027-01-01: Tahun Baru Masehi\n")
    assert knowledge.places() == []


def test_broken_year_is_not_missing(knowledge: Knowledge) -> None:
    knowledge.write("calendar/2027.yaml", "holidays: [a\n")
    knowledge.write("calendar/2028.yaml", "holidays:\n  2028-01-01: Tahun Baru Masehi\n")
    assert knowledge.rules() == ["unclosed-bracket"]
