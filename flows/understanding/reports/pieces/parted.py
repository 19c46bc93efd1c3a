"""A message as words that keep their place in it, cut into segments: one thought each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Self

from flows.library import Library
from flows.text import plain
from flows.understanding.reports.pieces.cutting import cut
from flows.understanding.reports.pieces.naming import ToldWord, named_in, spelled

_PIECE: Final = re.compile(r"(?P<word>[^\W_]+)|(?P<mark>[,;!?\n()]+|\.+(?=\s|$)|\s[-–]\s)")
_ENDS: Final = re.compile(r"[.!?\n]")
_ASKED: Final = "?"
_ANYTHING: Final = re.compile(r"\bapa(?:2|[\s-]?apa|pun)\b")  # it asks nothing
# "eh bukan tgl 5" denies what stands before it.
_DENIED_DAY: Final = re.compile(
    r"(?<!\beh )(?<!\beh, )\b(?:bukan(?:nya)?|bkn|(?:ga|gak|nggak|tidak|tdk)(?=\s+(?:tgl|tanggal)))"
    r"\s+(?:di\s+|pas\s+)?"
    r"(?:(?:tgl|tanggal|tggl)\W{0,2}\d{1,2}|\d{1,2}(?=\s+(?:jan|feb|mar|apr|mei|jun|jul|agu|ags"
    r"|sep|okt|oct|nov|des|dec|tapi|tp))|kemarin(?:\s+lusa)?|kmrn|kemaren|hari\s+ini)"
    r"(?:\s+(?:jan|feb|mar|apr|mei|jun|jul|agu|ags|sep|okt|oct|nov|des|dec)[a-z]*)?\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldSegment:
    """A stretch of the message that holds one thought, up to `end`, where the next one begins.

    `opener` is the word that parts it from what stands before; `begins` a sentence, `asked` with
    its sign.
    """

    pieces: tuple[ToldWord, ...]
    start: int
    end: int
    opener: str
    begins: bool
    asked: bool

    @property
    def words(self) -> tuple[str, ...]:
        """Its words."""
        return tuple(piece.word for piece in self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartedText:
    """A text with its segments, whose places are those of `folded`: plain letters only.

    The days that are taken back, "bukan tgl 4 tapi tgl 6", are blank in it.
    """

    text: str
    folded: str
    segments: tuple[ToldSegment, ...]

    @classmethod
    def of(cls, text: str, library: Library) -> Self:
        """Return a text cut into its segments."""
        folded = _DENIED_DAY.sub(_blank, plain(text))
        return cls(text=text, folded=folded, segments=segments_of(folded, library))

    @property
    def actors(self) -> tuple[str, ...]:
        """The actors that it names, each once."""
        words = (word for segment in self.segments for word in segment.pieces)
        return tuple(dict.fromkeys(word.actor for word in words if word.actor))


def segments_of(text: str, library: Library) -> tuple[ToldSegment, ...]:
    """Return the segments of a text that plain() has folded."""
    found: list[ToldSegment] = []
    begins = True
    for pieces, mark, start, end in _stretches(text, library):
        # Only a word that parts may stand there: "nah, ..."
        parts = list(cut(pieces, start)) or [("", [], start)]
        ends = (*(at for _, _, at in parts[1:]), end)
        for place, ((opener, part, at), its_end) in enumerate(zip(parts, ends, strict=True)):
            found.append(
                ToldSegment(
                    pieces=tuple(part),
                    start=at,
                    end=its_end,
                    opener=opener,
                    begins=begins and not place,
                    asked=its_end == end and _ASKED in mark,
                )
            )
        begins = bool(_ENDS.search(mark))
    return tuple(found)


def _stretches(text: str, library: Library) -> Iterator[tuple[list[ToldWord], str, int, int]]:
    """Yield what stands between the marks, with the mark behind it and where both are."""
    spell = spelled(library.vocabulary)
    pieces: list[ToldWord] = []
    start = 0
    for found in _PIECE.finditer(_ANYTHING.sub(_blank, text)):
        if found["word"]:
            at, end = found.span()
            pieces += [ToldWord(word=word, start=at, end=end) for word in spell(found[0])]
            continue
        yield named_in(pieces, library), found[0], start, found.end()
        pieces, start = [], found.end()
    yield named_in(pieces, library), "", start, len(text)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
