"""Which of the offered buttons somebody typed instead of tapping."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

from flows.library import Vocabulary, made_once
from flows.text import POLARITY, Words, fillers, words

_NAMES: Final = re.compile(r" / |[()]")
_ENOUGH: Final = 84.0
_MARGIN: Final = 8.0
_PART: Final = 92.0  # the score of a message that is one part of a label: "kemnaker"
_LONGER: Final = 3  # words more than the label has: then it is a sentence, not a choice


def read_choice(spoken: Words, labels: Sequence[str], vocabulary: Vocabulary) -> int | None:
    """Return the place of the label whose words these are, None unless one is clearly ahead.

    Numbers choose nothing, for the buttons bear none.
    """
    typed = _choice(_bare(spoken, vocabulary))
    if typed.words == typed.numbers:
        return None
    names = _names(vocabulary)
    return _ahead([max([_score(typed, name) for name in names(label)]) for label in labels])


@dataclass(frozen=True, slots=True)
class _Choice:
    """Words said, or those of a label: the set of them and what is compared first."""

    spoken: Words
    words: frozenset[str]
    polarity: frozenset[str]
    numbers: frozenset[str]
    letters: str


def _choice(spoken: Words) -> _Choice:
    said = frozenset(spoken)
    numbers = frozenset(filter(str.isdigit, said))
    return _Choice(spoken, said, said & POLARITY, numbers, "".join(spoken))


@made_once
def _names(vocabulary: Vocabulary) -> Callable[[str], tuple[_Choice, ...]]:
    """Return what reads a label, and each of the names it offers: "Lupa / tidak tahu"."""

    def names(label: str) -> tuple[_Choice, ...]:
        parts = (words(name, vocabulary) for name in (label, *_NAMES.split(label)))
        return tuple(_choice(_bare(part, vocabulary)) for part in parts)

    return lru_cache(maxsize=512)(names)


def _ahead(scores: list[float]) -> int | None:
    ranked = sorted(scores, reverse=True)
    if not ranked or ranked[0] < _ENOUGH:
        return None
    clear = len(ranked) == 1 or ranked[0] - ranked[1] >= _MARGIN
    return scores.index(ranked[0]) if clear else None


def _bare(spoken: tuple[str, ...], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the words without fillers, unless nothing else is there."""
    return fillers(vocabulary).cut_from(spoken) or spoken


def _score(typed: _Choice, label: _Choice) -> float:
    if typed.spoken == label.spoken:
        return 100.0
    if not label.spoken or len(typed.spoken) > len(label.spoken) + _LONGER:
        return 0.0
    if typed.polarity != label.polarity or not typed.numbers <= label.words:
        return 0.0
    if typed.words <= label.words:
        return max(_PART, fuzz.ratio(typed.letters, label.letters))
    return fuzz.ratio(typed.letters, label.letters, score_cutoff=_ENOUGH - _MARGIN)
