"""A naive Bayes table over weighted features: fitted in one pass, no model file, no iteration.

Which classes, features and views there are is the caller's matter (topics.ranking).
Why this and not another: docs/decisions/0007-naive-bayes-ranks-topics.md.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, count
from math import log, sqrt
from typing import Final

import numpy as np

from flows.understanding.topics.table import Floats, Ints, Scores, Table, joined, table_from

Parts = Callable[[str], Iterable[str]]

_SMOOTHING: Final = 0.05  # added to every weight of a class, so that nothing is impossible
_MANY: Final = 20_000  # messages; from here on a feature must be seen more than once to be kept


@dataclass(frozen=True, slots=True, eq=False)
class Bayes:
    """What was learned: the place of each feature in `table` and in `weight`, which has its idf."""

    known: Mapping[str, int]
    weight: Floats
    table: Table

    def scores(self, features: Iterable[str]) -> Scores:
        """Return a score for each class; all are 0 where no feature is known."""
        return self.scores_of(((self.places(features), 1.0),))

    def places(self, features: Iterable[str]) -> list[int]:
        """Return the places of the known features, each as often as it stands there."""
        return [place for place in map(self.known.get, features) if place is not None]

    def scores_of(self, views: Iterable[tuple[Sequence[int], float]]) -> Scores:
        """Return the sum of the scores for several views of a message that share this table.

        Each is given by the places of its features and by what it counts.
        """
        places, weights = self.weighed(views)
        if not len(places):
            return np.zeros(self.table.classes)
        return self.table.summed(places, weights)

    def weighed(self, views: Iterable[tuple[Sequence[int], float]]) -> tuple[Ints, Floats]:
        """Return the places of the features of each view, each once, and their weights.

        Those of a view are together as long as what it counts.
        """
        found: list[int] = []
        ends: list[tuple[int, int, float]] = []
        repeated: list[tuple[int, int]] = []
        for its, worth in views:
            start, once = len(found), dict.fromkeys(its)
            found += once
            if once:
                ends.append((start, len(found), worth))
            if len(once) < len(its):
                times = enumerate(Counter(its).values(), start)
                repeated += [(at, often) for at, often in times if often > 1]
        places = np.array(found, dtype=np.int64)
        weights = self.weight.take(places)
        for at, often in repeated:
            weights[at] *= 1 + log(often)
        for start, end, worth in ends:
            part = weights[start:end]
            part *= worth / sqrt(part.dot(part))
        return places, weights


def with_one_table(views: Sequence[Bayes]) -> Iterator[Bayes]:
    """Yield the same with places in one table: several views are looked up in it at once."""
    table = joined([view.table for view in views])
    weight = np.concatenate([view.weight for view in views])
    starts = accumulate((len(view.known) for view in views), initial=0)
    for start, view in zip(starts, views, strict=False):
        known = {feature: place + start for feature, place in view.known.items()}
        yield Bayes(known=known, weight=weight, table=table)


def fit(
    messages: Sequence[Sequence[str]],
    labels: Sequence[int],
    classes: int,
    parts: Parts | None = None,
) -> Bayes:
    """Learn from messages, each given as its features, and their classes (0 to `classes` - 1).

    With `parts` they are given as words, and the features are the parts of each.
    """
    known, rows, places, counts = _counted(messages, parts)
    seen = np.bincount(places, minlength=len(known))
    weight = np.log((1 + len(messages)) / (1 + seen)) + 1
    weights = (1 + np.log(counts)) * weight[places]
    length = np.sqrt(np.bincount(rows, weights**2, minlength=len(messages)))
    weights /= length[rows]
    cells = places * classes + np.asarray(labels, dtype=np.int64)[rows]
    cells, which = np.unique(cells, return_inverse=True)
    sums, its_class = np.bincount(which, weights, minlength=len(cells)), cells % classes
    whole = np.bincount(its_class, sums, minlength=classes) + _SMOOTHING * max(len(known), 1)
    table = table_from(
        usual=np.log(_SMOOTHING / whole).astype(np.float32),
        cells=cells,
        values=np.log((sums + _SMOOTHING) / whole[its_class]).astype(np.float32),
        features=len(known),
    )
    return Bayes(known=known, weight=weight.astype(np.float32), table=table)


def _counted(
    messages: Sequence[Sequence[str]], parts: Parts | None
) -> tuple[dict[str, int], Ints, Ints, Ints]:
    """Return the known features; then row, place and count of each in every message."""
    known: defaultdict[str, int] = defaultdict(count().__next__)  # a new one gets the next place
    found = _placed(messages, known.__getitem__, parts)
    row_of = np.repeat(np.arange(len(messages), dtype=np.int64), [*map(len, found)])
    in_a_row = np.fromiter(chain.from_iterable(found), dtype=np.int64)
    keys = row_of * max(len(known), 1) + in_a_row
    keys, counts = np.unique(keys, return_counts=True)
    rows, places = np.divmod(keys, max(len(known), 1))
    if len(messages) < _MANY:
        return dict(known), rows, places, counts
    kept = np.bincount(places, minlength=len(known)) > 1
    anew = np.cumsum(kept) - 1
    again = {feature: int(anew[place]) for feature, place in known.items() if kept[place]}
    stays = kept[places]
    return again, rows[stays], anew[places[stays]], counts[stays]


def _placed(
    messages: Sequence[Sequence[str]], place_of: Callable[[str], int], parts: Parts | None
) -> list[list[int]]:
    """Return the places of the features of each message."""
    if parts is None:
        return [[*map(place_of, message)] for message in messages]
    of_word = {
        word: [*map(place_of, parts(word))] for word in dict.fromkeys(chain.from_iterable(messages))
    }
    return [[*chain.from_iterable(map(of_word.__getitem__, message))] for message in messages]
