"""Whether a message is only a greeting, only thanks, an insult, or in another language."""

from typing import Final

from flows.library import Vocabulary
from flows.understanding.normalise import plain_words, words
from flows.understanding.phrases import phrases

_LAST_LATIN: Final = "\u024f"
# So many English words, and one among so many, make a message English.
_SOME: Final = 2
_EVERY: Final = 3
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


def is_insult(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word in the message insults."""
    return phrases(vocabulary.insults, vocabulary).stand_in(words(text[:_LONGEST], vocabulary))


def is_foreign(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the message is in English, or in letters that are not ours."""
    letters = [character for character in text[:_LONGEST] if character.isalpha()]
    if sum(character > _LAST_LATIN for character in letters) * 2 > len(letters):
        return True
    said = plain_words(text[:_LONGEST])
    english = sum(word in vocabulary.english for word in said)
    return english >= _SOME and english * _EVERY >= len(said)


def _only(
    text: str, vocabulary: Vocabulary, *, said: tuple[str, ...], beside: tuple[str, ...]
) -> bool:
    if len(text) > _LONGEST:
        return False
    spoken = words(text, vocabulary)
    if not phrases(said, vocabulary).stand_in(spoken):
        return False
    return not phrases((*said, *beside, *vocabulary.fillers), vocabulary).cut_from(spoken)
