"""A message as words that keep their place in it, cut into segments: one thought each."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple, Self

from flows.library import Library, Vocabulary, by_word, made_once
from flows.text import plain, words
from flows.understanding.names import party_names
from flows.understanding.reports.words import (
    ARRIVED,
    ASKING,
    AT,
    BY,
    DONE,
    FROM,
    LEMBAGA,
    NOT_YET,
    NOUNS_OF_PMO,
    OF_TRAINING,
    OR,
    PARTING,
    PLACES_OF_LEMBAGA,
    PMO,
    SAID_BEFORE,
    SAID_BY_THEM,
    TO,
    Deed,
    actor_of,
    deed_of,
)

_PIECE: Final = re.compile(r"(?P<word>[^\W_]+)|(?P<mark>[,;!?\n()]+|\.+(?=\s|$)|\s[-–]\s)")
_ENDS: Final = re.compile(r"[.!?\n]")
_ASKED: Final = "?"
_ANYTHING: Final = re.compile(r"\bapa(?:2|[\s-]?apa|pun)\b")  # it asks nothing
_FEW: Final = 2
_TO: Final = "ka"
_ADDRESSED: Final = "kak"
_PREPOSED: Final = TO | FROM | BY | AT


class ToldWord(NamedTuple):
    """A word: as it is normalised, and where it stands; `actor` where it names one.

    A name of several words is one piece.
    """

    word: str
    start: int
    end: int
    actor: str | None = None
    deed: Deed | None = None

    @property
    def is_polar(self) -> bool:
        """Whether it says "sudah" or "belum"."""
        return self.word in DONE or self.word in NOT_YET


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
    """A text with its segments, whose places are those of `folded`: plain letters only."""

    text: str
    folded: str
    segments: tuple[ToldSegment, ...]

    @classmethod
    def of(cls, text: str, library: Library) -> Self:
        """Return a text cut into its segments."""
        folded = plain(text)
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
        cut = list(_cut(pieces, start)) or [("", [], start)]  # only a word that parts: "nah, ..."
        ends = (*(at for _, _, at in cut[1:]), end)
        for place, ((opener, part, at), its_end) in enumerate(zip(cut, ends, strict=True)):
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
    spelled = _spelled(library.vocabulary)
    pieces: list[ToldWord] = []
    start = 0
    for found in _PIECE.finditer(_ANYTHING.sub(_blank, text)):
        if found["word"]:
            at, end = found.span()
            pieces += [ToldWord(word=word, start=at, end=end) for word in spelled(found[0])]
            continue
        yield _named(pieces, library), found[0], start, found.end()
        pieces, start = [], found.end()
    yield _named(pieces, library), "", start, len(text)


@made_once
def _spelled(vocabulary: Vocabulary) -> Callable[[str], tuple[str, ...]]:
    """Return what spells a word out, but for the name of an actor: "lp" is slang for another."""

    def spell(word: str) -> tuple[str, ...]:
        said = words(word, vocabulary)
        if word == _TO:
            return (word,)  # Minang and Sundanese for "ke"; by itself it is short for "kak"
        return (word,) * len(said) if actor_of(word) else said

    return by_word(8192)(spell)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _named(pieces: list[ToldWord], library: Library) -> list[ToldWord]:
    """Join names of several words, and say of each word what it is."""
    names, is_plain = party_names(library), _is_plain(library)
    if pieces and pieces[0].word == _TO:
        pieces[0] = pieces[0]._replace(word=_ADDRESSED)
    spoken = tuple(piece.word for piece in pieces)
    found: list[ToldWord] = []
    place = 0
    while place < len(pieces):
        piece, length = pieces[place], 1
        if is_plain(piece.word):
            found.append(piece)
            place += 1
            continue
        joined = piece.word == "di" and place + 1 < len(pieces) and _deed(spoken, place + 1)
        if joined and not actor_of(spoken[place + 1]):
            length = 2  # "di kirim"
            word = f"di{spoken[place + 1]}"
            found.append(_made(word, piece, pieces[place + 1], deed=joined))
        elif _is_place_of_lembaga(spoken, place):
            length = 2
            found.append(_made(spoken[place + 1], piece, pieces[place + 1], actor=LEMBAGA))
        elif own := names.at(place, spoken):
            length = own[1]
            found.append(_made(piece.word, piece, pieces[place + length - 1], actor=own[0]))
        else:
            actor = actor_of(piece.word)
            before = spoken[place - 1] if place else ""
            if actor == PMO and (
                before in NOUNS_OF_PMO or before.removesuffix("nya") in NOUNS_OF_PMO
            ):
                actor = None
            deed = None if actor else _deed(spoken, place)
            found.append(_made(piece.word, piece, piece, actor=actor, deed=deed))
        place += length
    return found


@made_once
def _is_plain(library: Library) -> Callable[[str], bool]:
    """Return what tells whether a word names nobody and no deed, and begins nothing that does."""
    begins = party_names(library).begins

    def plain_word(word: str) -> bool:
        begun = word == "di" or word in PLACES_OF_LEMBAGA or begins(word)
        return not begun and actor_of(word) is None and deed_of(word) is None

    return by_word(8192)(plain_word)


def _is_place_of_lembaga(spoken: tuple[str, ...], place: int) -> bool:
    """Read "tempat kursusnya"."""
    behind = spoken[place + 1] if place + 1 < len(spoken) else ""
    of_training = behind in OF_TRAINING or behind.removesuffix("nya") in OF_TRAINING
    return of_training and spoken[place] in PLACES_OF_LEMBAGA


def _made(
    word: str,
    first: ToldWord,
    last: ToldWord,
    *,
    actor: str | None = None,
    deed: Deed | None = None,
) -> ToldWord:
    return ToldWord(word=word, start=first.start, end=last.end, actor=actor, deed=deed)


def _deed(spoken: tuple[str, ...], place: int) -> Deed | None:
    thanks = spoken[place : place + 2] == ("terima", "kasih")
    return None if thanks else deed_of(spoken[place])


def _cut(pieces: list[ToldWord], start: int) -> Iterator[tuple[str, list[ToldWord], int]]:
    """Yield the segments of a stretch, with the word that opens each and where it begins."""
    opener, part, at = "", list[ToldWord](), start
    for place, piece in enumerate(pieces):
        rest = pieces[place : place + 1 + _FEW]
        if piece.word in PARTING and not piece.deed and not _is_time(part, piece):
            if part:
                yield opener, part, at
                at = piece.start
            opener, part = piece.word, []
        elif part and (
            _speaks(piece, part[-_FEW:]) or _asks(part, rest) or _is_another(part, rest)
        ):
            yield opener, part, at
            opener, part, at = "", [piece], piece.start
        else:
            part.append(piece)
    if part or not pieces:
        yield opener, part, at


def _is_time(part: list[ToldWord], piece: ToldWord) -> bool:
    """Tell "minggu lalu" from "lalu"."""
    return (
        piece.word == "lalu" and bool(part) and (part[-1].word in _UNITS or part[-1].word.isdigit())
    )


_UNITS: Final = frozenset(
    {
        "hari",
        "minggu",
        "bulan",
        "tahun",
        "jam",
        "senin",
        "selasa",
        "rabu",
        "kamis",
        "jumat",
        "sabtu",
        "seminggu",
        "sebulan",
        "yang",
    }
)


def _speaks(piece: ToldWord, before: list[ToldWord]) -> bool:
    """Tell whether it begins to be said who speaks; "tidak dijawab" says nothing of the kind."""
    denied = any(each.word in NOT_YET for each in before)
    return not denied and (piece.word in SAID_BY_THEM or piece.word in SAID_BEFORE)


def _asks(part: list[ToldWord], rest: list[ToldWord]) -> bool:
    """Tell whether a question begins behind what is told: "... belum lapor gimana dong"."""
    if rest[0].word not in ASKING or not _is_told(part):
        return False
    behind = rest[1:2]
    return rest[0].word not in OR or not (behind and behind[0].is_polar)


def _is_another(part: list[ToldWord], rest: list[ToldWord]) -> bool:
    """Tell whether somebody else's turn begins: "... udah kirim tokopedia belum"."""
    if rest[0].actor is None or not _is_told(part) or part[-1].word in _PREPOSED:
        return False
    return any(piece.is_polar or piece.deed for piece in rest[1 : 1 + _FEW])


def _is_told(part: list[ToldWord]) -> bool:
    """Tell whether it is said of somebody that it is done or not, or on which day."""
    told = any(piece.is_polar or piece.word.isdigit() for piece in part)
    return told and any(piece.deed or piece.actor or piece.word in ARRIVED for piece in part)
