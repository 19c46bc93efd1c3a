"""A message cut into clauses of normalised words: where one thought ends, another begins."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import eq
from typing import Final, NamedTuple

from flows.library import Vocabulary
from flows.text.normalise import words
from flows.text.word_sets import word_set

# A full stop ends a clause only before a space: "sekolah.mu" is a name; a comma none within a
# number. A colon ends none, but may end what is told (flows.understanding.statements). Emoji stand
# where others put a full stop.
_EMOJI: Final = "\U0001f300-\U0001faff☀-➿"
_NO_NUMBER: Final = r"(?!(?<=\d,)\d)"  # behind a comma
_MORE: Final = rf"(?:[;!?\n()]|,{_NO_NUMBER})*"
# What a mark may begin with is looked for first, for that is fast; then whether it is one.
_MARKS: Final = re.compile(
    rf"[;!?\n(),.:\s{_EMOJI}]"
    rf"(?:(?<=[;!?\n()]){_MORE}|(?<=,){_NO_NUMBER}{_MORE}"
    rf"|(?<=[.:])(?=\s|$)|(?<=\.)\.+|(?<=\s)[-–]\s|(?<=[{_EMOJI}])[{_EMOJI}]*)"
)
_COLON: Final = ":"
_ENDS: Final = re.compile(r"[.!?\n]")
_CONJUNCTIONS: Final = word_set("""
    tapi padahal sedangkan karena soalnya terus jadi cuma makanya nah lalu sementara
""")

Words = tuple[str, ...]


class Stretch(NamedTuple):
    """A stretch of a message up to the next mark, its words, and that mark ("" at the end)."""

    text: str
    words: Words
    mark: str

    @property
    def ends_sentence(self) -> bool:
        """Tell whether a sentence ends with it."""
        return bool(_ENDS.search(self.mark))


@dataclass(frozen=True, slots=True)
class TypedSentence:
    """The clauses of one sentence, and whether it ends in a question mark."""

    clauses: tuple[Words, ...]
    asked: bool


def parts(text: str, vocabulary: Vocabulary) -> tuple[Stretch, ...]:
    """Return the stretches between the marks, in order."""
    return tuple(Stretch(part, words(part, vocabulary), mark) for part, mark in stretches(text))


def stretches(text: str) -> Iterator[tuple[str, str]]:
    """Yield each stretch of the text with the mark behind it."""
    start = 0
    for found in _MARKS.finditer(text):
        yield text[start : found.start()], found[0]
        start = found.end()
    yield text[start:], ""


def joined(stretches: Sequence[Words]) -> Words:
    """Return the words one after another; a word said twice in a row counts once, a number not."""
    if len(stretches) == 1:
        return stretches[0]
    said = tuple(chain.from_iterable(stretches))
    if not any(map(eq, said, said[1:])):
        return said  # most messages
    found: list[str] = []
    before = ""
    for stretch in stretches:
        first, *rest = stretch or ("",)
        found += [*([first] if first and (first != before or first.isdigit()) else []), *rest]
        before = found[-1] if found else ""
    return tuple(found)


def sentences(parts: Iterable[Stretch]) -> tuple[TypedSentence, ...]:
    """Return the sentences, their clauses without the conjunctions that part them."""
    found: list[TypedSentence] = []
    clauses: list[Words] = []
    said: list[Words] = []
    for part in parts:
        said.append(part.words)
        if part.mark == _COLON:
            continue
        clauses += [clause for clause in _cut(joined(said)) if clause]
        said = []
        if part.ends_sentence or not part.mark:
            found.append(TypedSentence(tuple(clauses), "?" in part.mark))
            clauses = []
    return tuple(one for one in found if one.clauses or one.asked)


def clauses(text: str, vocabulary: Vocabulary) -> tuple[Words, ...]:
    """Return the clauses of a text."""
    return clauses_of(sentences(parts(text, vocabulary)))


def clauses_of(sentences: Iterable[TypedSentence]) -> tuple[Words, ...]:
    """Return the clauses of all sentences."""
    return tuple(clause for sentence in sentences for clause in sentence.clauses)


def _cut(part: Words) -> tuple[Words, ...]:
    if _CONJUNCTIONS.isdisjoint(part):
        return (part,)
    ends = [place for place, word in enumerate(part) if word in _CONJUNCTIONS]
    starts = [0, *(place + 1 for place in ends)]
    return tuple(part[start:end] for start, end in zip(starts, [*ends, len(part)], strict=True))
