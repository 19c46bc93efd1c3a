"""Peer: cosine of TF-IDF over runs of letters, the usual cure for typos."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from rapidfuzz.utils import default_process

from evaluation.peers.postings import Postings
from evaluation.peers.ranking import Labelled, nearest_topics

_RUNS: Final = (2, 3, 4)


class TfIdf:
    """Ranks the examples by the runs of letters they share with a text."""

    name = "TF-IDF cosine, 2 to 4 letters"

    def __init__(self, examples: Labelled) -> None:
        counts = [Counter(_runs(text)) for text in examples.texts]
        seen = Counter(run for each in counts for run in each)
        self._rare = {
            run: math.log((1 + len(counts)) / (1 + among)) + 1 for run, among in seen.items()
        }
        self._topics = examples.topics
        self._postings = Postings([_weighed(each, self._rare) for each in counts])

    def rank(self, text: str) -> tuple[str, ...]:
        """Return the topics of the nearest examples."""
        asked = _weighed(Counter(_runs(text)), self._rare)
        return nearest_topics(self._postings.scores(asked), self._topics)


def _runs(text: str) -> Iterator[str]:
    for word in default_process(text).split():
        marked = f" {word} "
        for length in _RUNS:
            for start in range(len(marked) - length + 1):
                yield marked[start : start + length]


def _weighed(counts: Counter[str], rare: Mapping[str, float]) -> dict[str, float]:
    weights = {run: (1 + math.log(n)) * rare[run] for run, n in counts.items() if run in rare}
    length = math.sqrt(sum(weight**2 for weight in weights.values())) or 1.0
    return {run: weight / length for run, weight in weights.items()}
