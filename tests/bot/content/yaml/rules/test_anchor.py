from tests.support.content.pages import found


def test_anchor_is_refused_in_its_place() -> None:
    assert found("a: &jam Buka\n") == [(1, 4, "anchor", "a: Buka")]


def test_anchor_alone_was_meant_as_text() -> None:
    assert found("a: &jam\n") == [(1, 4, "anchor", 'a: "&jam"')]


def test_anchor_of_a_block_is_refused() -> None:
    assert [each[2] for each in found("a: &jam\n  b: c\n")] == ["anchor"]


def test_ampersand_inside_passes() -> None:
    assert found("a: Tanya & jawab\n") == []
