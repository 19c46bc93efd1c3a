import pytest

from tests.support.content.pages import found


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("a: “b”\n", 'a: "b"'),
        ("a: ‘b’\n", 'a: "b"'),
        ("a: „b“\n", 'a: "b"'),
        ("a: “b” itu c\n", 'a: "“b” itu c"'),
        ("a: “b” atau “c”\n", 'a: "“b” atau “c”"'),
        ('a: “bilang "b"”\n', "a: '“bilang \"b\"”'"),
        ("a: [“b”, “c”]\n", 'a: ["b", "c"]'),
    ],
)
def test_value_gets_straight_quotes(text: str, hint: str) -> None:
    assert [each[2:] for each in found(text)] == [("word-quotes", hint)]


def test_key_gets_straight_quotes() -> None:
    assert found("“a”: b\n") == [(1, 1, "word-quotes", '"a": b')]


@pytest.mark.parametrize("text", ["a: Tekan “b”\n", "a: |\n  “b”\n", 'a: "“b”"\n'])
def test_quotes_inside_pass(text: str) -> None:
    assert found(text) == []
