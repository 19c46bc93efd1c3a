import pytest

from tests.support.content.pages import found


@pytest.mark.parametrize(
    "text", ["{platform}: a\n", "[a]: b\n", "? {a: b}\n: c\n", '"": a\n', "? |\n\n: a\n"]
)
def test_key_that_is_no_text_is_refused(text: str) -> None:
    assert [each[2] for each in found(text)] == ["complex-key"]


def test_quoted_gap_as_key_passes() -> None:
    assert found('"{platform}": a\n') == []
