"""Which topic the words of a message ask: the nearest, and what to do about them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from flows.library import Library
from flows.text import Words
from flows.understanding.result import Candidate, Decision
from flows.understanding.topics import Ranked, decide, ranker, score

# The topics of those who only greet or thank; content must not rename them.
GREETING: Final = "sapaan"
THANKS: Final = "terima-kasih"
_SMALL_TALK: Final = (GREETING, THANKS)
_MOST: Final = 5
_SURE: Final = 50.0
# An answer needs a word that so many examples have: one chance word is no question.
_HEARD: Final = 10


@dataclass(frozen=True, slots=True)
class TopicChoice:
    """Topics best first; `offered` is how many of them a clarification offers."""

    decision: Decision
    ranked: tuple[Ranked, ...]
    offered: int

    @property
    def topic(self) -> str | None:
        """The topic to answer, None unless that was decided."""
        return self.ranked[0].topic if self.decision is Decision.ANSWER else None

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """The first few with their scores."""
        return tuple(Candidate(one.topic, score(one)) for one in self.ranked[:_MOST])


def choose_topic(
    spoken: Words, library: Library, *, telling: bool, small_talk: str | None = None
) -> TopicChoice:
    """Return what the words ask.

    `telling` says whether there is more than names, dates and fillers: without, there is no
    question to guess at. `small_talk` is the topic of a message that is nothing else.
    """
    learned = ranker(library)
    stems = learned.stems(spoken)
    ranked = learned.rank(stems, most=_MOST + len(_SMALL_TALK))
    decision, offered = decide(ranked) if telling else (Decision.FALLBACK, 0)
    if decision is Decision.ANSWER and learned.heard(stems) < _HEARD:
        decision, offered = Decision.CLARIFY, 2
    if small_talk and library.topic(small_talk):
        ranked = _first(small_talk, ranked)
        decision, offered = Decision.ANSWER, 0
    elif decision is Decision.CLARIFY:  # nobody is asked whether they meant to greet
        greets = ranked[0].topic in _SMALL_TALK
        ranked = tuple(one for one in ranked if one.topic not in _SMALL_TALK)
        decision, offered = (Decision.FALLBACK, 0) if greets else (decision, offered)
    return TopicChoice(decision, ranked, offered)


def _first(topic: str, ranked: Sequence[Ranked]) -> tuple[Ranked, ...]:
    others = (Ranked(one.topic, -abs(one.ahead), one.ours) for one in ranked if one.topic != topic)
    return (Ranked(topic, _SURE, _SURE), *others)
