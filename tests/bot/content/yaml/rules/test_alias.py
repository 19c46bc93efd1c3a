from tests.support.content.pages import found


def test_alias_is_refused_in_its_place() -> None:
    assert found("a: b\nc: *penting\n") == [(2, 4, "alias", 'c: "*penting"')]


def test_quoted_star_passes() -> None:
    assert found('a: "*penting"\n') == []
