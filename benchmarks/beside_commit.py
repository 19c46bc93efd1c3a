"""A message at the menu and within a case, here and in a checkout of an earlier commit.

Both run at the same time and are asked in turn, so that a busy moment meets both.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import fmean, median
from typing import Final

from evaluation.folder import OWN
from evaluation.reading import read_set

CHECKOUT: Final = Path(__file__).parents[1]
_ROUNDS: Final = 15
_EACH: Final = 60  # texts of a kind
# Said to a check that is open: what tests/eval, which has whole stories, does not hold.
_ANSWERS: Final = tuple(
    """
    udah kak
    belum
    blm min
    sudah semua
    gak tau
    ya
    udah tadi pagi
    emang wajib ya kak?
    gimana caranya?
    ulasan udah, e-wallet belum
    tinggal ewallet aja yg belum
    lama banget sih
    ubah tanggal
    kapan muncul?
    makasih kak
    udah 100% tapi ulasan belum
    """.strip().splitlines()
)


@dataclass(frozen=True, slots=True)
class StepCost:
    """CPU milliseconds of a message on average: of each text the middle round."""

    menu: float
    case: float


def texts() -> tuple[str, ...]:
    """Return the messages, the same in every run, in any order.

    Nobody says twice in a row what another has just said, so no memory of the last few texts may
    help: that of an earlier commit kept eight.
    """
    found = read_set(OWN)
    kinds: tuple[Sequence[str], ...] = (
        [one.text for one in found.questions],
        [one.text for one in found.stories],
        [one.text for one in found.dated],
        [one.text for one in found.strangers],
    )
    picked = (kind[:: max(1, len(kind) // _EACH)][:_EACH] for kind in kinds)
    answers = tuple(text.strip() for text in _ANSWERS) * (_EACH // len(_ANSWERS))
    told = [*answers, *(text for kind in picked for text in kind)]
    Random(4).shuffle(told)  # noqa: S311 - the same order in every run, no secret
    return tuple(told)


def step_costs(*checkouts: Path) -> tuple[StepCost, ...]:
    """Return the costs in each checkout."""
    with ExitStack() as stack:
        running = [stack.enter_context(_started(checkout)) for checkout in checkouts]
        rounds = {
            place: [[_asked(one, place) for one in running] for _ in range(1 + _ROUNDS)][1:]
            for place in ("menu", "case")
        }
    return tuple(
        StepCost(
            menu=_mean([each[n] for each in rounds["menu"]]),
            case=_mean([each[n] for each in rounds["case"]]),
        )
        for n in range(len(running))
    )


def _mean(rounds: Sequence[Sequence[float]]) -> float:
    return fmean(median(each) for each in zip(*rounds, strict=True))


def _started(checkout: Path) -> subprocess.Popen[str]:
    started = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, str(CHECKOUT / "benchmarks" / "steps.py")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=checkout,
        env={**os.environ, "PYTHONPATH": str(checkout)},
    )
    assert started.stdin  # noqa: S101 - it is a pipe
    started.stdin.write(json.dumps(texts()) + "\n")
    return started


def _asked(running: subprocess.Popen[str], place: str) -> list[float]:
    assert running.stdin  # noqa: S101 - both are pipes
    assert running.stdout  # noqa: S101
    running.stdin.write(place + "\n")
    running.stdin.flush()
    costs: list[float] = json.loads(running.stdout.readline())
    return costs
