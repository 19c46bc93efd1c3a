"""A message into plain standard words. *belum*, *sudah*, *tidak* and *bukan* survive every step."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from operator import eq
from typing import Final

from flows.library import Vocabulary, by_word, made_once

LONGEST: Final = 4096  # characters: Telegram's limit for one message, either way
_LONGEST_WORD: Final = 40
POLARITY: Final = frozenset({"belum", "sudah", "tidak", "bukan"})

_APOSTROPHES: Final = re.compile("['’‘`´ʼ]")  # what people type
_WORD: Final = re.compile(r"[^\W_]+")
_PLURAL: Final = re.compile(r"((?!tgl|tanggal|jam)[^\W\d_]{3,})2")
_PLAYED_WITH: Final = re.compile(r"2$|([^\W\d_])\1")  # without it nothing is to be undone
_STRETCHED: Final = re.compile(r"([^\W\d_])\1{2,}")
_STRETCHED_END: Final = re.compile(r"([^\W\d_])\1+$")
_STRETCHED_VELAR: Final = re.compile(r"ng{3,}")
# Words that keep their double letter when it is stretched.
_DOUBLED: Final = {"maf": "maaf", "sat": "saat", "manfat": "manfaat", "keadan": "keadaan"}

Spelling = Callable[[str], tuple[str, ...]]


def words(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the words of a message: folded, without signs and emoji, slang spelled out.

    What lies beyond Telegram's limit is not read.
    """
    standardise = _standardiser(vocabulary.slang)
    said = tuple(chain.from_iterable(map(standardise, _WORD.findall(plain(text[:LONGEST])))))
    if not any(map(eq, said, said[1:])):
        return said  # most messages
    pairs = zip(("", *said), said, strict=False)
    return tuple(word for before, word in pairs if word != before or word.isdigit())


def plain_words(text: str) -> tuple[str, ...]:
    """Return the words of a name as they stand, without slang."""
    return tuple(_WORD.findall(plain(text)))


def plain(text: str) -> str:
    """Return the text folded: no case, no accents, no invisible characters, no apostrophes."""
    if text.isascii():  # most messages: nothing else to take off
        return text.casefold().replace("'", "").replace("`", "")
    bare = _without_marks(_without_marks(text).casefold())
    return _APOSTROPHES.sub("", unicodedata.normalize("NFKC", bare))


def _without_marks(text: str) -> str:
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text)[:LONGEST]
    return "".join(c for c in apart if c.isascii() or not _is_mark(c))


def _is_mark(character: str) -> bool:
    return unicodedata.category(character) in {"Cf", "Mn", "Me", "Mc"}


@made_once
def _standardiser(slang: Mapping[str, str]) -> Spelling:
    """Return what reads a piece; it remembers those it has read, for people use the same ones."""
    return by_word(16384)(lambda piece: _standard(slang, piece[:_LONGEST_WORD]))


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
    if not _PLAYED_WITH.search(piece):
        return  # most words
    plural = _PLURAL.fullmatch(piece)
    single = plural[1] if plural else piece
    yield single
    yield squeezed(single)


def squeezed(word: str) -> str:
    """Return "belum" for "belummmm" and "maaf" for "maaaf"."""
    velar = _STRETCHED_VELAR.sub("ngg", word)
    short = _STRETCHED_END.sub(r"\1", _STRETCHED.sub(r"\1", velar))
    return _DOUBLED.get(short, short) if short != word else word
