"""All that one message says: topics with reasons, platform, provider, date, checks, a decision."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from flows.library import Library
from flows.understanding.dates import read_date
from flows.understanding.deciding import decide, score
from flows.understanding.normalise import words
from flows.understanding.ranking import Ranked, Ranker, ranker
from flows.understanding.reasons import reason
from flows.understanding.slots import read_platform, read_provider
from flows.understanding.smalltalk import is_greeting, is_thanks
from flows.understanding.telling_words import telling_words
from flows.understanding.told import read_told
from flows.understanding.understanding import Candidate, Decision, Understanding

# The topics of those who only greet or thank; their ids are fixed (shared with analytics).
GREETING: Final = "sapaan"
THANKS: Final = "terima-kasih"
_SMALL_TALK: Final = (GREETING, THANKS)
_MOST: Final = 5
_SURE: Final = 50.0
# An answer needs a word that so many examples have: one chance word is no question.
_HEARD: Final = 10


def understand(text: str, library: Library, today: date) -> Understanding:
    """Read a message of up to 4,096 characters; what is longer is cut. Never raises."""
    learned = ranker(library)
    stems = learned.stems(words(text, library.vocabulary))
    ranked = learned.rank(stems)
    # Where nothing but names, dates and fillers is said, there is no question to guess at.
    telling = telling_words(text, library)
    decision, offered = decide(ranked) if telling else (Decision.FALLBACK, 0)
    if decision is Decision.ANSWER and learned.heard(stems) < _HEARD:
        decision, offered = Decision.CLARIFY, 2
    small = _small_talk(text, library)
    if small:
        ranked = _first(small, ranked)
        decision, offered = Decision.ANSWER, 0
    elif decision is Decision.CLARIFY:  # nobody is asked whether they meant to greet
        greets = ranked[0].topic in _SMALL_TALK
        ranked = tuple(one for one in ranked if one.topic not in _SMALL_TALK)
        decision, offered = (Decision.FALLBACK, 0) if greets else (decision, offered)
    return Understanding(
        decision=decision,
        candidates=tuple(_candidates(learned, stems, ranked[:_MOST], small)),
        offered=offered,
        platform=read_platform(text, library),
        provider=read_provider(text, library),
        answers=read_told(text, library),
        date=read_date(text, today),
    )


def _small_talk(text: str, library: Library) -> str | None:
    """Return the topic of a message that is greeting or thanks and nothing else."""
    if is_thanks(text, library.vocabulary):
        said = THANKS
    elif is_greeting(text, library.vocabulary):
        said = GREETING
    else:
        return None
    return said if library.topic(said) else None


def _first(topic: str, ranked: Sequence[Ranked]) -> tuple[Ranked, ...]:
    others = (Ranked(one.topic, -abs(one.ahead), one.ours) for one in ranked if one.topic != topic)
    return (Ranked(topic, _SURE, _SURE), *others)


def _candidates(
    learned: Ranker, stems: Sequence[str], ranked: Sequence[Ranked], small: str | None
) -> list[Candidate]:
    return [
        Candidate(
            one.topic,
            score(one),
            "seluruh pesan" if one.topic == small else reason(learned, stems, one.topic),
        )
        for one in ranked
    ]
