from hypothesis import given
from hypothesis import strategies as st

from flows.dialogue.buttons import Verb, button, lasts, read, stamp, with_next_step
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


def test_first_button_is_the_next_step() -> None:
    one, two = Button(label="a", data="a"), Button(label="b", data="b")
    assert with_next_step(((one, two), (two,))) == ((one._replace(style="primary"), two), (two,))


def test_button_with_a_style_of_its_own_keeps_it() -> None:
    seen = ((Button(label="a", data="a", style="success"),),)
    assert with_next_step(seen) == seen
    assert with_next_step(()) == ()
