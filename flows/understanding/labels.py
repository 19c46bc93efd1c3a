"""Which of the offered buttons somebody typed instead of tapping."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

from flows.library import Same, Vocabulary
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
    typed = _bare(spoken, vocabulary)
    if not typed or all(word.isdigit() for word in typed):
        return None
    known = Same(vocabulary)
    return _ahead([_best(typed, label, known) for label in labels])


def _best(typed: tuple[str, ...], label: str, vocabulary: Same[Vocabulary]) -> float:
    """Return the score of the label or of one of the names it offers: "Lupa / tidak tahu"."""
    return max(_score(typed, name) for name in _names(label, vocabulary))


@lru_cache(maxsize=512)
def _names(label: str, vocabulary: Same[Vocabulary]) -> tuple[tuple[str, ...], ...]:
    parts = (words(name, vocabulary.value) for name in (label, *_NAMES.split(label)))
    return tuple(_bare(part, vocabulary.value) for part in parts)


def _ahead(scores: list[float]) -> int | None:
    ranked = sorted(scores, reverse=True)
    if not ranked or ranked[0] < _ENOUGH:
        return None
    clear = len(ranked) == 1 or ranked[0] - ranked[1] >= _MARGIN
    return scores.index(ranked[0]) if clear else None


def _bare(spoken: tuple[str, ...], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the words without fillers, unless nothing else is there."""
    return fillers(vocabulary).cut_from(spoken) or spoken


def _score(typed: tuple[str, ...], label: tuple[str, ...]) -> float:
    if typed == label:
        return 100.0
    if not label or len(typed) > len(label) + _LONGER:
        return 0.0
    said, meant = set(typed), set(label)
    numbers = {word for word in said if word.isdigit()}
    if said & POLARITY != meant & POLARITY or not numbers <= meant:
        return 0.0
    return max(fuzz.ratio("".join(typed), "".join(label)), _PART * (said <= meant))
