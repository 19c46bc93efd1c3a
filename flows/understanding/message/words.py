"""The words of a message: normalised, in sentences and clauses, in matters."""

import datetime as dt
from dataclasses import dataclass

from flows.library import Library, worked_out_once
from flows.text import (
    Stretch,
    TypedSentence,
    Words,
    beginning,
    clauses_of,
    fillers,
    joined,
    parts,
    question_words,
    sentences,
)
from flows.understanding.message.run_together import spaced
from flows.understanding.topics import Matter, matters


@dataclass(frozen=True, kw_only=True)
class MessageWords:
    """What all the rest is read of."""

    text: str
    library: Library
    today: dt.date
    wib: dt.date | None = None

    @worked_out_once
    def _read(self) -> str:
        return spaced(beginning(self.text).text, self.library)

    @worked_out_once
    def _parts(self) -> tuple[Stretch, ...]:
        return parts(self._read, self.library.vocabulary)

    @worked_out_once
    def words(self) -> Words:
        """The normalised words."""
        return joined([part.words for part in self._parts])

    @worked_out_once
    def sentences(self) -> tuple[TypedSentence, ...]:
        """The sentences with their clauses."""
        return sentences(self._parts)

    @worked_out_once
    def clauses(self) -> tuple[Words, ...]:
        """The clauses of all sentences."""
        return clauses_of(self.sentences)

    @worked_out_once
    def matters(self) -> tuple[Matter, ...]:
        """What it is about, part by part, without greetings and asides."""
        return matters(self._parts, self.library.vocabulary)

    @worked_out_once
    def without_fillers(self) -> Words:
        """The words without fillers ("ya kak")."""
        return fillers(self.library.vocabulary).cut_from(self.words)

    @worked_out_once
    def asks(self) -> bool:
        """Whether something is asked: by its sign, or by a word that asks."""
        return "?" in self._read or question_words(self.library.vocabulary).stand_in(self.words)
