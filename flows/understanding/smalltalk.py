"""Whether a whole message is only a greeting, or only thanks."""

from typing import Final

from flows.library import Vocabulary
from flows.understanding.normalise import words
from flows.understanding.phrases import phrases

_LONGEST: Final = 300  # characters: more says something else as well
# "oke, makasih"; never "sudah", which would answer something.
_AGREEMENT: Final = ("oke", "iya", "siap", "baik", "jelas", "mengerti", "akhirnya", "juga")


def is_greeting(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the message is a greeting and fillers, and nothing else."""
    return _only(text, vocabulary, said=vocabulary.greetings, beside=())


def is_thanks(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the message is thanks, perhaps with "oke" and a greeting, and nothing else."""
    beside = (*vocabulary.greetings, *_AGREEMENT)
    return _only(text, vocabulary, said=vocabulary.thanks, beside=beside)


def _only(
    text: str, vocabulary: Vocabulary, *, said: tuple[str, ...], beside: tuple[str, ...]
) -> bool:
    if len(text) > _LONGEST:
        return False
    spoken = words(text, vocabulary)
    if not phrases(said, vocabulary).stand_in(spoken):
        return False
    return not phrases((*said, *beside, *vocabulary.fillers), vocabulary).cut_from(spoken)
