"""The colours of a picture: one palette, of its own ground, for light and dark screens alike."""

from typing import Final, NamedTuple


class Colour(NamedTuple):
    """Red, green and blue, 0 to 255 each."""

    red: int
    green: int
    blue: int


GROUND: Final = Colour(23, 50, 77)
PANEL: Final = Colour(36, 70, 104)  # below the stage that holds the case now
EDGE: Final = Colour(143, 176, 207)  # parts the picture from a dark screen
INK: Final = Colour(255, 255, 255)
SOFT: Final = Colour(205, 219, 232)
ACCENT: Final = Colour(255, 209, 102)  # what is over, and what is now
LEFT: Final = Colour(127, 155, 184)  # what is still to come

# Where the brightness of a channel stops being linear (WCAG 2.2, relative luminance).
_LINEAR_UP_TO: Final = 0.04045
_WEIGHTS: Final = (0.2126, 0.7152, 0.0722)


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours, 1 to 21, as WCAG counts it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    return sum(weight * _linear(part / 255) for weight, part in zip(_WEIGHTS, colour, strict=True))


def _linear(part: float) -> float:
    if part <= _LINEAR_UP_TO:
        return part / 12.92
    return float(((part + 0.055) / 1.055) ** 2.4)
