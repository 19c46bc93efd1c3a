from tests.support.content.small_knowledge import Knowledge

CALENDAR = "calendar/2026.yaml"


def test_holiday_of_another_year_is_told(knowledge: Knowledge) -> None:
    knowledge.change(CALENDAR, "2026-12-25", "2027-12-25")
    assert knowledge.places() == [(CALENDAR, 4, 3, "wrong-year")]
    assert knowledge.only().hint == "  2026-12-25: Hari Raya Natal"


def test_decree_of_another_year_is_told(knowledge: Knowledge) -> None:
    knowledge.change(CALENDAR, "official_through: 2026", "official_through: 2027")
    assert knowledge.places() == [(CALENDAR, 1, 19, "wrong-year")]


def test_file_without_a_year_is_told_once(knowledge: Knowledge) -> None:
    knowledge.write("calendar/libur.yaml", "holidays:\n  2027-01-01: Tahun Baru\n")
    assert knowledge.places() == [("calendar/libur.yaml", 1, 1, "bad-id")]


def test_last_day_of_another_year_is_told(knowledge: Knowledge) -> None:
    words = "told: Sudah lewat, Kak.\nsources: [A1]\nreviewed: 2026-11-21\n"
    knowledge.write("years/2022.yaml", f"finish:\n  until: 2023-12-05\n  sources: [A1]\n{words}")
    assert knowledge.places() == [("years/2022.yaml", 2, 10, "wrong-year")]
    assert knowledge.only().hint == "  until: 2022-12-05"
