"""A message into plain standard words. *belum*, *sudah*, *tidak* and *bukan* survive every step."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache, partial
from typing import Final

from flows.library import Vocabulary
from flows.understanding.identity import Same

LONGEST: Final = 4096  # Telegram's limit for one message
_LONGEST_WORD: Final = 40
POLARITY: Final = frozenset({"belum", "sudah", "tidak", "bukan"})

_APOSTROPHES: Final = re.compile("['’‘`´ʼ]")  # what people type
_WORD: Final = re.compile(r"[^\W_]+")
_PLURAL: Final = re.compile(r"((?!tgl|tanggal|jam)[^\W\d_]{3,})2")
_STRETCHED: Final = re.compile(r"([^\W\d_])\1{2,}")
_STRETCHED_END: Final = re.compile(r"([^\W\d_])\1+$")
_STRETCHED_VELAR: Final = re.compile(r"ng{3,}")
# Words that keep their double letter when it is stretched.
_DOUBLED: Final = {"maf": "maaf", "sat": "saat", "manfat": "manfaat", "keadan": "keadaan"}


def words(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the words of a message: folded, without signs and emoji, slang spelled out.

    What lies beyond Telegram's limit is not read.
    """
    raw = plain_words(text[:LONGEST])
    pieces = (piece[:_LONGEST_WORD] for piece in raw)
    standardise = _standardiser(Same(vocabulary.slang))
    standard = (word for piece in pieces for word in standardise(piece))
    return tuple(_without_repeats(standard))


def plain_words(text: str) -> tuple[str, ...]:
    """Return the words of a name as they stand, without slang."""
    return tuple(_WORD.findall(plain(text)))


def plain(text: str) -> str:
    """Return the text folded: no case, no accents, no invisible characters, no apostrophes."""
    bare = _without_marks(_without_marks(text).casefold())
    return _APOSTROPHES.sub("", unicodedata.normalize("NFKC", bare))


def _without_marks(text: str) -> str:
    if text.isascii():  # most messages: nothing to take off
        return text
    apart = unicodedata.normalize("NFKD", text)[:LONGEST]
    return "".join(c for c in apart if unicodedata.category(c) not in {"Cf", "Mn", "Me", "Mc"})


@lru_cache(maxsize=4)
def _standardiser(slang: Same[Mapping[str, str]]) -> Callable[[str], tuple[str, ...]]:
    """Return what reads a piece; it remembers those it has read, for people use the same ones."""
    return lru_cache(maxsize=65_536)(partial(_standard, slang.value))


def _standard(slang: Mapping[str, str], piece: str) -> tuple[str, ...]:
    """Return what the piece stands for; each spelling that people play with is tried in turn."""
    form = piece
    for form in _spellings(piece):
        if form in POLARITY:
            return (form,)
        if form in slang:
            return tuple(squeezed(word) for word in slang[form].split())
    return (form,)


def _spellings(piece: str) -> Iterator[str]:
    yield piece
    plural = _PLURAL.fullmatch(piece)
    single = plural[1] if plural else piece
    yield single
    yield squeezed(single)


def squeezed(word: str) -> str:
    """Return "belum" for "belummmm" and "maaf" for "maaaaf"."""
    velar = _STRETCHED_VELAR.sub("ngg", word)
    short = _STRETCHED_END.sub(r"\1", _STRETCHED.sub(r"\1", velar))
    return _DOUBLED.get(short, short) if short != word else word


def _without_repeats(standard: Iterable[str]) -> Iterator[str]:
    before = ""
    for word in standard:
        if word != before or word.isdigit():
            yield word
        before = word
