"""Whether a message is only a greeting, only thanks, an insult, or in another language."""

from dataclasses import dataclass
from typing import Final

from flows.library import Vocabulary, made_once
from flows.text import Phrases, Words, phrases, plain_words

_LAST_LATIN: Final = "\u024f"
# So many English words, and one among so many, make a message English.
_SOME: Final = 2
_EVERY: Final = 3
_LONGEST: Final = 300  # characters; in what language more is shows in these
# "oke, makasih"; never "sudah", which would answer something.
_AGREEMENT: Final = ("oke", "iya", "siap", "baik", "jelas", "mengerti", "akhirnya", "juga")


@dataclass(frozen=True, slots=True)
class _Talk:
    """The phrases of small talk; `around_...` are those with all that may stand beside them."""

    greetings: Phrases
    around_greetings: Phrases
    thanks: Phrases
    around_thanks: Phrases
    insults: Phrases
    english: frozenset[str]


@made_once
def _talk(vocabulary: Vocabulary) -> _Talk:
    greetings, fillers = vocabulary.greetings, vocabulary.fillers
    thanks = (*vocabulary.thanks, *greetings, *_AGREEMENT)
    return _Talk(
        greetings=phrases(greetings, vocabulary),
        around_greetings=phrases((*greetings, *fillers), vocabulary),
        thanks=phrases(vocabulary.thanks, vocabulary),
        around_thanks=phrases((*thanks, *fillers), vocabulary),
        insults=phrases(vocabulary.insults, vocabulary),
        english=frozenset(vocabulary.english),
    )


def is_greeting(spoken: Words, vocabulary: Vocabulary) -> bool:
    """Tell whether the words of a message are a greeting and fillers, and nothing else."""
    talk = _talk(vocabulary)
    return _only(spoken, said=talk.greetings, around=talk.around_greetings)


def is_thanks(spoken: Words, vocabulary: Vocabulary) -> bool:
    """Tell whether the words are thanks, perhaps with "oke" and a greeting, and nothing else."""
    talk = _talk(vocabulary)
    return _only(spoken, said=talk.thanks, around=talk.around_thanks)


def is_insult(spoken: Words, vocabulary: Vocabulary) -> bool:
    """Tell whether one of the words insults."""
    return _talk(vocabulary).insults.stand_in(spoken)


def is_foreign(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the message is in English, or in letters that are not ours."""
    if _is_of_other_letters(text[:_LONGEST]):
        return True
    said = plain_words(text[:_LONGEST])
    known = _talk(vocabulary).english
    english = sum(word in known for word in said)
    return english >= _SOME and english * _EVERY >= len(said)


def _is_of_other_letters(text: str) -> bool:
    if text.isascii():
        return False
    letters = [character for character in text if character.isalpha()]
    return sum(character > _LAST_LATIN for character in letters) * 2 > len(letters)


def _only(spoken: Words, *, said: Phrases, around: Phrases) -> bool:
    return said.stand_in(spoken) and not around.cut_from(spoken)
