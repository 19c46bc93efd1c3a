"""Questions that ask the same, put together: as vectors of what they are made of. Pure.

What every participant says ("prakerja", "gimana") weighs little.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from heapq import nsmallest
from math import log, sqrt
from typing import Final

from flows.library import Library, Same
from flows.text import letter_features, phrases, words
from flows.understanding.topics import ranker

Vector = Mapping[str, float]

# How much each view counts beside the words: letters for slips of the finger that nobody has
# mended yet, groups of synonyms for other words.
_VIEWS: Final = {"w": 1.0, "l": 0.5, "s": 0.7}


def vectors(texts: Sequence[str], library: Library) -> list[Vector]:
    """Return for each text its features with their weights, of length 1; {} where it has none."""
    made = [_features(text, library) for text in texts]
    learned, number = _learned(Same(library))
    seen = learned + Counter(feature for found in made for feature in set(found))
    rarity = {one: log((number + len(made) + 1) / times) for one, times in seen.items()}
    return [_weighed(found, rarity) for found in made]


@lru_cache(maxsize=1)
def _learned(library: Same[Library]) -> tuple[Counter[str], int]:
    """Return in how many examples each feature stands, and how many examples there are."""
    examples = [set(_features(text, library.value)) for text in _examples(library.value)]
    return Counter(feature for found in examples for feature in found), len(examples)


def _examples(library: Library) -> Iterator[str]:
    for topic in library.topics:
        yield from topic.examples
    yield from library.out_of_scope


def _features(text: str, library: Library) -> list[str]:
    """Return the features of a text, each with the letter of its view before it."""
    vocabulary = library.vocabulary
    learned = ranker(library)
    spoken = words(text, vocabulary)
    telling = phrases(vocabulary.fillers, vocabulary).cut_from(spoken) or spoken
    stems = learned.stems(telling)
    views = (stems, letter_features(stems), learned.groups.features(stems))
    return [f"{view}{one}" for view, found in zip(_VIEWS, views, strict=True) for one in found]


def _weighed(found: Sequence[str], rarity: Vector) -> Vector:
    weights = {one: _VIEWS[one[0]] * rarity[one] for one in sorted(set(found))}
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return {one: weight / length for one, weight in weights.items()} if length else {}


# The least likeness (cosine) to the middle of a group. Compared on the examples of the content as
# if nobody had sorted them: lower, topics run together; higher, they fall to pieces.
ALIKE: Final = 0.3
# How many entries of the index are read for one vector, its rarest features first, and how many of
# the groups found there are then compared whole.
_GLANCES: Final = 200
_COMPARED: Final = 8


class Clusters:
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
