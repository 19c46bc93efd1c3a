import pytest

from handbook.markdown import PlacesError, table, with_tables

PAGE = "before\n<!-- make tables: days -->\n| old |\n<!-- end -->\nafter\n"


def test_table_has_a_head_and_its_rows() -> None:
    made = table(("actor", "days"), [("lembaga", "1"), ("pmo", "7")])
    assert made == "| actor | days |\n| --- | --- |\n| lembaga | 1 |\n| pmo | 7 |\n"


def test_bar_in_a_cell_is_no_border() -> None:
    assert table(("a|b",), []).splitlines()[0] == r"| a\|b |"


def test_table_replaces_what_stood_in_its_place() -> None:
    told = "before\n<!-- make tables: days -->\n| new |\n<!-- end -->\nafter\n"
    assert with_tables(PAGE, {"days": "| new |\n"}) == told


def test_tables_written_twice_are_the_same() -> None:
    once = with_tables(PAGE, {"days": r"| \1 |" + "\n"})
    assert with_tables(once, {"days": r"| \1 |" + "\n"}) == once


def test_each_place_gets_its_own_table() -> None:
    page = PAGE + PAGE.replace("days", "years")
    told = with_tables(page, {"years": "Y\n", "days": "D\n"})
    assert told.index("D\n") < told.index("after") < told.index("Y\n")


@pytest.mark.parametrize(
    ("page", "tables"),
    [
        ("nothing\n", {"days": ""}),
        (PAGE, {}),
        (PAGE, {"days": "", "years": ""}),
        (PAGE + PAGE, {"days": ""}),
        (PAGE.replace("<!-- end -->\n", ""), {"days": ""}),
    ],
    ids=["no place", "no table", "a table too many", "a place too many", "no end"],
)
def test_page_without_the_right_places_is_refused(page: str, tables: dict[str, str]) -> None:
    with pytest.raises(PlacesError):
        with_tables(page, tables)
