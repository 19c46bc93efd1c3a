"""Puts vectors together that are alike: each joins the group whose middle it lies nearest to.

Pure. Few groups are looked at closely: twenty thousand questions take seconds.
"""

from collections import defaultdict
from heapq import nsmallest
from math import sqrt
from typing import Final

from bot.report.vectors import Vector

# The least likeness (cosine) to the middle of a group. Compared on the examples of the content as
# if nobody had sorted them: lower, topics run together; higher, they fall to pieces.
ALIKE: Final = 0.3
# How many entries of the index are read for one vector, its rarest features first, and how many of
# the groups found there are then compared whole.
_GLANCES: Final = 200
_COMPARED: Final = 8


class Groups:
    """Groups of vectors, in the order in which they were begun.

    `members` are the places of the vectors, group by group: the first to be added has place 0.
    """

    def __init__(self) -> None:
        self.members: list[list[int]] = []
        self._added = 0
        self._sums: list[dict[str, float]] = []
        self._lengths: list[float] = []
        self._holding: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, vector: Vector, *, times: int = 1) -> None:
        """Add a vector to the group that it is most like, or begin one with it."""
        group = self._nearest(vector)
        if group is None:
            group = self._begin()
        self.members[group].append(self._added)
        self._added += 1
        self._move(group, vector, times)

    def likeness(self, vector: Vector, group: int) -> float:
        """Return how near a vector lies to the middle of a group, 0 to 1."""
        middle = self._sums[group]
        shared = sum(weight * middle[one] for one, weight in vector.items() if one in middle)
        return shared / self._lengths[group] if self._lengths[group] else 0.0

    def _begin(self) -> int:
        self.members.append([])
        self._sums.append({})
        self._lengths.append(0.0)
        return len(self.members) - 1

    def _nearest(self, vector: Vector) -> int | None:
        glanced = self._glance(vector)
        likely = nsmallest(_COMPARED, glanced, key=lambda group: (-glanced[group], group))
        likeness = {group: self.likeness(vector, group) for group in likely}
        best = min(likeness, key=lambda group: (-likeness[group], group), default=None)
        return best if best is not None and likeness[best] >= ALIKE else None

    def _glance(self, vector: Vector) -> dict[int, float]:
        """Return the groups that share the rarest features, with a part of their likeness."""
        found: defaultdict[int, float] = defaultdict(float)
        left = _GLANCES
        for one in sorted(vector, key=lambda one: (len(self._holding[one]), one)):
            left -= len(self._holding[one])
            if left < 0 and found:
                break
            for group in self._holding[one]:
                found[group] += vector[one] * self._sums[group][one] / self._lengths[group]
        return found

    def _move(self, group: int, vector: Vector, times: int) -> None:
        """Move the middle of a group towards a vector of length 1."""
        middle, length = self._sums[group], self._lengths[group]
        square = length**2 + 2 * times * length * self.likeness(vector, group) + times**2
        self._lengths[group] = sqrt(square)
        for one, weight in vector.items():
            if one not in middle:
                self._holding[one].append(group)
            middle[one] = middle.get(one, 0.0) + times * weight
