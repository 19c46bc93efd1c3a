"""What a message says of the case that is on, or was: it has appeared, what now, is there news.

A clause says one of these things where its words are one of the patterns and, besides, only light
words: "punya adik saya sudah muncul" says nothing of the case. What was said is decided elsewhere
from the whole message (Message.remarks); what to reply, in flows.handlers.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from flows.library import Vocabulary, by_word, made_once
from flows.text import Phrases, TypedSentence, Words, phrases, stem
from flows.understanding.case.patterns import (
    BESIDE,
    BESIDE_NEWS,
    CERTIFICATE,
    COUNTED,
    LIGHT,
    NAMES,
    NEWS_OF_IT,
    PATTERNS,
    CaseRemark,
)
from flows.understanding.yes_no import MONTHS

_LONGEST: Final = 14  # words of a clause; more is a story
_SPELLED: Final = ("sertif", "sertip")  # how the word begins, whatever becomes of its end
_YEAR: Final = 4  # digits
_OWN: Final = "ku"
_ANOTHER: Final = "sertifikasi"


@dataclass(frozen=True, slots=True)
class _Pattern:
    """Slots of words that stand in this order, and the light words between them."""

    remark: CaseRemark
    slots: tuple[frozenset[str], ...]
    beside: frozenset[str]

    def fits(self, clause: Sequence[str]) -> bool:
        """Tell whether the clause says this: the words of the slots, and light ones besides."""
        place = 0
        for word in clause:
            if place < len(self.slots) and word in self.slots[place]:
                place += 1
            elif not (self._is_light(word) or (word.isdigit() and _counts(word, clause))):
                return False
        return place == len(self.slots)

    def _is_light(self, word: str) -> bool:
        """Tell whether a word weighs nothing; of news an ending does: "harusnya" supposes."""
        strict = self.remark in NEWS_OF_IT
        return _is_among(word, self.beside) or (not strict and stem(word) in self.beside)


def _patterns() -> Iterator[_Pattern]:
    for remark, lines in PATTERNS.items():
        light = BESIDE_NEWS | MONTHS if remark in NEWS_OF_IT else LIGHT
        light = light - {"sudah"} if remark is CaseRemark.STILL_NOT else light
        beside = light | BESIDE.get(remark, frozenset())
        for line in lines:
            for slots in product(*map(_ways, line.split())):
                told = tuple(slot for slot in slots if slot)
                yield _Pattern(remark, told, beside)


def _ways(slot: str) -> tuple[frozenset[str], ...]:
    """Return the words of a slot, and nothing where it may be missing."""
    found = frozenset(slot.rstrip("?").split("|"))
    return (found, frozenset()) if slot.endswith("?") else (found,)


def _by_first_word() -> dict[str, tuple[_Pattern, ...]]:
    found: dict[str, list[_Pattern]] = {}
    for pattern in _patterns():
        for word in pattern.slots[0]:
            found.setdefault(word, []).append(pattern)
    return {word: tuple(known) for word, known in found.items()}


_BY_FIRST_WORD: Final = _by_first_word()
_IN_SLOTS: Final = frozenset(
    word
    for patterns in _BY_FIRST_WORD.values()
    for one in patterns
    for slot in one.slots
    for word in slot
)
_LIGHT_SOMEWHERE: Final = LIGHT.union(
    COUNTED, *(one.beside for patterns in _BY_FIRST_WORD.values() for one in patterns)
)


def read_remarks(
    sentences: Sequence[TypedSentence], vocabulary: Vocabulary
) -> frozenset[CaseRemark]:
    """Return what a message says of the case; nothing where a clause of it says something else.

    That it has appeared is no news where it is asked: "sudah muncul?".
    """
    may_be_said = _may_be_said(vocabulary)
    if not all(all(map(may_be_said, words)) for one in sentences for words in one.clauses):
        return frozenset()  # most messages: a word of them is said of no case
    found: set[CaseRemark] = set()
    for sentence in sentences:
        for place, clause in enumerate(sentence.clauses, start=1):
            said = _said(clause, vocabulary)
            if sentence.asked and place == len(sentence.clauses):
                said -= NEWS_OF_IT
            found |= said
            if not said and not _is_courtesy(clause, vocabulary):
                return frozenset()
    return frozenset(found)


def sighs(sentences: Iterable[TypedSentence], vocabulary: Vocabulary) -> bool:
    """Tell whether somebody sighs, and says nothing else of weight: "capek banget nunggunya"."""
    said = [clause for sentence in sentences for clause in sentence.clauses]
    sighing = _sighs(vocabulary)
    return any(map(sighing.stand_in, said)) and all(
        _is_courtesy(clause, vocabulary) for clause in said
    )


def holds_sigh(spoken: Words, vocabulary: Vocabulary) -> bool:
    """Tell whether somebody sighs among other things."""
    return _sighs(vocabulary).stand_in(spoken)


@made_once
def _sighs(vocabulary: Vocabulary) -> Phrases:
    return phrases(vocabulary.frustrations, vocabulary)


def _said(clause: Words, vocabulary: Vocabulary) -> set[CaseRemark]:
    if len(clause) > _LONGEST:
        return set()
    plain, sighing = _around(vocabulary)
    # Sighs last: in "kok lama, gimana ini" they would take the words of a question with them.
    return _fitting(plain.cut_from(clause)) or _fitting(sighing.cut_from(clause))


def _fitting(left: Words) -> set[CaseRemark]:
    said = tuple(map(_bare, left))
    known = {pattern for word in {*said} for pattern in _BY_FIRST_WORD.get(word, ())}
    return {pattern.remark for pattern in known if pattern.fits(said)}


def _bare(word: str) -> str:
    """Return "status" for "statusnya": only of words of the patterns, for "harusnya" supposes."""
    bare = stem(word)
    if bare.startswith(_SPELLED) and bare != _ANOTHER:
        return CERTIFICATE
    return bare if bare in NAMES else word


def _is_courtesy(clause: Words, vocabulary: Vocabulary) -> bool:
    """Tell whether a clause is thanks, a greeting, a sigh, or nothing but light words."""
    left = _around(vocabulary)[1].cut_from(clause)
    return all(
        _is_among(word, LIGHT) or stem(word) in LIGHT or _counts(word, clause) for word in left
    )


def _is_among(word: str, known: frozenset[str]) -> bool:
    """Tell whether a word is one of these, said of oneself or not: "cek", "kucek"."""
    return word in known or word.removeprefix(_OWN) in known


def _counts(word: str, clause: Sequence[str]) -> bool:
    """Tell whether a number counts something that is light itself: "5 tahun"."""
    counting = len(word) == _YEAR or not COUNTED.isdisjoint(clause)
    return word in COUNTED or (word.isdigit() and counting)


@made_once
def _may_be_said(vocabulary: Vocabulary) -> Callable[[str], bool]:
    """Return what tells whether a word may stand in a clause that says something of a case.

    It is one of a pattern or of what is said around, a light one, or a number.
    """
    around = _around(vocabulary)[1].words

    def may(word: str) -> bool:
        bare = _bare(word)
        forms = (word, stem(word), bare, stem(bare))
        is_light = any(_is_among(form, _LIGHT_SOMEWHERE) for form in forms)
        return is_light or word in around or bare in _IN_SLOTS or word.isdigit()

    return by_word(8192)(may)


@made_once
def _around(vocabulary: Vocabulary) -> tuple[Phrases, Phrases]:
    """Return what is said around what one has to say: without sighs, and with them."""
    plain = (*vocabulary.fillers, *vocabulary.greetings, *vocabulary.thanks)
    sighs = (*vocabulary.acknowledgements, *vocabulary.frustrations, *vocabulary.asides)
    return phrases(plain, vocabulary), phrases((*plain, *sighs), vocabulary)
