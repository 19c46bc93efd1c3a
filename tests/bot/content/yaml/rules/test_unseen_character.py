from tests.support.content.pages import found


def test_escaped_nul_is_told() -> None:
    assert found('a: "b\\0"\n') == [(1, 4, "unseen-character", 'a: "b"')]


def test_half_a_character_is_told() -> None:
    assert [each[2] for each in found('a: "b\\ud800"\n')] == ["unseen-character"]


def test_escaped_line_break_passes() -> None:
    assert found('a: "b\\nc\\td"\n') == []
