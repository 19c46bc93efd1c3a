"""Counts of the journal put together by outcome, the most usual first. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from bot.store.journal import Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How often messages had an outcome, and with which subjects, the most usual first."""

    outcome: str
    subjects: tuple[Count, ...]

    @property
    def times(self) -> int:
        """How often in all."""
        return sum(one.times for one in self.subjects)


def tallied(counts: Iterable[Count]) -> tuple[Tally, ...]:
    """Return the counts by outcome."""
    usual = sorted(counts, key=lambda one: (one.outcome, -one.times, one.subject))
    found = (
        Tally(outcome=outcome, subjects=tuple(subjects))
        for outcome, subjects in groupby(usual, key=lambda one: one.outcome)
    )
    return tuple(sorted(found, key=lambda one: (-one.times, one.outcome)))
