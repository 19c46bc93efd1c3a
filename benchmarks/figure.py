"""One measured figure and the limit it must keep."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredFigure:
    """A value with its unit. `below` is the limit, None for what is only reported."""

    what: str
    value: float
    unit: str
    below: float | None = None

    @property
    def kept(self) -> bool:
        """Whether the limit is kept."""
        return self.below is None or self.value < self.below

    @property
    def row(self) -> tuple[str, str, str, str]:
        """The figure as a row of a table."""
        limit = "" if self.below is None else f"below {self.below:g} {self.unit}"
        return self.what, f"{self.value:.2f} {self.unit}", limit, "" if self.kept else "MISSED"
