"""What is no report though it sounds like one: asked, supposed, wanted, to come, told of others."""

from collections.abc import Sequence
from enum import Enum, auto
from itertools import pairwise
from typing import Final

from flows.text import word_set
from flows.understanding.reports.pieces import ToldSegment, ToldWord
from flows.understanding.reports.words import (
    ASKING,
    CONTRASTS,
    FROM,
    ME,
    OR,
    OTHER_PEOPLE,
    TO_COME,
    UNREAL,
    WAITING,
)

_UNKNOWN: Final = word_set("tahu tau tentu yakin jelas pasti ingat know sure")
_DENYING: Final = word_set("tidak kurang belum not dont")
_REAL: Final = CONTRASTS - {"cuma", "sementara"}
_OTHER_ONE: Final = word_set("lain lainnya sebelah")
_TRUE: Final = word_set("benar betul iya bener yakin true")
_PARDON: Final = "maaf"
_BEGGING: Final = word_set("minta meminta")  # "minta maaf" wants nothing
_NOT_THEM: Final = "bukan"
_IS_IT_NOT: Final = "kan"
_OR_NOT: Final = "tidak"


class Doubt(Enum):
    """Why nothing is told."""

    ASKED = auto()
    UNREAL = auto()  # supposed, hoped, wanted, or how it always is
    TO_COME = auto()
    OF_OTHERS = auto()

    @property
    def lasts(self) -> bool:
        """Whether what follows in the sentence is told no more than this."""
        return self in (Doubt.UNREAL, Doubt.OF_OTHERS)


def doubt_of(content: Sequence[ToldWord], segment: ToldSegment, *, reported: bool) -> Doubt | None:
    """Return why the content tells nothing; None where it does."""
    words = [piece.word for piece in content]
    if _PARDON in words:
        words = [word for word in words if word not in _BEGGING]
    if _is_of_others(segment.words) or _names_another(content):
        return Doubt.OF_OTHERS
    if (
        segment.asked
        or words[-1:] == [_IS_IT_NOT]
        or not ASKING.isdisjoint(words)
        or _leaves_open(words)
    ):
        return Doubt.ASKED
    if not UNREAL.isdisjoint(words) or (segment.opener in UNREAL and not reported):
        return Doubt.UNREAL
    awaited = not WAITING.isdisjoint(words) and not _names_sender(content)
    if awaited or not TO_COME.isdisjoint(words) or _NOT_THEM in words:
        return Doubt.TO_COME
    return None


def _names_sender(content: Sequence[ToldWord]) -> bool:
    """Tell "nunggu laporan dari lembaga", which says that it has not come."""
    pairs = pairwise(content)
    return any(one.word in FROM and other.actor for one, other in pairs)


def asks_back(segment: ToldSegment) -> bool:
    """Tell whether it asks if what was just told is true: "..., bener ga?"."""
    asked = segment.asked or segment.words[-1:] == (_OR_NOT,)
    return asked and not _TRUE.isdisjoint(segment.words)


def ends(doubt: Doubt, segment: ToldSegment) -> bool:
    """Tell whether the doubt ends where this segment begins."""
    if segment.begins:
        return True
    if doubt is Doubt.OF_OTHERS:
        return not ME.isdisjoint(segment.words) and not _is_of_others(segment.words)
    return segment.opener in _REAL


def _is_of_others(words: Sequence[str]) -> bool:
    return not OTHER_PEOPLE.isdisjoint(words)


def _names_another(content: Sequence[ToldWord]) -> bool:
    """Tell "lembaga lain" from the participant's own."""
    pairs = pairwise(content)
    return any(one.actor and other.word in _OTHER_ONE for one, other in pairs)


def _leaves_open(words: Sequence[str]) -> bool:
    """Tell whether it is not known, or told both ways: "ga tau", "udah atau belum"."""
    pairs = pairwise(words)
    unknown = any(one in _DENYING and other in _UNKNOWN for one, other in pairs)
    return unknown or any(word in OR and not _of_days(words[at:]) for at, word in enumerate(words))


def _of_days(behind: Sequence[str]) -> bool:
    """Tell "tgl 4 atau tgl 5": only the day is not sure."""
    return any(word == "tanggal" or word.isdigit() for word in behind[1:2])
