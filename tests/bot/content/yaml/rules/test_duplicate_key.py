from bot.content.yaml.read import read_page
from tests.support.content.pages import found


def test_second_place_names_the_first() -> None:
    [problem] = read_page("a.yaml", b"a: 1\nb: 2\n\na: 3\n").problems
    assert (problem.line, problem.column, problem.rule) == (4, 1, "duplicate-key")
    assert "baris 1" in problem.message


def test_third_time_is_told_too() -> None:
    assert [each[0] for each in found("a: 1\na: 2\na: 3\n")] == [2, 3]


def test_quotes_make_no_difference() -> None:
    assert [each[2] for each in found("a: 1\n'a': 2\n")] == ["duplicate-key"]


def test_same_key_in_two_mappings_passes() -> None:
    assert found("a: {b: 1}\nc: {b: 1}\n") == []


def test_entry_too_far_right_is_told_once() -> None:
    text = "A1:\n  title: a\n  date: b\n  A2:\n  title: c\n  date: d\n"
    assert found(text) == [(4, 3, "duplicate-key", "A2:")]
