"""Which topics a message asks, matter by matter: one, several, a choice, or none."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from flows.library import Library
from flows.text import Words, joined, word_set
from flows.understanding.result import Candidate, Decision
from flows.understanding.topics.decide import decide, score
from flows.understanding.topics.matters import Matter
from flows.understanding.topics.ranking import Ranked, Ranker, ranker
from flows.understanding.topics.telling import telling

# The topics of those who only greet or thank; content must not rename them.
GREETING: Final = "sapaan"
THANKS: Final = "terima-kasih"
_SMALL_TALK: Final = (GREETING, THANKS)
_MOST: Final = 5
_RANKED: Final = _MOST + len(_SMALL_TALK)
_MOST_TOPICS: Final = 3
_SURE: Final = 50.0
# An answer needs a word that so many examples have: one chance word is no question.
_HEARD: Final = 10
# A choice needs a word that speaks for one of its topics, the less so the nearer all is to us.
_WORD, _TOLD = 2.0, 4.5
# What a matter needs to be answered beside others: its leads over the next topic, over none, and
# both together; a little less where a question mark stands behind it.
_TOLD_SURELY: Final = (3.0, 4.0, 9.5)
_ASKED_SURELY: Final = (2.5, 3.5, 7.5)
_LONG: Final = 22  # words; a longer message is a story
# So sure is what is asked even by words that otherwise tell how it came about.
_WHOLLY: Final = 9.0
# The second topic of the whole message is asked surely with less, unless it is so far behind.
_LIKELY_SURELY: Final = (2.0, 2.5, 6.5)
_FAR, _AFAR = 8.0, 4.0
# A part that leads by less speaks for no topic: it is how it came about, a sigh, a rumour.
_SPEAKS: Final = 1.0
# Two topics joined by such a word are both meant if they are near to each other, far from others.
_JOINING: Final = word_set("""
    sama dan sekalian serta beserta plus and sareng jeung karo lan deng
""")
_BOTH_OURS, _BOTH_NEAR, _BOTH_FAR = 4.0, 1.2, 4.0


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
        scored = (Candidate(one.topic, score(one)) for one in self.ranked[:_MOST])
        return tuple(sorted(scored, key=lambda one: -one.score))


def choose_topic(
    spoken: Words,
    matters: Sequence[Matter],
    library: Library,
    *,
    telling: bool,
    settled: str | None = None,
    urgent: str | None = None,
) -> TopicChoice:
    """Return what a message asks, given by all its words and by its matters.

    `telling` says whether there is more than names, dates and fillers, and nobody else's matter:
    without, there is no question to guess at. `settled` is the topic that answers whatever the
    words: of a message that is nothing but small talk, or about a programme of others. `urgent` is
    the topic whose urgent situation is told: if it is among the nearest, nothing else counts.
    """
    learned = _Learned(ranker(library))
    known = learned.ranker.examples.get(spoken) or settled
    if known and library.topic(known):
        return TopicChoice(Decision.ANSWER, _first(known, learned.rank(spoken)), topics=(known,))
    whole = joined([matter.words for matter in matters]) or spoken
    ranked = learned.rank(whole)
    if not telling or not ranked:
        return TopicChoice(Decision.FALLBACK, ranked)
    if urgent and urgent in [one.topic for one in ranked[:_MOST]]:
        return TopicChoice(Decision.ANSWER, _first(urgent, ranked), topics=(urgent,))
    return _several(spoken, matters, ranked, learned) or _one(matters, whole, ranked, learned)


_Asked = tuple[Ranked, Matter]  # a topic and the matter that asks it


class _Learned:
    """The ranker, asked once for each run of words."""

    def __init__(self, ranker: Ranker) -> None:
        self.ranker = ranker
        self._known: dict[Words, tuple[Sequence[str], tuple[Ranked, ...]]] = {}

    def rank(self, words: Words) -> tuple[Ranked, ...]:
        """Return the first few topics."""
        return self._read(words)[1]

    def is_heard(self, words: Words) -> bool:
        """Tell whether one of the words is usual among what people ask."""
        return self.ranker.heard(self._read(words)[0]) >= _HEARD

    def _read(self, words: Words) -> tuple[Sequence[str], tuple[Ranked, ...]]:
        found = self._known.get(words)
        if found is None:
            stems = self.ranker.stems(words)
            found = self._known[words] = (stems, self.ranker.rank(stems, most=_RANKED))
        return found

    def is_told(self, words: Words, best: Ranked) -> bool:
        """Tell whether a word speaks for a topic by itself, and not all of them by chance."""
        return best.ours + _WORD * telling(self.ranker, self.ranker.stems(words)) >= _TOLD

    def sure(self, matter: Matter, likely: Container[str] = ()) -> Ranked | None:
        """Return the topic that a matter asks by itself, whatever is said around it.

        One of the `likely` topics needs less.
        """
        best = next(iter(self.rank(matter.words)), None)
        if best is None or best.topic in _SMALL_TALK or not self.is_heard(matter.words):
            return None
        ahead, ours, together = _ASKED_SURELY if matter.asked else _TOLD_SURELY
        if best.topic in likely and matter.asks:
            ahead, ours, together = _LIKELY_SURELY
        apart = best.ahead >= ahead and best.ours >= ours
        return best if apart and best.ahead + best.ours >= together else None


def _several(
    spoken: Words, matters: Sequence[Matter], ranked: Sequence[Ranked], learned: _Learned
) -> TopicChoice | None:
    """Return the topics where two or more matters are sure by themselves.

    A long story tells much of how it came about: of its matters only those count that are asked.
    """
    asked_only = len(spoken) > _LONG
    telling = (matter for matter in matters if matter.asked or not asked_only)
    likely = [one.topic for one in ranked[:2]]
    sure = {
        one.topic: (one, part)
        for matter in telling
        for one, part in _sure_of(matter, learned, likely)
    }
    whole = {one.topic: one.ahead for one in ranked[: max(2, len(sure))]}
    found = {one.topic: one for one, part in sure.values() if _is_meant(one, part, whole)}
    if not found:
        found = {one.topic: one for one in _both(spoken, ranked)}
    if len(found) < 2:  # noqa: PLR2004 - several
        return None
    asked = [*found.values()][:_MOST_TOPICS]
    others = (one for one in _behind(ranked) if one.topic not in found)
    topics = tuple(one.topic for one in asked)
    return TopicChoice(Decision.SEVERAL, (*asked, *others), topics=topics)


def _is_meant(sure: Ranked, matter: Matter, whole: Mapping[str, float]) -> bool:
    """Tell whether the topic of one matter is what the message may ask as a whole, too.

    A piece of a message is near to some topic by chance. `whole` has the leads of the first topics.
    """
    if sure.topic not in whole:
        return sure.ahead >= _WHOLLY
    far = whole[sure.topic] < -_FAR
    return not far or sure.ahead >= (_AFAR if matter.needs_help else _WHOLLY)


def _sure_of(matter: Matter, learned: _Learned, likely: Container[str] = ()) -> Iterator[_Asked]:
    """Yield the topic that a matter is sure to ask, two where it is two in one breath.

    Each with the part of the matter that asks it.
    """
    pairs = [pair for pair in _halves(matter, learned) if pair[0][0].topic != pair[1][0].topic]
    if pairs:
        yield from max(pairs, key=lambda pair: min(one.ahead for one, _ in pair))
    elif (sure := learned.sure(matter, likely)) and (matter.stands_alone or sure.ahead >= _WHOLLY):
        yield sure, matter


def _halves(matter: Matter, learned: _Learned) -> Iterator[tuple[_Asked, _Asked]]:
    """Yield the pairs of which both parts are sure to ask something."""
    for first, second in matter.halves():
        sure = learned.sure(first), learned.sure(second)
        if sure[0] and sure[1]:
            yield (sure[0], first), (sure[1], second)


def _both(spoken: Words, ranked: Sequence[Ranked]) -> Sequence[Ranked]:
    """Return the first two where they are near to each other and far from all others.

    "nomor hp sama email" leaves out in its second half what is to be done.
    """
    first, *others = _without_small_talk(ranked)
    if len(others) < 2 or _JOINING.isdisjoint(spoken):  # noqa: PLR2004 - a second and a third
        return ()
    second, third = others[:2]
    near = second.ours >= _BOTH_OURS and second.ahead >= -_BOTH_NEAR
    return (first, second) if near and third.ahead <= -_BOTH_FAR else ()


def _one(
    matters: Sequence[Matter], whole: Words, ranked: tuple[Ranked, ...], learned: _Learned
) -> TopicChoice:
    """Return the topic of the message as a whole, of its one clear matter, or a choice."""
    decision, offered = decide(ranked)
    if decision is Decision.ANSWER and not learned.is_heard(whole):
        decision, offered = Decision.CLARIFY, 2
    if decision is not Decision.ANSWER and len(matters) > 1:
        clear = _clear(matters, ranked[0], whole, learned)
        if clear:
            ranked = (clear, *(one for one in _behind(ranked) if one.topic != clear.topic))
            return TopicChoice(Decision.ANSWER, ranked, topics=(clear.topic,))
    if decision is Decision.CLARIFY and not learned.is_told(whole, ranked[0]):
        return TopicChoice(Decision.FALLBACK, ranked)
    if decision is Decision.CLARIFY:  # nobody is asked whether they meant to greet
        greets = ranked[0].topic in _SMALL_TALK
        decision, offered = (Decision.FALLBACK, 0) if greets else (decision, offered)
        ranked = tuple(_without_small_talk(ranked))
    topics = (ranked[0].topic,) if decision is Decision.ANSWER else ()
    return TopicChoice(decision, ranked, offered, topics)


def _clear(
    matters: Sequence[Matter], nearest: Ranked, whole: Words, learned: _Learned
) -> Ranked | None:
    """Return the nearest topic where one matter is sure to ask it, or what is left does.

    What is left are the matters that speak for a topic at all.
    """
    sure = (one for matter in matters for one, _ in _sure_of(matter, learned))
    found = next((one for one in sure if one.topic == nearest.topic), None)
    left = joined([matter.words for matter in matters if _speaks(matter, learned)])
    if found or not left or left == whole:
        return found
    again = learned.rank(left)
    decided = decide(again)[0] is Decision.ANSWER and learned.is_heard(left)
    return again[0] if decided and again[0].topic == nearest.topic else None


def _speaks(matter: Matter, learned: _Learned) -> bool:
    best = next(iter(learned.rank(matter.words)), None)
    return best is not None and best.ahead >= _SPEAKS and best.ours >= 0


def _without_small_talk(ranked: Iterable[Ranked]) -> Iterator[Ranked]:
    return (one for one in ranked if one.topic not in _SMALL_TALK)


def _behind(ranked: Iterable[Ranked]) -> Iterator[Ranked]:
    """Yield them as they stand behind a topic that was not ranked with them."""
    return (Ranked(one.topic, -abs(one.ahead), one.ours) for one in ranked)


def _first(topic: str, ranked: Sequence[Ranked]) -> tuple[Ranked, ...]:
    others = (one for one in _behind(ranked) if one.topic != topic)
    return (Ranked(topic, _SURE, _SURE), *others)
