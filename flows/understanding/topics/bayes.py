"""A naive Bayes table over weighted features: fitted in one pass, no model file, no iteration.

Which classes, features and views there are is the caller's matter (topics.ranking).
Why this and not another: docs/decisions/0007-naive-bayes-ranks-topics.md.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt
from typing import Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

_SMOOTHING: Final = 0.05  # added to every weight of a class, so that nothing is impossible
_MANY: Final = 20_000  # messages; from here on a feature must be seen more than once to be kept


@dataclass(frozen=True, slots=True, eq=False)
class Bayes:
    """What was learned. `table[feature, class]` is a log probability, `weight[feature]` its idf.

    `idf` has the same weights for reading them one by one.
    """

    known: Mapping[str, int]
    weight: Floats
    table: Floats
    idf: tuple[float, ...]

    def scores(self, features: Iterable[str]) -> Floats:
        """Return a score for each class; all are 0 where no feature is known."""
        return self.scores_at(self.places(features))

    def places(self, features: Iterable[str]) -> list[int]:
        """Return the places of the known features, each as often as it stands there."""
        return [place for place in map(self.known.get, features) if place is not None]

    def scores_at(self, found: Sequence[int]) -> Floats:
        """Return the scores for features given by their places."""
        places, weights = self.weighed(found)
        scored: Floats = weights @ self.table.take(places, axis=0)
        return scored

    def weighed(self, found: Sequence[int]) -> tuple[Ints, Floats]:
        """Return the places of the features, each once, and their weights (length 1)."""
        counted = Counter(found)
        seen = sorted(counted)
        weights = [self.idf[place] for place in seen]  # few: numpy would cost more
        if len(seen) < len(found):
            times = map(counted.__getitem__, seen)
            weights = [weight * (1 + log(n)) for weight, n in zip(weights, times, strict=True)]
        length = sqrt(sum(weight * weight for weight in weights)) or 1.0
        own = np.array([weight / length for weight in weights], dtype=np.float32)
        return np.array(seen, dtype=np.int64), own


def fit(messages: Sequence[Sequence[str]], labels: Sequence[int], classes: int) -> Bayes:
    """Learn from messages, each given as its features, and their classes (0 to `classes` - 1)."""
    known, rows, places, counts = _counted(messages)
    seen = np.bincount(places, minlength=len(known))
    weight = np.log((1 + len(messages)) / (1 + seen)) + 1
    weights = (1 + np.log(counts)) * weight[places]
    length = np.sqrt(np.bincount(rows, weights**2, minlength=len(messages)))
    weights /= length[rows]
    cell = places * classes + np.asarray(labels, dtype=np.int64)[rows]
    total = np.bincount(cell, weights, minlength=len(known) * classes).astype(np.float32)
    total = total.reshape(len(known), classes) + np.float32(_SMOOTHING)
    table = np.log(total / total.sum(axis=0))
    kept = weight.astype(np.float32)
    return Bayes(known=known, weight=kept, table=table, idf=tuple(kept.tolist()))


def _counted(messages: Sequence[Sequence[str]]) -> tuple[dict[str, int], Ints, Ints, Ints]:
    """Return the known features; then row, place and count of each in every message."""
    known: dict[str, int] = {}
    found = [known.setdefault(f, len(known)) for message in messages for f in message]
    sizes = [len(message) for message in messages]
    row_of = np.repeat(np.arange(len(messages), dtype=np.int64), sizes)
    keys = row_of * max(len(known), 1) + np.array(found, dtype=np.int64)
    keys, counts = np.unique(keys, return_counts=True)
    rows, places = np.divmod(keys, max(len(known), 1))
    if len(messages) < _MANY:
        return known, rows, places, counts
    kept = np.bincount(places, minlength=len(known)) > 1
    anew = np.cumsum(kept) - 1
    again = {feature: int(anew[place]) for feature, place in known.items() if kept[place]}
    stays = kept[places]
    return again, rows[stays], anew[places[stays]], counts[stays]
