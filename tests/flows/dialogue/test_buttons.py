import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.dialogue.buttons import (
    FULL_ROW,
    HALF_ROW,
    Verb,
    button,
    fitting,
    lasts,
    read,
    rows,
    stamp,
    with_next_step,
)
from flows.dialogue.replies import Button


@given(st.integers(0, 10**9), st.sampled_from(list(Verb)))
def test_press_comes_back(round_: int, verb: Verb) -> None:
    made = button("Sudah", round_, verb, "ulasan", "yes")
    found = read(made.data or "")
    assert found is not None
    assert (found.round, found.verb, found.arguments) == (stamp(round_), verb, ("ulasan", "yes"))


@given(st.integers(0, 10**9))
def test_longest_data_fits(round_: int) -> None:
    period = "2020-04-01/2026-10-31"
    for question, value in (
        ("completed", period),
        ("q" * 32, "not_possible"),
        ("reported:" + "q" * 32, "2026-11-21"),
        ("still:" + "q" * 32, "unknown"),
        ("inquired:not_found", "q" * 32),
    ):
        made = button("x", round_, Verb.ANSWER, question, value)
        assert len((made.data or "").encode()) <= 64


@given(st.text())
def test_any_data_is_read_or_refused(data: str) -> None:
    found = read(data)
    assert found is None or found.verb in Verb


def test_buttons_of_topics_and_areas_last() -> None:
    assert lasts("x.t.lupa-password")
    assert lasts("x.g.akun")
    assert not lasts("x.a.ulasan.yes")
    assert not lasts("nothing of ours")


SHORT, LONG = "x" * HALF_ROW, "x" * (HALF_ROW + 1)


@pytest.mark.parametrize(
    ("labels", "laid"),
    [
        ((SHORT, SHORT, SHORT), [2, 1]),
        ((LONG, SHORT, SHORT), [1, 2]),
        ((SHORT, LONG, SHORT), [1, 1, 1]),
        ((SHORT, SHORT, LONG), [2, 1]),
        ((), []),
    ],
)
def test_label_too_long_for_half_a_row_has_its_own(
    labels: tuple[str, ...], laid: list[int]
) -> None:
    offered = tuple(Button(label=label, data="0.m.menu") for label in labels)
    found = rows(offered, 2)
    assert [len(row) for row in found] == laid
    assert tuple(each for row in found for each in row) == offered


def test_label_gives_way_to_a_shorter_one_only_where_it_is_too_long() -> None:
    assert fitting("x" * FULL_ROW, "short") == "x" * FULL_ROW
    assert fitting("x" * (FULL_ROW + 1), "short") == "short"


def test_first_button_is_the_next_step() -> None:
    one, two = Button(label="a", data="a"), Button(label="b", data="b")
    assert with_next_step(((one, two), (two,))) == ((one._replace(style="primary"), two), (two,))


def test_button_with_a_style_of_its_own_keeps_it() -> None:
    seen = ((Button(label="a", data="a", style="success"),),)
    assert with_next_step(seen) == seen
    assert with_next_step(()) == ()
