"""A measured figure beside its limit."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """A figure beside its limit."""

    value: float
    limit: float
    least: bool = False

    @property
    def words(self) -> str:
        """Say the limit and whether it is reached."""
        enough = self.value >= self.limit if self.least else self.value <= self.limit
        sign = "at least" if self.least else "at most"
        return f"{sign} {self.limit:g}: {'reached' if enough else 'not reached'}"
