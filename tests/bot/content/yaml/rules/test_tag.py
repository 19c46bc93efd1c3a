from tests.support.content.pages import found


def test_type_is_refused_and_taken_away() -> None:
    assert found("a: !!str Buka\n") == [(1, 4, "tag", "a: Buka")]


def test_exclamation_was_meant_as_text() -> None:
    assert found("a: !Penting baca\n") == [(1, 4, "tag", 'a: "!Penting baca"')]


def test_exclamation_inside_passes() -> None:
    assert found("a: Penting! Baca\n") == []
