"""Nothing is cut, nothing overlaps, whatever the names and days are: measured boxes."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.rendering.fonts import drawable
from bot.rendering.layout import WIDTH, laid_out
from bot.rendering.palette import contrast
from bot.rendering.sheet import Box, Sheet
from flows.dialogue.replies import Picture, PictureLine

SMALLEST = 24  # pixels
READABLE = 4.5

words = st.text(max_size=80) | st.sampled_from(
    ["", "Lembaga pelatihan", "W" * 90, "Sekolah.mu – Kariermu • é ✓ 😀", "a b " * 60, "\n\t"]
)
lines = st.builds(PictureLine, words, words, st.booleans())
pictures = st.builds(
    Picture,
    title=words,
    headline=words,
    deadline=words,
    lines=st.lists(lines, max_size=10).map(tuple),
    foot=st.lists(words, max_size=8).map(tuple),
    passed=st.integers(0, 40),
    total=st.integers(0, 40),
    alternative=st.just("x"),
)


def overlap(one: Box, other: Box) -> bool:
    beside = one.right <= other.left or other.right <= one.left
    return not beside and not (one.bottom <= other.top or other.bottom <= one.top)


def within(sheet: Sheet, box: Box) -> bool:
    return box.left >= 0 and box.top >= 0 and box.right <= WIDTH and box.bottom <= sheet.height


@given(pictures)
@settings(max_examples=80, deadline=None)
def test_all_is_within_and_nothing_overlaps(picture: Picture) -> None:
    sheet = laid_out(picture)
    boxes = [text.box for text in sheet.texts]
    assert sheet.width == WIDTH
    assert sheet.height + sheet.width <= 10_000
    assert max(sheet.height, sheet.width) <= 20 * min(sheet.height, sheet.width)
    assert all(within(sheet, box) for box in (*boxes, *(shape.box for shape in sheet.shapes)))
    assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]


@given(pictures)
@settings(max_examples=50, deadline=None)
def test_every_text_is_large_and_stands_out(picture: Picture) -> None:
    for text in laid_out(picture).texts:
        assert text.size >= SMALLEST
        assert contrast(text.ink, text.paper) >= READABLE


def picture(**changed: object) -> Picture:
    known: dict[str, object] = {
        "title": "Tokopedia",
        "headline": "Hari kerja ke-4 dari 9",
        "deadline": "Batas Senin",
        "lines": (PictureLine("Tokopedia", "sudah"), PictureLine("PMO", "sekarang", now=True)),
        "foot": ("Keadaan Selasa",),
        "passed": 4,
        "total": 9,
        "alternative": "x",
    }
    return Picture(**{**known, **changed})  # type: ignore[arg-type]


def said(sheet: Sheet) -> list[str]:
    return [text.text for text in sheet.texts]


def test_everything_short_is_there_as_it_is() -> None:
    assert said(laid_out(picture())) == [
        "Tokopedia", "Hari kerja ke-4 dari 9", "Batas Senin", "Tokopedia", "sudah", "PMO",
        "sekarang", "Keadaan Selasa",
    ]  # fmt: skip


def test_long_name_is_wrapped_and_shortened_in_the_end() -> None:
    name = "Lembaga Pelatihan Kerja Keterampilan Digital Nusantara Jaya Abadi Sentosa Bersama"
    told = said(laid_out(picture(lines=(PictureLine(name * 2, "sudah"),), foot=())))
    assert told[3].startswith("Lembaga Pelatihan")
    assert told[4].endswith("…")
    assert told[5] == "sudah"


def test_each_working_day_is_a_piece_of_the_bar() -> None:
    plain = len(laid_out(picture(total=0)).shapes)
    assert len(laid_out(picture()).shapes) == plain + 9
    assert len(laid_out(picture(passed=0, total=30)).shapes) == plain + 1
    assert len(laid_out(picture(passed=30, total=30)).shapes) == plain + 2


@pytest.mark.parametrize(
    ("typed", "drawn"),
    [("1–10 Mei", "1-10 Mei"), ("Café", "Cafe"), ("ok 😀", "ok ?"), ("a · b…", "a · b...")],
)
def test_letters_that_the_font_lacks_are_written_otherwise(typed: str, drawn: str) -> None:
    assert drawable(typed) == drawn
