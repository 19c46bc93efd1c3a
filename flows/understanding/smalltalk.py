"""Whether a whole message is only a greeting, or only thanks."""

from collections.abc import Sequence

from flows.library import Vocabulary
from flows.understanding.normalise import words
from flows.understanding.phrases import contains, phrases, without


def is_greeting(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the message is a greeting and fillers, and nothing else."""
    return _only(text, vocabulary, said=vocabulary.greetings, beside=())


def is_thanks(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the message is thanks, perhaps with "oke" and a greeting, and nothing else."""
    beside = (*vocabulary.greetings, *_agreement(vocabulary))
    return _only(text, vocabulary, said=vocabulary.thanks, beside=beside)


def _agreement(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the words of "oke, makasih"; "sudah" is not among them, for it answers something."""
    return tuple(word for word in ("oke", "iya", "siap", "ya", "baik") if word not in vocabulary.no)


def _only(text: str, vocabulary: Vocabulary, *, said: Sequence[str], beside: Sequence[str]) -> bool:
    spoken = words(text, vocabulary)
    if not contains(spoken, phrases(said, vocabulary)):
        return False
    return not without(spoken, phrases((*said, *beside, *vocabulary.fillers), vocabulary))
