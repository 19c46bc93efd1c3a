"""Which topics a message asks: cut into matters, ranked, decided, explained."""

from flows.understanding.topics.choice import TopicChoice, choose_topic
from flows.understanding.topics.decide import is_farther_than_none, score
from flows.understanding.topics.explain import reason
from flows.understanding.topics.hearing import GREETING, THANKS, Hearing
from flows.understanding.topics.matters import Matter, matters
from flows.understanding.topics.ranking import ranker

__all__ = [
    "GREETING",
    "THANKS",
    "Hearing",
    "Matter",
    "TopicChoice",
    "choose_topic",
    "is_farther_than_none",
    "matters",
    "ranker",
    "reason",
    "score",
]
