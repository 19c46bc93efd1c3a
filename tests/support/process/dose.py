"""How much the tests of bad days do."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dose:
    """How much of everything: once, by the seed of the test; or many times, by another seed."""

    times: int
    shift: int

    def of(self, number: int) -> int:
        """Return so many times the number."""
        return number * self.times

    def seed(self, own: int) -> int:
        """Return the seed of this run; what fails tells it."""
        return own + self.shift
