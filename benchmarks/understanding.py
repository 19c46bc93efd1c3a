"""`make bench`: what understanding a message costs, beside its limits; 1 if one is missed.

Ratios are of one run on one machine. Times are CPU times, for the machine may be busy.
`BENCH_BESIDE=DIR` names a checkout of an earlier commit, to which a step is compared.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from time import process_time
from typing import Final

from benchmarks.beside_commit import CHECKOUT, step_costs
from benchmarks.beside_nearest import beside_nearest
from benchmarks.figure import MeasuredFigure
from benchmarks.guarding import guarding
from benchmarks.odd_texts import odd_texts
from benchmarks.one_size import size
from benchmarks.worst_text import search
from bot.wiring.library import load_library, own_knowledge
from evaluation.measure import understanding_of
from evaluation.messages import ANY_DAY
from evaluation.table import Section, as_text
from flows.library import Library

_MANY: Final = 100
_ODD: Final = 25  # milliseconds for what nobody should send
_TRIES, _CLIMBS = 1000, 500  # texts searched for the worst: a minute


def main() -> int:
    """Print the table."""
    library = load_library(own_knowledge())
    sections = {
        "A message": tuple(_messages(library)),
        "The privacy guard": tuple(guarding(library)),
        "A step": tuple(_steps()),
        "The library": tuple(_sizes()),
        "Odd texts": tuple(_odd(library)),
    }
    rows = (Section(title, tuple(one.row for one in told)) for title, told in sections.items())
    print(as_text(rows))
    return 0 if all(one.kept for told in sections.values() for one in told) else 1


def _messages(library: Library) -> Iterator[MeasuredFigure]:
    beside = beside_nearest(library)
    yield MeasuredFigure(what="understood", value=beside.ours, unit="ms")
    yield MeasuredFigure(what="nearest example by token_set_ratio", value=beside.nearest, unit="ms")
    ratio = beside.ours / beside.nearest
    yield MeasuredFigure(what="understood / nearest example", value=ratio, unit="times", below=1)


def _steps() -> Iterator[MeasuredFigure]:
    before = os.environ.get("BENCH_BESIDE")
    here, *there = step_costs(CHECKOUT, *([Path(before)] if before else []))
    yield MeasuredFigure(what="at the menu", value=here.menu, unit="ms")
    yield MeasuredFigure(what="within a case", value=here.case, unit="ms")
    for other in there:
        menu, case = here.menu / other.menu, here.case / other.case
        yield MeasuredFigure(what="at the menu, here / before", value=menu, unit="times", below=1)
        yield MeasuredFigure(
            what="within a case, here / before", value=case, unit="times", below=0.7
        )


def _sizes() -> Iterator[MeasuredFigure]:
    usual, many = size(1), size(_MANY)
    yield MeasuredFigure(what="examples", value=usual.examples, unit="messages")
    yield MeasuredFigure(what="load", value=usual.load, unit="s")
    yield MeasuredFigure(what="fit", value=usual.fit, unit="s")
    yield MeasuredFigure(what="load and fit", value=usual.load + usual.fit, unit="s", below=1)
    yield MeasuredFigure(what="peak memory", value=usual.peak, unit="MB")
    yield MeasuredFigure(what=f"examples, {_MANY} times", value=many.examples, unit="messages")
    grown = many.message / usual.message
    yield MeasuredFigure(what="a message there / here", value=grown, unit="times", below=10)
    yield MeasuredFigure(what="fit there", value=many.fit, unit="s", below=60)
    yield MeasuredFigure(what="peak memory there", value=many.peak, unit="MB", below=1024)


def _odd(library: Library) -> Iterator[MeasuredFigure]:
    understands = understanding_of(library)
    for what, text in odd_texts().items():
        begin = process_time()
        understands(text, ANY_DAY)
        yield MeasuredFigure(
            what=what, value=1000 * (process_time() - begin), unit="ms", below=_ODD
        )
    for worst in search(library, tries=_TRIES, climbs=_CLIMBS):
        yield MeasuredFigure(
            what=f"worst found, {worst.place}: {worst.pattern!r}",
            value=worst.cost,
            unit="ms",
            below=_ODD,
        )


if __name__ == "__main__":
    sys.exit(main())
