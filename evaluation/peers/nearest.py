"""Peer: the nearest example by one of rapidfuzz's ratios."""

from collections.abc import Callable
from typing import Any

import numpy as np
from rapidfuzz import process
from rapidfuzz.utils import default_process

from evaluation.peers.ranking import Labelled, nearest_topics


class Nearest:
    """Compares a text with every example."""

    def __init__(self, scorer: Callable[..., Any], examples: Labelled) -> None:
        self.name = f"nearest example, {scorer.__name__}"
        self._scorer = scorer
        self._topics = examples.topics
        self._texts = [default_process(text) for text in examples.texts]

    def rank(self, text: str) -> tuple[str, ...]:
        """Return the topics of the nearest examples."""
        asked = [default_process(text)]
        table = process.cdist(asked, self._texts, scorer=self._scorer, dtype=np.float32)
        return nearest_topics(table[0], self._topics)

    def nearest(self, text: str) -> str:
        """Return the topic of the nearest example alone, which is cheaper to find."""
        found = process.extractOne(default_process(text), self._texts, scorer=self._scorer)
        return self._topics[found[2]]
