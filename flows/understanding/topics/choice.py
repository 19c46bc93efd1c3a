"""Which topics a message asks, matter by matter: one, several, a choice, or none."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from flows.text import Words, joined
from flows.understanding.result import Candidate, Decision
from flows.understanding.topics.decide import decide, score
from flows.understanding.topics.hearing import MOST, SMALL_TALK, Hearing, without_small_talk
from flows.understanding.topics.matters import Matter
from flows.understanding.topics.ranking import Ranked
from flows.understanding.topics.several import several, sure_of, with_unexplained

_SURE: Final = 50.0
_LONG: Final = 22  # words; a longer message is a story
# An urgent situation counts if its topic lags no farther behind the first, behind what is not ours.
_URGENT_BEHIND, _URGENT_FOREIGN = 6.0, 6.0
# What one matter leads by, to be the answer although the whole message leaves a doubt.
_CLEARLY: Final = 4.0
# A part that leads by less speaks for no topic: it is how it came about, a sigh, a rumour.
_SPEAKS: Final = 1.0


@dataclass(frozen=True, slots=True)
class TopicChoice:
    """Topics best first; `offered` is how many of them a clarification offers.

    `topics` are those to answer, in the order in which they were asked: one, several, or none.
    """

    decision: Decision
    ranked: tuple[Ranked, ...]
    offered: int = 0
    topics: tuple[str, ...] = ()

    @property
    def topic(self) -> str | None:
        """The topic to answer first, None unless that was decided."""
        return next(iter(self.topics), None)

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """The first few with their scores, best first."""
        scored = (Candidate(one.topic, score(one)) for one in self.ranked[:MOST])
        return tuple(sorted(scored, key=lambda one: -one.score))


def choose_topic(
    spoken: Words,
    matters: Sequence[Matter],
    hearing: Hearing,
    *,
    telling: bool,
    settled: str | None = None,
    urgent: str | None = None,
) -> TopicChoice:
    """Return what a message asks, given by all its words and by its matters.

    `telling` says whether there is more than names, dates and fillers, and nobody else's matter:
    without, there is no question to guess at. `settled` is the topic that answers whatever the
    words: of a message that is nothing but small talk, or about a programme of others. `urgent` is
    the topic whose urgent situation is told: if it is among the nearest, nothing else counts, but
    where the message surely asks something else, or is none of ours.
    """
    known = hearing.ranker.examples.get(spoken) or settled
    if known and hearing.library.topic(known):
        return TopicChoice(Decision.ANSWER, _first(known, hearing.rank(spoken)), topics=(known,))
    whole = joined([matter.words for matter in matters]) or spoken
    ranked = hearing.rank(whole)
    if not telling or not ranked:
        return TopicChoice(Decision.FALLBACK, ranked)
    if urgent and any(_may_be_urgent(one) for one in ranked[:MOST] if one.topic == urgent):
        return TopicChoice(Decision.ANSWER, _first(urgent, ranked), topics=(urgent,))
    # A long story tells much of how it came about: only what is asked counts beside the whole.
    counted = [matter for matter in matters if matter.asked or len(spoken) <= _LONG]
    found = several(spoken, counted, ranked, hearing)
    if found:
        topics = tuple(one.topic for one in found)
        others = [one for one in _behind(ranked) if one.topic not in topics]
        choice = TopicChoice(Decision.SEVERAL, (*found, *others), topics=topics)
    else:
        choice = _one(matters, whole, ranked, hearing)
    return _with(with_unexplained(choice.topics, counted, ranked, hearing), choice)


def _may_be_urgent(one: Ranked) -> bool:
    return one.ahead >= -_URGENT_BEHIND and one.ours >= -_URGENT_FOREIGN


def _with(topics: tuple[str, ...], choice: TopicChoice) -> TopicChoice:
    """Return the choice with these topics, which are its own or more."""
    if len(topics) == len(choice.topics):
        return choice
    first = [one for topic in topics for one in choice.ranked if one.topic == topic]
    others = [one for one in choice.ranked if one.topic not in topics]
    return TopicChoice(Decision.SEVERAL, (*first, *_behind(others)), topics=topics)


def _one(
    matters: Sequence[Matter], whole: Words, ranked: tuple[Ranked, ...], hearing: Hearing
) -> TopicChoice:
    """Return the topic of the message as a whole, of its one clear matter, or a choice."""
    decision, offered = decide(ranked)
    if decision is Decision.ANSWER and not hearing.is_heard(whole):
        decision, offered = Decision.CLARIFY, 2
    if decision is not Decision.ANSWER and len(matters) > 1:
        clear = _clear(matters, ranked[0], whole, hearing)
        if clear and clear.ahead >= _CLEARLY:
            ranked = (clear, *(one for one in _behind(ranked) if one.topic != clear.topic))
            return TopicChoice(Decision.ANSWER, ranked, topics=(clear.topic,))
    if decision is Decision.CLARIFY and not hearing.is_told(whole, ranked[0]):
        return TopicChoice(Decision.FALLBACK, ranked)
    if decision is Decision.CLARIFY:  # nobody is asked whether they meant to greet
        greets = ranked[0].topic in SMALL_TALK
        decision, offered = (Decision.FALLBACK, 0) if greets else (decision, offered)
        ranked = tuple(without_small_talk(ranked))
    topics = (ranked[0].topic,) if decision is Decision.ANSWER else ()
    return TopicChoice(decision, ranked, offered, topics)


def _clear(
    matters: Sequence[Matter], nearest: Ranked, whole: Words, hearing: Hearing
) -> Ranked | None:
    """Return the nearest topic where one matter is sure to ask it, or what is left does.

    What is left are the matters that speak for a topic at all.
    """
    sure = (one for matter in matters for one, _ in sure_of(matter, hearing))
    found = next((one for one in sure if one.topic == nearest.topic), None)
    left = joined([matter.words for matter in matters if _speaks(matter, hearing)])
    if found or not left or left == whole:
        return found
    again = hearing.rank(left)
    decided = decide(again)[0] is Decision.ANSWER and hearing.is_heard(left)
    return again[0] if decided and again[0].topic == nearest.topic else None


def _speaks(matter: Matter, hearing: Hearing) -> bool:
    best = next(iter(hearing.rank(matter.words)), None)
    return best is not None and best.ahead >= _SPEAKS and best.ours >= 0


def _behind(ranked: Iterable[Ranked]) -> Iterator[Ranked]:
    """Yield them as they stand behind a topic that was not ranked with them."""
    return (Ranked(one.topic, -abs(one.ahead), one.ours) for one in ranked)


def _first(topic: str, ranked: Sequence[Ranked]) -> tuple[Ranked, ...]:
    others = (one for one in _behind(ranked) if one.topic != topic)
    return (Ranked(topic, _SURE, _SURE), *others)
