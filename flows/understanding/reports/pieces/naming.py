"""Words that keep their place: each with whom it names, or which deed it tells."""

from collections.abc import Callable
from typing import Final, NamedTuple

from flows.library import Library, Vocabulary, by_word, made_once
from flows.text import words
from flows.understanding.names import party_names
from flows.understanding.reports.words import (
    DONE,
    LEMBAGA,
    NOT_YET,
    NOUNS_OF_PMO,
    OF_TRAINING,
    PLACES_OF_LEMBAGA,
    PMO,
    Deed,
    actor_of,
    deed_of,
)

_TO: Final = "ka"
_ADDRESSED: Final = "kak"


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


@made_once
def spelled(vocabulary: Vocabulary) -> Callable[[str], tuple[str, ...]]:
    """Return what spells a word out, but for the name of an actor: "lp" is slang for another."""

    def spell(word: str) -> tuple[str, ...]:
        said = words(word, vocabulary)
        if word == _TO:
            return (word,)  # Minang and Sundanese for "ke"; by itself it is short for "kak"
        return (word,) * len(said) if actor_of(word) else said

    return by_word(8192)(spell)


def named_in(pieces: list[ToldWord], library: Library) -> list[ToldWord]:
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
