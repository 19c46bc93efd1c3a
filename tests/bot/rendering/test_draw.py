"""The file: its size, its sides, and the same bytes for the same values."""

import subprocess
import sys
from io import BytesIO

import pytest
from PIL import Image, ImageFont

from bot.rendering import draw
from bot.rendering.fonts import font
from bot.rendering.palette import EDGE, GROUND
from flows.dialogue.replies import Picture, PictureLine

MOST = 60_000  # bytes: people pay for them
CROWDED = Picture(
    title="Kemnaker (SIAPkerja), 18 Des 2026",
    headline="Mulai dihitung hari kerja berikutnya, semuanya 12 hari",
    deadline="Batas sekitar Senin, 4 Januari 2027",
    lines=tuple(
        PictureLine(f"Lembaga pelatihan ke-{n}", "paling lambat Rabu, 23 Desember 2026", now=n == 2)
        for n in range(4)
    ),
    foot=("Libur yang dilewati: Kam 24 Des, Jum 25 Des, dan Jum 1 Jan.",) * 5,
    passed=3,
    total=12,
    alternative="x",
)


def test_picture_is_a_png_of_720_pixels() -> None:
    image = Image.open(BytesIO(draw(CROWDED)))
    assert (image.format, image.width) == ("PNG", 720)
    seen = image.convert("RGB")
    assert seen.getpixel((0, 0)) == EDGE
    assert seen.getpixel((20, 20)) == GROUND


def test_picture_is_small() -> None:
    assert len(draw(CROWDED)) <= MOST


def test_same_values_give_the_same_bytes() -> None:
    assert draw(CROWDED) == draw(CROWDED)


def test_pillow_is_loaded_by_the_first_picture_only() -> None:
    code = "import sys, bot.rendering, bot.surfaces.tg.delivery; print('PIL' in sys.modules)"
    found = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert found.stdout == "False\n"


def test_font_that_cannot_be_scaled_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    font.cache_clear()
    monkeypatch.setattr(ImageFont, "load_default", lambda _: ImageFont.ImageFont())
    with pytest.raises(ImportError):
        font(28)
