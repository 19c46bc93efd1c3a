"""Every text can be read: contrasts are computed, not looked at."""

import pytest

from bot.rendering.palette import ACCENT, EDGE, GROUND, INK, LEFT, PANEL, SOFT, Colour, contrast

READABLE = 4.5  # WCAG 2.2, level AA
SEEN = 3.0  # for what is no text
WHITE, BLACK = Colour(255, 255, 255), Colour(0, 0, 0)
DARK_SCREEN = Colour(14, 22, 33)  # of Telegram's night mode


def test_contrast_is_counted_as_wcag_does() -> None:
    assert contrast(WHITE, BLACK) == pytest.approx(21)
    assert contrast(WHITE, WHITE) == 1
    assert contrast(Colour(118, 118, 118), WHITE) == pytest.approx(4.54, abs=0.01)
    assert contrast(WHITE, Colour(3, 3, 3)) == contrast(Colour(3, 3, 3), WHITE)


@pytest.mark.parametrize("paper", [GROUND, PANEL])
@pytest.mark.parametrize("ink", [INK, SOFT, ACCENT])
def test_text_can_be_read(ink: Colour, paper: Colour) -> None:
    assert contrast(ink, paper) >= READABLE


@pytest.mark.parametrize("mark", [ACCENT, LEFT])
def test_marks_can_be_seen(mark: Colour) -> None:
    assert contrast(mark, GROUND) >= SEEN
    assert contrast(ACCENT, PANEL) >= SEEN


def test_picture_is_parted_from_any_screen() -> None:
    assert contrast(GROUND, WHITE) >= SEEN
    assert contrast(EDGE, DARK_SCREEN) >= SEEN
    assert contrast(ACCENT, LEFT) >= 1.5
