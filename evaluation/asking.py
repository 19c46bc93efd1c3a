"""Asking for one message after the other, with the clock running."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median, quantiles
from time import perf_counter
from typing import TypeVar

from flows.understanding import Understanding

T = TypeVar("T")

# flows.understanding.understand.understand, given its library.
Understands = Callable[[str, date], Understanding]


@dataclass(frozen=True, slots=True)
class Milliseconds:
    """What a message costs: the middle one, and the one that only a twentieth exceeds."""

    median: float
    slow: float

    def __str__(self) -> str:
        return f"{self.median:.2f} ms (95 % under {self.slow:.2f})"


def timed(ask: Callable[[], T]) -> tuple[T, float]:
    """Return the answer and the milliseconds it took."""
    begin = perf_counter()
    answer = ask()
    return answer, 1000 * (perf_counter() - begin)


def milliseconds(each: Iterable[float]) -> Milliseconds:
    """Return the cost of a message; nothing costs nothing."""
    found = sorted(each)
    if not found:
        return Milliseconds(0.0, 0.0)
    slow = quantiles(found, n=20)[-1] if len(found) > 1 else found[0]
    return Milliseconds(median(found), slow)
