"""The last days of a programme year, as sources tell them (knowledge/years/)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class LastDay:
    """The last day on which something could be done, and the sources that say so.

    `otherwise` is another day that a source gives for the same, None where they agree.
    """

    day: date
    sources: tuple[str, ...]
    otherwise: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeYear:
    """A year in which the programme had waves; what no source tells is None.

    `told` is what somebody of that year is told once it is over: what can still be won, what
    hardly, and where to ask once.
    """

    year: int
    buy: LastDay | None
    finish: LastDay | None
    review: LastDay | None
    link: LastDay | None
    survey: LastDay | None
    told: str
    sources: tuple[str, ...]
    reviewed: date
