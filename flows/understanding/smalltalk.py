"""Whether a message is small talk and nothing else, insults, or is in another language."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from flows.library import Vocabulary, made_once
from flows.text import Phrases, Words, phrases, plain_words, word_set

_LAST_LATIN: Final = "\u024f"
# So many English words, and one among so many, make a message English.
_SOME: Final = 2
_EVERY: Final = 3
_LONGEST: Final = 300  # characters; in what language more is shows in these
# Whom or what one greets, thanks or scolds: beside small talk they say nothing more.
_ADDRESSED: Final = word_set("""
    bot botnya admin adminnya prakerja pemerintah negara kalian kamu anda dia mereka semua semuanya
    bapak ibu kakak teman sama saja juga lagi memang emang dasar otak mana rasanya lama lo lu ini
    itu ni tu si kau amat
    sekali terus aku akhirnya jelas lah kah toh mah ah eh oh duh wah nah
""")
_AT_MOST: Final = 12  # words: more tell something besides


class SmallTalk(StrEnum):
    """What a message is that asks and tells nothing."""

    GREETING = "greeting"
    THANKS = "thanks"
    ACK = "ack"  # "ok siap"
    INSULT = "insult"
    FRUSTRATION = "frustration"  # "capek deh"


# Of several the first counts: thanks may come with a greeting, a sigh with "oke".
_FIRST: Final = (
    SmallTalk.INSULT,
    SmallTalk.THANKS,
    SmallTalk.FRUSTRATION,
    SmallTalk.GREETING,
    SmallTalk.ACK,
)


@dataclass(frozen=True, slots=True)
class _Talk:
    """The phrases of each kind; `around` are all of them, with what may stand beside them.

    `words` are all that may be said where nothing else is.
    """

    kinds: Mapping[SmallTalk, Phrases]
    around: Phrases
    words: frozenset[str]
    emoji: Mapping[str, SmallTalk]
    english: frozenset[str]


@made_once
def _talk(vocabulary: Vocabulary) -> _Talk:
    listed = {
        SmallTalk.GREETING: vocabulary.greetings,
        SmallTalk.THANKS: vocabulary.thanks,
        SmallTalk.ACK: vocabulary.acknowledgements,
        SmallTalk.INSULT: vocabulary.insults,
        SmallTalk.FRUSTRATION: vocabulary.frustrations,
    }
    every = tuple(text for texts in listed.values() for text in texts)
    around = phrases((*every, *vocabulary.fillers), vocabulary)
    return _Talk(
        kinds={kind: phrases(texts, vocabulary) for kind, texts in listed.items()},
        around=around,
        words=around.words | _ADDRESSED,
        emoji={
            text: kind for kind, texts in listed.items() for text in texts if not plain_words(text)
        },
        english=frozenset(vocabulary.english),
    )


def small_talk(text: str, spoken: Words, vocabulary: Vocabulary) -> SmallTalk | None:
    """Return what kind of small talk a message is; None where anything else is said.

    `spoken` are the words of the text; without words, its emoji say it.
    """
    talk = _talk(vocabulary)
    if not spoken:
        said = (kind for sign, kind in talk.emoji.items() if sign in text)
        return next(said, None)
    if len(spoken) > _AT_MOST or not talk.words.issuperset(spoken):
        return None  # most messages: a word of them is never small talk
    greeted = talk.kinds[SmallTalk.GREETING].cut_from(spoken)  # "kulo nuwun" thanks nobody
    kinds = [kind for kind in _FIRST if talk.kinds[kind].stand_in(greeted)]
    if len(greeted) < len(spoken):
        kinds = sorted((*kinds, SmallTalk.GREETING), key=_FIRST.index)
    rest = talk.around.cut_from(spoken) if kinds else spoken
    return kinds[0] if kinds and _ADDRESSED.issuperset(rest) else None


def is_insult(spoken: Words, vocabulary: Vocabulary) -> bool:
    """Tell whether one of the words insults."""
    return _talk(vocabulary).kinds[SmallTalk.INSULT].stand_in(spoken)


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
