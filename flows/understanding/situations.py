"""Which situation of a topic a message tells: "sudah lewat 5 hari kerja", "otp terlanjur kukasih".

Read from the words that CS lists for it, else from those of its button; in doubt none is read, and
they are offered as buttons. One that begins a case is only picked, never read.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import Final, NamedTuple

from flows.library import Asks, Choice, Library, Topic, made_once
from flows.text import POLARITY, Words, by_rarest_word, stem, word_set, words

_GAP: Final = 2  # words that may stand between two of a phrase
# A phrase is not told by words that these stand before or between, unless it holds them itself.
_DENYING: Final = (POLARITY - {"sudah"}) | {"jangan", "kalau", "takut"}
_AT_ONCE: Final = 2  # words before a phrase in which it may be denied
_ENDINGS: Final = ("in", "kan")  # "kasihin", "kirimkan"
_I: Final = "ku"  # "kukasih"
# Words of a label that say nothing by themselves.
_LIGHT: Final = word_set("""
    di ke dari yang dan atau ada aku ku saya kakak soal karena masih apa lewat kali pakai itu ini
    mana saja untuk dengan nya lebih punya
""")


@dataclass(frozen=True, slots=True)
class _ToldWords:
    """A situation with the phrases that tell it, as stems."""

    choice: Choice
    phrases: tuple[Words, ...]


class _Urgent(NamedTuple):
    """A phrase that tells an urgent situation, with its topic and the turn of that."""

    phrase: Words
    turn: int
    topic: str


def told_situation(clauses: Sequence[Words], topic: Topic, library: Library) -> Choice | None:
    """Return the one situation that is told most fully, an urgent one before all others."""
    spoken = [tuple(map(_forms_of(library), clause)) for clause in clauses]
    found = [
        (one.choice.urgent, most, one.choice)
        for one in _situations(library).get(topic.id, ())
        if (most := _most(one, spoken))
    ]
    best = max((rank for *rank, _ in found), default=None)
    meant = [choice for *rank, choice in found if rank == best]
    return meant[0] if len(meant) == 1 else None


def urgent_topic(clauses: Sequence[Words], library: Library) -> str | None:
    """Return the id of the topic whose urgent situation is told."""
    urgent, forms = _urgent(library), _forms_of(library)
    spoken = (tuple(map(forms, clause)) for clause in clauses)
    told = [
        (one.turn, one.topic)
        for clause in spoken
        if not urgent.keys().isdisjoint(clause)  # most clauses have no such word
        for word in urgent.keys() & clause
        for one in urgent[word]
        if _stands(one.phrase, clause)
    ]
    return min(told)[1] if told else None


@made_once
def _forms_of(library: Library) -> Callable[[str], str]:
    """Return what reads a word as it stands in the phrases, if it does: "kukasihin" is kasih."""
    known = _known(library)

    def form(word: str) -> str:
        return next((form for form in _forms(word) if form in known), word)

    return lru_cache(maxsize=8192)(form)


def _forms(word: str) -> Iterator[str]:
    bare = stem(word)
    mine = word.removeprefix(_I)
    yield from (word, bare, mine)
    for ending in _ENDINGS:
        yield from (word.removesuffix(ending), mine.removesuffix(ending))


@made_once
def _known(library: Library) -> frozenset[str]:
    told = (one for situations in _situations(library).values() for one in situations)
    return frozenset(word for one in told for phrase in one.phrases for word in phrase)


@made_once
def _situations(library: Library) -> Mapping[str, tuple[_ToldWords, ...]]:
    return {
        topic.id: tuple(_told(one, library) for one in topic.choices if not one.starts)
        for topic in library.topics
        if topic.asks is Asks.SITUATION
    }


@made_once
def _urgent(library: Library) -> Mapping[str, tuple[_Urgent, ...]]:
    """Return the phrases of urgent situations by their rarest words."""
    told = (
        _Urgent(phrase, turn, topic)
        for turn, (topic, situations) in enumerate(_situations(library).items())
        for one in situations
        if one.choice.urgent
        for phrase in one.phrases
    )
    return by_rarest_word(told, attrgetter("phrase"))


def _told(choice: Choice, library: Library) -> _ToldWords:
    listed = [_stems(text, library) for text in choice.told_as]
    if not listed:
        label = _stems(choice.label or "", library)
        listed = [tuple(word for word in label if word not in _LIGHT)]
    return _ToldWords(choice, tuple(phrase for phrase in listed if phrase))


def _stems(text: str, library: Library) -> Words:
    return tuple(map(stem, words(text, library.vocabulary)))


def _most(one: _ToldWords, clauses: Iterable[Words]) -> int:
    """Return the number of words of the longest phrase that is told; 0 where none is."""
    return max((len(phrase) for clause in clauses for phrase in _told_in(clause, one)), default=0)


def _told_in(clause: Words, one: _ToldWords) -> Iterator[Words]:
    there = frozenset(clause)
    return (p for p in one.phrases if there.issuperset(p) and _stands(p, clause))


def _stands(phrase: Words, clause: Words) -> bool:
    """Tell whether the words stand there in this order, near to each other, and are not denied."""
    starts = (place for place, word in enumerate(clause) if word == phrase[0])
    return any(_stands_at(start, phrase, clause) for start in starts)


def _stands_at(start: int, phrase: Words, clause: Words) -> bool:
    place, between = start, list[str]()
    for word in phrase[1:]:
        near = clause[place + 1 : place + 2 + _GAP]
        if word not in near:
            return False
        step = near.index(word)
        between += near[:step]
        place += 1 + step
    between += clause[max(0, start - _AT_ONCE) : start]
    return _DENYING.isdisjoint(between)
