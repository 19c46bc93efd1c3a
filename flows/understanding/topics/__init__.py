"""Which topics a message asks: cut into matters, ranked, decided, explained."""

from flows.understanding.topics.choice import TopicChoice, choose_topic
from flows.understanding.topics.decide import is_farther_than_none, score
from flows.understanding.topics.explain import reason
from flows.understanding.topics.hearing import GREETING, THANKS, Hearing
from flows.understanding.topics.learned import Learned, as_learned, learned_from, ranker_from
from flows.understanding.topics.matters import Matter, matters
from flows.understanding.topics.ranking import Ranker, give_ranker, ranker

__all__ = [
    "GREETING",
    "THANKS",
    "Hearing",
    "Learned",
    "Matter",
    "Ranker",
    "TopicChoice",
    "as_learned",
    "choose_topic",
    "give_ranker",
    "is_farther_than_none",
    "learned_from",
    "matters",
    "ranker",
    "ranker_from",
    "reason",
    "score",
]
