from hypothesis import given
from hypothesis import strategies as st

from flows.wording.bubbles import BUBBLE, length, pages

PARTS = st.lists(st.text("x", min_size=1, max_size=BUBBLE))


@given(PARTS)
def test_no_page_is_longer_than_a_bubble_and_nothing_is_lost(parts: list[str]) -> None:
    laid = pages(parts)
    assert all(len(page) <= BUBBLE for page in laid)
    assert [part for page in laid for part in page.split("\n\n")] == parts


def test_page_is_filled_to_the_last_character() -> None:
    half = "x" * (BUBBLE // 2)
    assert len(pages([half, half[2:]])) == 1
    assert len(pages([half, half[1:]])) == 2


def test_head_stands_above_the_first_part_and_takes_room() -> None:
    half = "x" * (BUBBLE // 2)
    assert pages([half, half[2:]], head="Kontak") == (f"Kontak\n\n{half}", half[2:])


def test_what_nobody_sees_takes_no_room() -> None:
    trace = "\U000e0001\U000e0074\U000e007f"
    assert [length(text) for text in ("", "Halo 👍", f"Halo{trace} 👍{trace}")] == [0, 6, 6]
