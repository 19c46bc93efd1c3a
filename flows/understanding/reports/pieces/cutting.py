"""Where one thought ends and the next begins, within a stretch between two marks."""

from collections.abc import Iterator
from typing import Final

from flows.understanding.reports.pieces.naming import ToldWord
from flows.understanding.reports.speech import NEVER_DENIED, SAID_BEFORE, SAID_BY_THEM
from flows.understanding.reports.words import (
    ARRIVED,
    ASKING,
    AT,
    BY,
    FROM,
    LATER_DAYS,
    NOT_YET,
    OR,
    PARTING,
    TO,
)

_FEW: Final = 2
_LEFT: Final = "tinggal"  # "lembaga udah, tinggal nunggu tokopedia"
_PREPOSED: Final = TO | FROM | BY | AT


def cut(pieces: list[ToldWord], start: int) -> Iterator[tuple[str, list[ToldWord], int]]:
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
    if piece.word in NEVER_DENIED:
        return True
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
    if rest[0].word in LATER_DAYS or rest[0].word == _LEFT:
        return len(rest) > 1 and _is_told(part)  # "... tgl 4 besoknya tokopedia"
    if rest[0].actor is None or not _is_told(part) or part[-1].word in _PREPOSED | LATER_DAYS:
        return False
    told = any(piece.is_polar or piece.deed for piece in rest[1 : 1 + _FEW])
    return told or (any(map(_is_day, part)) and any(map(_is_day, rest[1 : 1 + _FEW])))


def _is_day(piece: ToldWord) -> bool:
    return piece.word in LATER_DAYS or piece.word.isdigit()


def _is_told(part: list[ToldWord]) -> bool:
    """Tell whether it is said of somebody that it is done or not, or on which day."""
    told = any(piece.is_polar or piece.word.isdigit() for piece in part)
    return told and any(piece.deed or piece.actor or piece.word in ARRIVED for piece in part)
