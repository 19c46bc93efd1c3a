"""Peer: BM25 over words, the ranking of search engines."""

import math
from collections import Counter
from collections.abc import Mapping
from typing import Final

from rapidfuzz.utils import default_process

from evaluation.peers.postings import Postings
from evaluation.peers.ranking import Labelled, nearest_topics

# The usual values (Robertson and Zaragoza 2009).
_K1: Final = 1.2
_B: Final = 0.75


class Bm25:
    """Ranks the examples by the words they share with a text."""

    name = "BM25"

    def __init__(self, examples: Labelled) -> None:
        counts = [Counter(_words(text)) for text in examples.texts]
        seen = Counter(word for each in counts for word in each)
        usual = sum(each.total() for each in counts) / max(len(counts), 1)
        rare = {
            word: math.log(1 + (len(counts) - among + 0.5) / (among + 0.5))
            for word, among in seen.items()
        }
        self._topics = examples.topics
        self._postings = Postings([_weighed(each, rare, usual=usual) for each in counts])

    def rank(self, text: str) -> tuple[str, ...]:
        """Return the topics of the nearest examples."""
        return nearest_topics(self._postings.scores(Counter(_words(text))), self._topics)


def _words(text: str) -> list[str]:
    return default_process(text).split()


def _weighed(counts: Counter[str], rare: Mapping[str, float], *, usual: float) -> dict[str, float]:
    damped = _K1 * (1 - _B + _B * counts.total() / usual)
    return {
        word: rare[word] * count * (_K1 + 1) / (count + damped) for word, count in counts.items()
    }
