"""Which topic a message asks for: ranked, decided, explained."""

from flows.understanding.topics.decide import decide, is_farther_than_none, score
from flows.understanding.topics.explain import reason
from flows.understanding.topics.ranking import Ranked, Ranker, ranker
from flows.understanding.topics.telling import telling

__all__ = [
    "Ranked",
    "Ranker",
    "decide",
    "is_farther_than_none",
    "ranker",
    "reason",
    "score",
    "telling",
]
