"""Buttons that were typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.content.library import vocabulary
from tests.support.talk.reading import read_choice

PLATFORMS = (
    "Tokopedia",
    "Bukalapak",
    "Kariermu / Sekolah.mu",
    "Kemnaker (SIAPkerja)",
    "Platform lain",
    "Lupa / tidak tahu",
)
ANSWERS = ("Sudah", "Belum", "Tombolnya belum aktif", "Cara ceknya?")
DAYS = ("Kemarin", "Senin, 16 November", "Selasa, 17 November", "Lebih lama", "Sudah muncul!")


@pytest.mark.parametrize(
    ("text", "labels", "expected"),
    [
        ("TOKOPEDIA", PLATFORMS, 0),
        ("tokopdia kak", PLATFORMS, 0),
        ("bukalapk", PLATFORMS, 1),
        ("sekolahmu", PLATFORMS, 2),
        ("siapkerja", PLATFORMS, 3),
        ("platform lain", PLATFORMS, 4),
        ("lupa kak", PLATFORMS, 5),
        ("ga tau", PLATFORMS, 5),
        ("tokopedia bukalapak", PLATFORMS, None),
        ("saya waktu itu beli di tokopedia", PLATFORMS, None),
        ("udah", ANSWERS, 0),
        ("blm min", ANSWERS, 1),
        ("tombolnya blm aktif", ANSWERS, 2),
        ("blm aktif", ANSWERS, 2),
        ("cara ceknya", ANSWERS, 3),
        ("sudah belum", ANSWERS, None),
        ("kemaren", DAYS, 0),
        ("16 november", DAYS, 1),
        ("senin", DAYS, 1),
        ("19 november", DAYS, None),
        ("november", DAYS, None),
        ("lebih lama", DAYS, 3),
        ("udah muncul", DAYS, 4),
        ("blm muncul", DAYS, None),
        ("1", DAYS, None),
        ("16", DAYS, None),
        ("", DAYS, None),
        ("kak", ("Kak", "Min"), 0),
        ("menu", ("Menu",), 0),
        ("apa", ("Menu",), None),
        ("menu", (), None),
        ("menu", ("👍", "Menu"), 1),
    ],
)
def test_typed_button_is_the_one_clearly_ahead(
    text: str, labels: tuple[str, ...], expected: int | None
) -> None:
    assert read_choice(text, labels, vocabulary()) == expected


@given(st.text(), st.lists(st.text(), max_size=5))
def test_choice_is_one_of_the_labels(text: str, labels: list[str]) -> None:
    chosen = read_choice(text, labels, vocabulary())
    assert chosen is None or 0 <= chosen < len(labels)
