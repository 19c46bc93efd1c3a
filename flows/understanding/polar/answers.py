"""Which of a topic's yes-or-no answers a message asks for; in doubt none.

What asks so at all is read in polar.question; which topic is asked, in topics.choice.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from flows.library import PolarKind, Same, Vocabulary, YesNoAnswer
from flows.text import Words, parts, sentences, stem, words
from flows.understanding.polar.question import PolarQuestion, light_words, polar_questions
from flows.understanding.polar.words import LAST, MODAL, WHETHER

_BESIDE: Final = 3  # words of a plain question besides what it asks and is asked about
_MOST: Final = 2  # answers to "bri bisa? kalau bca boleh?"; more are a list


@dataclass(frozen=True, slots=True, kw_only=True)
class _ReadAnswer:
    """A yes-or-no answer with its phrases as stems."""

    answer: YesNoAnswer
    about: tuple[Words, ...]
    unless: tuple[Words, ...]

    def longest_in(self, question: PolarQuestion) -> int:
        """Return the number of words of the longest phrase that is asked about; 0: none."""
        asks = self.answer.asks
        sizes = [len(phrase) for phrase in self.about if question.fits(asks, phrase)]
        return 0 if not sizes or any(map(question.message.holds, self.unless)) else max(sizes)


def yes_no_answers(
    asked: Sequence[PolarQuestion], known: Sequence[YesNoAnswer], vocabulary: Vocabulary
) -> tuple[YesNoAnswer, ...]:
    """Return those that are asked for, in the order of the questions; usually none."""
    if not asked:
        return ()
    read = _read(Same(known), Same(vocabulary))
    found = (one for question in asked for one in _best(question, read))
    return tuple(dict.fromkeys(found))[:_MOST]


_LIGHT: Final = MODAL | WHETHER | LAST


def is_plainly_asked(
    asked: Sequence[PolarQuestion], known: Sequence[YesNoAnswer], vocabulary: Vocabulary
) -> bool:
    """Tell whether a message asks for one of them and says hardly anything else."""
    if len(asked) != 1 or not known:
        return False
    (question,) = asked
    size = max(one.longest_in(question) for one in _read(Same(known), Same(vocabulary)))
    aside = light_words(vocabulary)
    told = sum(word not in aside and word not in _LIGHT for word in question.message.words)
    return size > 0 and told - size <= _BESIDE


def is_reachable(one: YesNoAnswer, phrase: str, vocabulary: Vocabulary) -> bool:
    """Tell whether anybody who asks with this phrase can be answered by it."""
    asked = f"{phrase} {one.asks}?"
    if one.asks is PolarKind.WHETHER:
        asked = f"{one.asks} {phrase}?"
    questions = polar_questions(sentences(parts(asked, vocabulary)), vocabulary)
    return bool(yes_no_answers(questions, (replace(one, about=(phrase,)),), vocabulary))


def _best(question: PolarQuestion, known: Sequence[_ReadAnswer]) -> Iterator[YesNoAnswer]:
    """Yield the one whose phrase is the longest; none where two say something else."""
    sizes = [(one.longest_in(question), one.answer) for one in known]
    most = max(size for size, _ in sizes)
    best = [answer for size, answer in sizes if size == most > 0]
    if len(best) == 1:
        yield best[0]


@lru_cache(maxsize=512)
def _read(
    known: Same[Sequence[YesNoAnswer]], vocabulary: Same[Vocabulary]
) -> tuple[_ReadAnswer, ...]:
    """Return them as they are looked for; of each answer once."""
    return tuple(
        _ReadAnswer(
            answer=one,
            about=_phrases(one.about, vocabulary.value),
            unless=_phrases(one.unless, vocabulary.value),
        )
        for one in known.value
    )


def _phrases(texts: Sequence[str], vocabulary: Vocabulary) -> tuple[Words, ...]:
    read = (tuple(map(stem, words(text, vocabulary))) for text in texts)
    return tuple(phrase for phrase in read if phrase)
