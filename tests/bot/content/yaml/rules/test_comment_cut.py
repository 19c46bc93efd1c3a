import pytest

from tests.support.content.pages import found


def test_text_after_hash_is_quoted_in() -> None:
    assert found("a: Langkah #3\n") == [(1, 12, "comment-cut", 'a: "Langkah #3"')]


def test_number_keeps_no_comment() -> None:
    assert found("a: 7  # hari\n") == [(1, 7, "comment-cut", "a: 7")]


def test_item_of_a_list_is_cut_too() -> None:
    assert found("a:\n  - b # c\n") == [(2, 7, "comment-cut", '  - "b # c"')]


@pytest.mark.parametrize(
    "text",
    [
        "# b\na: c\n",
        'a: "b" # c\n',
        "a: 'b' # c\n",
        "a: [b] # c\n",
        "a: {b: c} # d\n",
        "a: # b\n  c: d\n",
        "a: | # b\n  c #d\n",
        "a: b#c\n",
        "a: b\n  # c\nd: e\n",
    ],
)
def test_comment_that_cuts_nothing_passes(text: str) -> None:
    assert found(text) == []
