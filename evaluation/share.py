"""So many of so many."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Share:
    """`found` of `among`."""

    found: int
    among: int

    @property
    def percent(self) -> float:
        """The share in percent; 0 of nothing."""
        return 100 * self.found / self.among if self.among else 0.0

    def __str__(self) -> str:
        return f"{self.percent:5.1f} %  {self.found:>4} of {self.among}"


def share_of(held: Iterable[bool]) -> Share:
    """Return how many of them hold."""
    each = tuple(held)
    return Share(sum(each), len(each))
