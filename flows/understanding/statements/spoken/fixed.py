"""Slips in "sudah" and "belum" mended, and phrases of several words joined to the one they mean."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from flows.text import POLARITY, alike, word_set
from flows.understanding.statements.words import (
    ANOTHER_DONE,
    AS_ON_CARD,
    DONE,
    FINISHING,
    IN_THE_NAME,
    LATELY,
    LOOKALIKES,
    MAYBE,
    NOT,
    NOT_YET,
    OUTDATED,
    UNLIKE_CARD,
    WHO_SAYS,
)

_POLAR: Final = frozenset({DONE, NOT_YET, NOT})
_LOCAL_ENDINGS: Final = ("mi", "pi", "pa")  # Makassar: "sudahmi", "belumpi", "belumpa"
_NOW: Final = word_set("sekarang hari detik saat kini jam malam pagi siang sore tanggal")
_SAYING: Final = word_set("bilang kata ngomong")


class _Fixed(NamedTuple):
    """A phrase of several words, and the one that stands for it; without, its last or none."""

    before: tuple[frozenset[str], ...]
    last: frozenset[str]  # any of these words
    meaning: tuple[str, ...] = ()
    is_silent: bool = False

    def follows(self, said: Sequence[str]) -> bool:
        """Tell whether its last word, coming next, makes the words said the phrase."""
        start = len(said) - len(self.before)
        return start >= 0 and all(
            one in known for one, known in zip(said[start:], self.before, strict=True)
        )


_CARD: Final = frozenset({"ktp"})
_COMPARING: Final = word_set("dengan sama seperti di pada karo kalawan jo kek persis")
# "sesuai KTP", "beda sama yang di KTP"
_LIKE_CARD: Final = tuple(
    _Fixed((states, *(_COMPARING | {"yang"} for _ in range(between))), _CARD, (meaning,))
    for states, meaning in (
        (word_set("sesuai sama cocok persis klop"), AS_ON_CARD),
        (word_set("beda berbeda lain"), UNLIKE_CARD),
    )
    for between in range(4)
)
_KIN: Final = word_set("""
    suami istri adik adek kakakku anak ibu bapak mama papa ayah teman orang saudara sepupu pacar
    suamiku istriku adikku anakku ibuku bapakku temanku
""")
# "di tokped pakai nama istri", "nomornya punya adik": not the participant's own
_OF_KIN: Final = tuple(
    fixed
    for noun in ("nama", "email", "nomor")
    for named in (frozenset({noun, f"{noun}nya"}),)
    for fixed in (
        _Fixed((word_set("pakai pake atas menggunakan gunain"), named), _KIN, (noun, "beda")),
        _Fixed((named, word_set("punya milik pakai pake")), _KIN, (noun, "beda")),
        _Fixed((named, word_set("pakai pake"), word_set("punya milik")), _KIN, (noun, "beda")),
    )
)
_FIXED: Final = (
    # "kalau tidak salah"
    _Fixed((frozenset({"kalau"}), frozenset({NOT})), word_set("salah keliru"), (MAYBE,)),
    # "belum lama": just now
    _Fixed((frozenset({NOT, NOT_YET}),), frozenset({"lama"}), (LATELY,)),
    # "di tokped masih yang lama"
    _Fixed((frozenset({"masih"}), frozenset({"yang"})), frozenset({"lama"}), (OUTDATED,)),
    # "rekening atas nama saya"
    _Fixed((frozenset({"atas"}),), frozenset({"nama"}), (IN_THE_NAME,)),
    # "sampai sekarang"
    _Fixed((frozenset({"sampai"}),), _NOW),
    # Sundanese "teu acan", "acan"
    _Fixed((frozenset({NOT}),), frozenset({"acan"}), (NOT_YET,)),
    _Fixed((), word_set("acan encan tacan"), (NOT_YET,)),
    # "siapa bilang udah", "kata siapa"
    _Fixed((frozenset({"siapa"}),), _SAYING, (WHO_SAYS,)),
    _Fixed((_SAYING,), frozenset({"siapa"}), (WHO_SAYS,)),
    # "email waktu beli beda": there
    _Fixed(
        (word_set("waktu saat pas ketika"),),
        word_set("beli membeli pembelian checkout order transaksi"),
        ("sana",),
    ),
    _Fixed((word_set("dipakai dipake kepakai digunakan"),), word_set("beli membeli"), ("sana",)),
    # "baru setengah jalan"
    _Fixed((word_set("setengah separuh"),), frozenset({"jalan"}), ("setengah",)),
    # "nama salah ketik": it differs
    _Fixed((frozenset({"salah"}),), word_set("ketik tulis eja"), ("typo",)),
    # "di tokped cuma nama depan": it differs
    _Fixed(
        (word_set("cuma hanya"), frozenset({"nama"})),
        word_set("depan panggilan belakang tengah"),
        ("beda",),
    ),
    # "belum ada waktu buat ngulas"
    _Fixed((frozenset({NOT, NOT_YET}), frozenset({"ada"})), frozenset({"waktu"}), (NOT_YET,)),
    # "dua-duanya ada"
    _Fixed((word_set("duanya keduanya duaduanya"),), frozenset({"ada"}), (DONE,)),
    # "sama di dua akun": quite
    _Fixed((word_set("dua kedua semua"),), frozenset({"akun"}), ("persis",)),
    # "tamat mi saya punya kelas": in the east that is mine
    _Fixed((FINISHING, frozenset({"saya"})), frozenset({"punya"}), ("selesai", "saya")),
    *_LIKE_CARD,
    *_OF_KIN,
    # "belum sama sekali": at all
    _Fixed((frozenset({"sama"}),), frozenset({"sekali"}), is_silent=True),
    # "sudah itu": and then
    _Fixed((frozenset({DONE}),), word_set("itu gitu begitu"), is_silent=True),
)
_BY_LAST: Final = {
    word: tuple(one for one in _FIXED if word in one.last)
    for fixed in _FIXED
    for word in fixed.last
}


def mended(spoken: Sequence[str]) -> tuple[str, ...]:
    """Return the words with slips in "sudah" and "belum" mended, and fixed phrases joined."""
    polar = tuple(map(_polar, spoken))
    if _BY_LAST.keys().isdisjoint(polar):
        return polar  # most clauses
    kept: list[str] = []
    for word in polar:
        fixed = next((one for one in _BY_LAST.get(word, ()) if one.follows(kept)), None)
        if fixed is None:
            kept.append(word)
        else:
            del kept[len(kept) - len(fixed.before) :]
            kept += fixed.meaning or ([] if fixed.is_silent else [word])
    return tuple(kept)


@lru_cache(maxsize=8192)
def _polar(word: str) -> str:
    if word in _POLAR or word in LOOKALIKES:
        return word
    if word in ANOTHER_DONE:
        return DONE
    bare = word[:-2] if word.endswith(_LOCAL_ENDINGS) else word
    if bare in POLARITY:
        return bare
    if bare == "udah":
        return DONE
    return next((meant for meant in (DONE, NOT_YET, NOT) if alike(word, meant)), word)
