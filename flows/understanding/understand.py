"""All that one message says: topics with reasons, platform, provider, date, checks, a decision."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from flows.library import Library
from flows.text import words
from flows.understanding.dates import read_date
from flows.understanding.names import content_words, read_platform, read_provider
from flows.understanding.result import Candidate, Decision, Understanding
from flows.understanding.smalltalk import is_greeting, is_thanks
from flows.understanding.statements import read_told
from flows.understanding.topics import Ranked, decide, ranker, reason, score

# The topics of those who only greet or thank; their ids are fixed (shared with analytics).
GREETING: Final = "sapaan"
THANKS: Final = "terima-kasih"
_SMALL_TALK: Final = (GREETING, THANKS)
_MOST: Final = 5
_SURE: Final = 50.0
# An answer needs a word that so many examples have: one chance word is no question.
_HEARD: Final = 10
_WHOLE: Final = "seluruh pesan"  # the reason why it is small talk


def understand(text: str, library: Library, today: date) -> Understanding:
    """Read a message of up to 4,096 characters; what is longer is cut. Never raises."""
    found = grasp(text, library, today)
    candidates = tuple(_explained(text, library, found))
    return replace(found, candidates=candidates, answers=read_told(text, library))


def grasp(text: str, library: Library, today: date) -> Understanding:
    """Read of a message what a conversation needs of each: what it asks, and the slots of a story.

    Reasons are for people who look into it, answers to checks for whoever has a case to put them in
    (flows.understanding.statements).
    """
    learned = ranker(library)
    stems = learned.stems(words(text, library.vocabulary))
    ranked = learned.rank(stems, most=_MOST + len(_SMALL_TALK))
    # Where nothing but names, dates and fillers is said, there is no question to guess at.
    telling = content_words(text, library)
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
        candidates=tuple(Candidate(one.topic, score(one)) for one in ranked[:_MOST]),
        offered=offered,
        platform=read_platform(text, library),
        provider=read_provider(text, library),
        date=read_date(text, today),
    )


def _explained(text: str, library: Library, found: Understanding) -> Iterator[Candidate]:
    learned, small = ranker(library), _small_talk(text, library)
    stems = learned.stems(words(text, library.vocabulary))
    for one in found.candidates:
        whole = one.topic == small
        yield replace(one, reason=_WHOLE if whole else reason(learned, stems, one.topic))


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
