"""Which of the offered buttons somebody typed instead of tapping."""

from collections.abc import Callable, Sequence
from typing import Final

from rapidfuzz import fuzz

from flows.library import Vocabulary
from flows.understanding.normalise import POLARITY, words
from flows.understanding.phrases import phrases, without

_ENOUGH: Final = 84.0
_MARGIN: Final = 8.0
_PART: Final = 92.0  # the score of a message that is one part of a label: "kemnaker"
_LONGER: Final = 3  # words more than the label has: then it is a sentence, not a choice


def read_choice(text: str, labels: Sequence[str], vocabulary: Vocabulary) -> int | None:
    """Return the place of the label that was typed, None unless one is clearly ahead.

    Numbers choose nothing, for the buttons bear none.
    """
    typed = _bare(words(text, vocabulary), vocabulary)
    if not typed or all(word.isdigit() for word in typed):
        return None
    scores = [_score(typed, _bare(words(label, vocabulary), vocabulary)) for label in labels]
    return _ahead(scores)


def _ahead(scores: list[float]) -> int | None:
    ranked = sorted(scores, reverse=True)
    if not ranked or ranked[0] < _ENOUGH:
        return None
    clear = len(ranked) == 1 or ranked[0] - ranked[1] >= _MARGIN
    return scores.index(ranked[0]) if clear else None


def _bare(spoken: tuple[str, ...], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the words without fillers, unless nothing else is there."""
    return without(spoken, phrases(vocabulary.fillers, vocabulary)) or spoken


def _score(typed: tuple[str, ...], label: tuple[str, ...]) -> float:
    if typed == label:
        return 100.0
    if _differs(typed, label, POLARITY.__contains__) or _differs(typed, label, str.isdigit):
        return 0.0
    if len(typed) > len(label) + _LONGER:
        return 0.0
    whole = fuzz.ratio("".join(typed), "".join(label))
    return max(whole, _PART * (set(typed) <= set(label)))


def _differs(
    typed: tuple[str, ...], label: tuple[str, ...], matters: Callable[[str], bool]
) -> bool:
    """Tell whether the words that matter are not the same: "sudah" is never "belum"."""
    return {word for word in typed if matters(word)} != {word for word in label if matters(word)}
