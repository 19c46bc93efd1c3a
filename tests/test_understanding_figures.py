"""The understanding never gets worse: figures on tests/eval/, each beside what was measured.

`make eval` shows the same with everything around it. A figure that rises lifts its limit. Those of
questions fell when messages came to be read matter by matter (docs/decisions/0014): the rules
before had been fitted to this set, and heard other people worse. Their limits stand as before, as
what is not reached; until it is, they must not fall further than to `fallen`.
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
    """A figure in percent: what was measured once, and the limit it must keep.

    `fallen` is what it is now, where it misses its limit.
    """

    figure: Callable[[Measured], Share]
    measured: float
    least: float = 0
    most: float = 100
    fallen: float | None = None


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
        fallen=98.1,
    ),
    "answered wrong": KeptFigure(
        figure=lambda all_: share(all_.questions, Scored.WRONG), measured=0, most=1
    ),
    "out of scope answered": KeptFigure(
        figure=lambda all_: all_.strangers_met(Decision.ANSWER, Decision.SEVERAL),
        measured=0.8,
        most=2,
        fallen=2.3,
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


_FALLEN: Final = [name for name, kept in FIGURES.items() if kept.fallen is not None]


@pytest.mark.parametrize("name", [name for name in FIGURES if name not in _FALLEN])
def test_figure_is_kept(measured: Measured, name: str) -> None:
    _holds(measured, name)


@pytest.mark.xfail(reason="fallen since messages are read matter by matter; see `fallen`")
@pytest.mark.parametrize("name", _FALLEN)
def test_fallen_figure_is_reached_again(measured: Measured, name: str) -> None:
    _holds(measured, name)


@pytest.mark.parametrize("name", _FALLEN)
def test_fallen_figure_falls_no_further(measured: Measured, name: str) -> None:
    kept = FIGURES[name]
    found, fallen = kept.figure(measured), kept.fallen or 0
    near = 0.2  # percent: less than one message
    worse = fallen - found.percent if kept.least else found.percent - fallen
    assert worse <= near, f"{found}, lately {fallen}"


def _holds(measured: Measured, name: str) -> None:
    kept = FIGURES[name]
    found = kept.figure(measured)
    assert kept.least <= found.percent <= kept.most, f"{found}, once {kept.measured}"
