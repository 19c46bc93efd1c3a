"""The one font, measured and cut into lines. It is Pillow's own, so that no file is needed.

Aileron (public domain). It has the letters of Indonesian and little more: what it lacks is written
with what it has.
"""

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from bot.rendering.sheet import Box

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

_INSTEAD: Final = str.maketrans({"–": "-", "—": "-", "•": "·", "‑": "-", "\u00a0": " "})
_ELSE: Final = "?"
_KEPT: Final = frozenset("·‘’“”")
_STROKE: Final = 1 / 50  # of the size, round every letter: the font has no bold one
_MORE: Final = "…"


@lru_cache(maxsize=16)
def font(size: int) -> "FreeTypeFont":
    """Return the font in that size. Raises ImportError where it cannot be scaled."""
    from PIL import ImageFont  # noqa: PLC0415 - only those who draw pay for it

    found = ImageFont.load_default(size)
    if not isinstance(found, ImageFont.FreeTypeFont):
        raise ImportError("Pillow without FreeType")  # noqa: TRY004 - as if it were not there
    return found


def stroke(size: int, *, bold: bool) -> float:
    """Return by how many pixels the strokes are drawn wider."""
    return size * _STROKE if bold else 0


def drawable(text: str) -> str:
    """Return the text in letters that the font has."""
    apart = unicodedata.normalize("NFKD", text.translate(_INSTEAD))
    letters = (letter for letter in apart if not unicodedata.combining(letter))
    return "".join(
        letter if (letter.isascii() and letter.isprintable()) or letter in _KEPT else _ELSE
        for letter in letters
    )


def line_height(size: int) -> int:
    """Return how far below one another lines stand, in pixels."""
    ascent, descent = font(size).getmetrics()
    return ascent + descent + size // 8


def measured(text: str, size: int, *, bold: bool) -> Box:
    """Return what the ink of a line covers that begins at the left and top of nothing."""
    left, top, right, bottom = font(size).getbbox(text, stroke_width=stroke(size, bold=bold))
    return Box(int(left), int(top), -int(-right // 1), -int(-bottom // 1))


def wrapped(text: str, size: int, *, bold: bool, width: int, most: int) -> tuple[str, ...]:
    """Return the text in at most `most` lines, none wider than `width`; what is left out: "…"."""
    lines: list[str] = []
    for word in drawable(text).split():
        for part in _fitting_parts(word, size, bold=bold, width=width):
            longer = f"{lines[-1]} {part}" if lines else part
            if lines and _fits(longer, size, bold=bold, width=width):
                lines[-1] = longer
            else:
                lines.append(part)
    if len(lines) <= most:
        return tuple(lines)
    return (*lines[: most - 1], _shortened(lines[most - 1], size, bold=bold, width=width))


def _fitting_parts(word: str, size: int, *, bold: bool, width: int) -> tuple[str, ...]:
    """Return the word, in parts where it is wider than a line."""
    parts: list[str] = [""]
    for letter in word:
        if parts[-1] and not _fits(parts[-1] + letter, size, bold=bold, width=width):
            parts.append("")
        parts[-1] += letter
    return tuple(parts)


def _shortened(line: str, size: int, *, bold: bool, width: int) -> str:
    while line and not _fits(line + _MORE, size, bold=bold, width=width):
        line = line[:-1]
    return line.rstrip() + _MORE


def _fits(text: str, size: int, *, bold: bool, width: int) -> bool:
    box = measured(text, size, bold=bold)
    return box.right - min(box.left, 0) <= width
