"""Which examples hold a feature, and with what weight: the index behind BM25 and TF-IDF."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from evaluation.peers.ranking import FloatArray


class Postings:
    """Adds up, for each example, the weights of the features that it shares with a text."""

    def __init__(self, weighed: Sequence[Mapping[str, float]]) -> None:
        places: defaultdict[str, list[int]] = defaultdict(list)
        weights: defaultdict[str, list[float]] = defaultdict(list)
        for place, features in enumerate(weighed):
            for feature, weight in features.items():
                places[feature].append(place)
                weights[feature].append(weight)
        self._size = len(weighed)
        self._held: dict[str, tuple[npt.NDArray[np.int64], FloatArray]] = {
            feature: (np.array(found), np.array(weights[feature], dtype=np.float32))
            for feature, found in places.items()
        }

    def scores(self, asked: Mapping[str, float]) -> FloatArray:
        """Return a score for each example."""
        total = np.zeros(self._size, dtype=np.float32)
        for feature, weight in asked.items():
            if held := self._held.get(feature):
                total[held[0]] += held[1] * np.float32(weight)
        return total
