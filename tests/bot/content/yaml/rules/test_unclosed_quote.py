from tests.support.content.pages import found


def test_quote_that_swallows_fields_is_told() -> None:
    assert found('a: "b\nc: d"\n') == [(1, 4, "unclosed-quote", 'a: "b"')]


def test_quote_over_indented_lines_passes() -> None:
    assert found('a: "b\n\n  c"\n') == []


def test_list_over_lines_passes() -> None:
    assert found('a: ["b",\n  "c"]\n') == []
