import pytest

from tests.support.content.pages import found


def test_lines_below_a_field_want_a_bar() -> None:
    assert found("a: b\nfix:\n  1. Buka.\n  2. Ketuk.\n") == [(2, 4, "lost-bar", "fix: |")]


def test_field_of_an_item_wants_it_too() -> None:
    assert found("a:\n  - fix:\n      Buka.\n\n      Ketuk.\n") == [
        (2, 8, "lost-bar", "  - fix: |")
    ]


def test_comment_between_is_passed_over() -> None:
    assert found("fix:\n  # langkahnya\n  Buka.\n  Ketuk.\n") == [(1, 4, "lost-bar", "fix: |")]


@pytest.mark.parametrize("colon", ["Hasilnya: ada.", "Hubungi: tim"])
def test_colon_among_the_lines_is_no_other_cause(colon: str) -> None:
    text = f"a: b\nfix:\n  1. Buka.\n  2. {colon}\nc: d\n"
    assert found(text) == [(2, 4, "lost-bar", "fix: |")]


@pytest.mark.parametrize(
    "text",
    [
        "fix: |\n  Buka.\n  Ketuk.\n",
        "fix: >-\n  Buka.\n  Ketuk.\n",
        "fix:\n  Buka saja.\n",
        "fix: Buka\n  saja.\n",
        'fix:\n  "Buka saja."\n',
        "fix:\n  - Buka\n    saja.\n",
        "fix: [Buka\n  saja]\n",
        "fix:\n  a: b\n  c: d\n",
    ],
)
def test_other_ways_to_write_a_text_pass(text: str) -> None:
    assert found(text) == []
