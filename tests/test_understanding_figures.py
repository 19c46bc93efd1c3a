"""The understanding never gets worse: figures on tests/eval/, each beside what was measured.

`make eval` shows the same with everything around it. A figure that rises lifts its limit.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import pytest

from evaluation.folder import OWN
from evaluation.measure import Measured, measure
from evaluation.questions import Scored, share
from evaluation.reading import read_set
from evaluation.share import Share, share_of
from flows.library.library import Library
from flows.understanding.result import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFigure:
    """A figure in percent: what was measured once, and the limit it must keep."""

    figure: Callable[[Measured], Share]
    measured: float
    least: float = 0
    most: float = 100


FIGURES: Final = {
    "answered right": KeptFigure(
        figure=lambda all_: share(all_.questions, Scored.RIGHT),
        measured=98.4,
        least=96,
    ),
    "right or offered": KeptFigure(
        figure=lambda all_: share(all_.questions, Scored.RIGHT, Scored.OFFERED),
        measured=100,
        least=99,
    ),
    "answered wrong": KeptFigure(
        figure=lambda all_: share(all_.questions, Scored.WRONG), measured=0, most=1
    ),
    "out of scope answered": KeptFigure(
        figure=lambda all_: all_.strangers_answered,
        measured=0.8,
        most=2,
    ),
    "out of scope clarified": KeptFigure(
        figure=lambda all_: all_.strangers_met(Decision.CLARIFY), measured=10, most=13
    ),
    "platform in a question": KeptFigure(
        figure=lambda all_: share_of(
            one.found.platform == one.question.platform for one in all_.questions
        ),
        measured=99.7,
        least=99,
    ),
    "provider in a question": KeptFigure(
        figure=lambda all_: share_of(
            one.found.provider == one.question.provider for one in all_.questions
        ),
        measured=100,
        least=99,
    ),
    "platform in a story": KeptFigure(
        figure=lambda all_: share_of(one.platform for one in all_.stories), measured=100, least=97
    ),
    "provider in a story": KeptFigure(
        figure=lambda all_: share_of(one.provider for one in all_.stories), measured=100, least=97
    ),
    "date in a story": KeptFigure(
        figure=lambda all_: share_of(one.day for one in all_.stories), measured=100, least=97
    ),
    "dates as expected": KeptFigure(
        figure=lambda all_: share_of(one.right for one in all_.dated), measured=100, least=98
    ),
    "wrong exact dates": KeptFigure(
        figure=lambda all_: share_of(one.wrong_day for one in all_.dated), measured=0, most=0
    ),
}


@pytest.fixture(scope="module")
def measured(real_library: Library) -> Measured:
    return measure(read_set(OWN), real_library)


@pytest.mark.parametrize("name", FIGURES)
def test_figure_is_kept(measured: Measured, name: str) -> None:
    kept = FIGURES[name]
    found = kept.figure(measured)
    assert kept.least <= found.percent <= kept.most, f"{found}, once {kept.measured}"
