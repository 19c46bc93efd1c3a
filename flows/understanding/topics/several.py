"""The topics of a message that asks several: each matter is weighed by itself and beside the whole.

A piece of a message is near to some topic by chance; what it asks must be sure in the piece, and
likely in the message. Thresholds are leads in natural logarithms (topics.ranking), picked on the
questions and multiple questions of two authors, by what each costs questions about one thing.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Final

from flows.text import Words, word_set
from flows.understanding.topics.hearing import SMALL_TALK, Hearing, without_small_talk
from flows.understanding.topics.matters import Matter
from flows.understanding.topics.ranking import Ranked

_MOST_TOPICS: Final = 3
# What a matter needs to be answered beside others: its leads over the next topic, over none, and
# both together. Less where a question mark stands behind it, where it asks the second topic of the
# whole message, and least as an item of a list ("satu, ... dua, ..."), each of which is meant.
_TOLD_SURELY: Final = (3.0, 4.0, 9.5)
_ASKED_SURELY: Final = (2.5, 3.5, 7.5)
_LIKELY_SURELY: Final = (2.0, 2.5, 6.5)
_LISTED_SURELY: Final = (1.0, 4.0, 5.0)
# So sure is what is asked even by words that otherwise tell how it came about.
_WHOLLY: Final = 9.0
# What one matter leads by, to be asked although the whole message speaks for other topics; and
# where its topic is second there, but lags so far behind.
_BY_ITSELF: Final = 6.5
_FAR, _AFAR = 8.0, 4.0
# Where the second topic of the whole message lags by more, no matter is two in one breath.
_HALVES: Final = 10.0
# A matter is asked besides if the topics found lag so far behind its own in it, if that is so near
# to the first of the whole message, and leads by so much there and, by a part, in the whole.
_UNEXPLAINED, _WITHIN, _NEAR = 10.0, 9.0, 4.0
_AHEAD, _SHARE = 1.5, 0.5
# So sure is a question that names what it is about, in a message of few matters.
_OF_ITS_OWN: Final = (2.5, 4.5)
_FEW_MATTERS: Final = 3
# Two topics joined by such a word are both meant if they are near to each other, far from others.
_JOINING: Final = word_set("""
    sama dan sekalian serta beserta plus and sareng jeung karo lan deng
""")
_BOTH_OURS, _BOTH_NEAR, _BOTH_FAR = 4.0, 1.2, 4.0
_BOTH_WORDS: Final = 12  # in a longer message such a word joins something else

_Asked = tuple[Ranked, Matter]  # a topic and the matter that asks it


def several(
    spoken: Words, matters: Sequence[Matter], ranked: Sequence[Ranked], hearing: Hearing
) -> tuple[Ranked, ...]:
    """Return the topics where two or more matters are sure by themselves, else none.

    `ranked` are the first few topics of the whole message.
    """
    likely = [one.topic for one in ranked[:2]]
    clear = all(one.ahead < -_HALVES for one in ranked[1:2])
    sure = {
        one.topic: (one, part)
        for matter in matters
        for one, part in sure_of(matter, hearing, likely, whole=clear)
    }
    whole = {one.topic: one.ahead for one in ranked[: max(2, len(sure))]}
    found = [one for one, part in sure.values() if _is_meant(one, part, whole)]
    return tuple(found[:_MOST_TOPICS]) if len(found) > 1 else _both(spoken, ranked)


def _is_meant(sure: Ranked, matter: Matter, whole: Mapping[str, float]) -> bool:
    """Tell whether the topic of one matter is what the message may ask as a whole, too.

    A piece of a message is near to some topic by chance. `whole` has the leads of the first topics.
    """
    if matter.listed:
        return True
    if sure.topic not in whole:
        return sure.ahead >= (_BY_ITSELF if matter.needs_help else _WHOLLY)
    behind = -whole[sure.topic]
    if behind > 0 and not matter.needs_help:
        return sure.ahead >= _WHOLLY
    return behind <= _FAR or sure.ahead >= _AFAR


def sure_of(
    matter: Matter, hearing: Hearing, likely: Container[str] = (), *, whole: bool = False
) -> Iterator[_Asked]:
    """Yield the topic that a matter is sure to ask, two where it is two in one breath.

    Each with the part of the matter that asks it. `whole`: it is not looked at by halves.
    """
    halves = () if whole else _halves(matter, hearing)
    pairs = [pair for pair in halves if pair[0][0].topic != pair[1][0].topic]
    if pairs:
        yield from max(pairs, key=lambda pair: min(one.ahead for one, _ in pair))
    elif (sure := _sure(matter, hearing, likely)) and (
        matter.stands_alone or sure.ahead >= _WHOLLY
    ):
        yield sure, matter


def _sure(matter: Matter, hearing: Hearing, likely: Container[str] = ()) -> Ranked | None:
    """Return the topic that a matter asks by itself; one of the `likely` topics needs less."""
    best = next(iter(hearing.rank(matter.words)), None)
    if best is None or best.topic in SMALL_TALK or not hearing.is_heard(matter.words):
        return None
    ahead, ours, together = _ASKED_SURELY if matter.asked else _TOLD_SURELY
    if matter.listed:
        ahead, ours, together = _LISTED_SURELY
    elif best.topic in likely and matter.asks:
        ahead, ours, together = _LIKELY_SURELY
    apart = best.ahead >= ahead and best.ours >= ours
    return best if apart and best.ahead + best.ours >= together else None


def _halves(matter: Matter, hearing: Hearing) -> Iterator[tuple[_Asked, _Asked]]:
    """Yield the pairs of which both parts are sure to ask something."""
    for first, second in matter.halves():
        sure = _sure(first, hearing), _sure(second, hearing)
        if sure[0] and sure[1]:
            yield (sure[0], first), (sure[1], second)


def _both(spoken: Words, ranked: Sequence[Ranked]) -> tuple[Ranked, ...]:
    """Return the first two where they are near to each other and far from all others.

    "nomor hp sama email" leaves out in its second half what is to be done.
    """
    if len(spoken) > _BOTH_WORDS or _JOINING.isdisjoint(spoken):
        return ()  # most messages
    first, *others = without_small_talk(ranked)
    if len(others) < 2:  # noqa: PLR2004 - a second and a third
        return ()
    second, third = others[:2]
    near = second.ours >= _BOTH_OURS and second.ahead >= -_BOTH_NEAR
    return (first, second) if near and third.ahead <= -_BOTH_FAR else ()


def with_unexplained(
    topics: Sequence[str], matters: Sequence[Matter], ranked: Sequence[Ranked], hearing: Hearing
) -> tuple[str, ...]:
    """Return the topics found, with those of matters that they do not explain at all.

    In the order in which they were asked.
    """
    if not topics or len(matters) <= 1:
        return tuple(topics)[:_MOST_TOPICS]
    whole = {one.topic: one.ahead for one in ranked if one.ahead >= -_WITHIN}
    found = [*topics]
    few = len(matters) <= _FEW_MATTERS
    for matter in matters:
        own = _asked_of_its_own(matter, found, hearing) if few else None
        asked = own or _asked_besides(matter, found, whole, hearing)
        found += [asked] if asked else []
    if len(found) > len(topics):
        found.sort(key=lambda topic: _place(topic, matters, hearing))
    return tuple(found[:_MOST_TOPICS])


def _asked_of_its_own(matter: Matter, topics: Sequence[str], hearing: Hearing) -> str | None:
    """Return what a matter asks or complains of that names its own subject."""
    if not (matter.needs_help and matter.has_subject and matter.stands_alone):
        return None
    best = next(iter(hearing.rank(matter.words)), None)
    if best is None or best.topic in topics or best.topic in SMALL_TALK:
        return None
    ahead, ours = _OF_ITS_OWN
    sure = best.ahead >= ahead and best.ours >= ours
    return best.topic if sure and hearing.lead(matter.words, topics) <= -ahead else None


def _asked_besides(
    matter: Matter, topics: Sequence[str], whole: Mapping[str, float], hearing: Hearing
) -> str | None:
    """Return what a matter asks that none of these topics explains nearly as well."""
    likely = sorted(hearing.rank(matter.words), key=lambda one: -_beside(one, whole))
    if not likely:
        return None
    best, *others = likely
    lead = min((_beside(best, whole) - _beside(one, whole) for one in others), default=0)
    if best.topic in topics or best.topic not in whole or best.ours < _NEAR or lead < _AHEAD:
        return None
    apart = hearing.lead(matter.words, topics) <= -_UNEXPLAINED
    return best.topic if apart else None


def _place(topic: str, matters: Sequence[Matter], hearing: Hearing) -> int:
    """Return the place of the matter that speaks most for a topic."""
    leads = [hearing.lead(matter.words, (topic,)) for matter in matters]
    return leads.index(max(leads))


def _beside(one: Ranked, whole: Mapping[str, float]) -> float:
    """Return how much speaks for a topic: what a matter says of it, and a part of all."""
    return min(one.ahead, 0.0) + _SHARE * whole.get(one.topic, -_WITHIN)
