from hypothesis import given
from hypothesis import strategies as st

from flows.limits import TEXT_LIMIT, within_limits
from flows.replies import Button, Reply

BUTTONS = ((Button(label="Menu", data="0.m.menu"),),)


def test_short_reply_is_left_alone() -> None:
    reply = Reply(text="Halo, Kak!", buttons=BUTTONS, in_place=True)
    assert within_limits((reply,)) == (reply,)


def test_long_reply_breaks_at_lines() -> None:
    text = "\n".join(["baris " * 20] * 60)
    parts = within_limits((Reply(text=text, buttons=BUTTONS),))
    assert "\n".join(part.text for part in parts).split() == text.split()
    assert [part.buttons for part in parts] == [()] * (len(parts) - 1) + [BUTTONS]


@given(st.integers(1, 3 * TEXT_LIMIT))
def test_text_without_breaks_is_split_too(length: int) -> None:
    parts = within_limits((Reply(text="a" * length),))
    assert all(0 < len(part.text) <= TEXT_LIMIT for part in parts)
    assert sum(len(part.text) for part in parts) == length
