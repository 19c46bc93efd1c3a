"""What a message says beside the platform, the provider and the date that it names."""

from collections.abc import Sequence
from typing import Final

from flows.library import Library, Platform, Provider, made_once
from flows.text import words
from flows.understanding.dates import Token, TokenKind, collapse, collapsed

_PLAIN: Final = TokenKind.OTHER
# What stands around a slot and asks nothing.
_AROUND: Final = collapsed("""
    di dari lewat via pakai pake beli belinya dibeli ambil ikut ikutan platform platformnya lembaga
    lembaganya pelatihan pelatihannya kelas kelasnya kursus kursusnya training selesai selesainya
    kelar kelarnya tamat beres lulus tuntas rampung tanggal tgl tanggalnya hari bulan tahun
    sekitar kira kurang lebih tadi baru barusan sudah udah udh saya sy aku gue gw yang yg itu ini
    nya ya iya kayaknya sepertinya mungkin prakerja pada waktu pas kemarin maksudnya eh bukan
    sejak dr dg dengan
""")


def content_words(tokens: Sequence[Token], library: Library) -> frozenset[str]:
    """Return the words that are no date, no name of ours, and no filler around them."""
    spoken = frozenset([token.word for token in tokens if token.kind is _PLAIN])
    return spoken - _harmless(library)


@made_once
def _harmless(library: Library) -> frozenset[str]:
    named: tuple[Platform | Provider, ...] = (*library.platforms, *library.providers)
    names = (name for one in named for name in (one.name, *one.aliases))
    told = (*names, *library.vocabulary.fillers)
    plain = {word for text in told for word in text.casefold().replace(".", " ").split()}
    spelled = {word for text in told for word in words(text, library.vocabulary)}
    return _AROUND | {collapse(word) for word in plain | spelled}
