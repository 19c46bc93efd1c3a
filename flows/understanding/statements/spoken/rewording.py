"""What a stretch says by halves, said in full: shares of a course, letters that differ, "iya"."""

from itertools import pairwise
from typing import Final

from flows.text import word_set
from flows.understanding.statements.words import (
    ALL,
    DONE,
    FINISHING,
    NOT,
    NOT_YET,
    PART,
    PARTICLES,
    WHOLE,
    WISHED,
)

_POLAR: Final = frozenset({DONE, NOT_YET, NOT})
_LETTERS: Final = word_set("huruf hurufnya ejaan ejaannya spasi spasinya")
_FEWER: Final = word_set("kurang lebih kelebihan salah hilang ketinggalan kepotong dobel ilang")
_YES: Final = "iya"
_PROGRESS: Final = "progres"
_SO_FAR: Final = word_set("masih baru sampai nyampe nyampai mentok di")
_GOING: Final = word_set("jalan berjalan")
_COURSES: Final = word_set("kelas kelasku pelatihan kursus training course")


def _gone_so_far(said: tuple[str, ...]) -> tuple[str, ...]:
    """Read "masih 80%", "masih 80% kak progresnya": so far is the course gone."""
    if PART not in said:
        return said
    rest = tuple(word for word in said if not word.startswith(_PROGRESS))
    at = rest.index(PART)
    if len(rest) == len(said):
        going = rest[at - 1] in _GOING and rest[at - 2 : at - 1] and rest[at - 2] in _SO_FAR
        unsaid = not at or not (rest[at - 1] in _SO_FAR or going)
        if unsaid or not _COURSES.isdisjoint(word.removesuffix("nya") for word in rest[:at]):
            return said
    return (*rest[:at], _PROGRESS, *rest[at:])


def _lettered(said: tuple[str, ...]) -> tuple[str, ...]:
    """Read "nama kurang satu huruf", "huruf di nama saya kurang satu": it differs."""
    if _LETTERS.isdisjoint(said):
        return said
    return tuple("beda" if word in _FEWER else word for word in said)


_FULL: Final = word_set("penuh full ful komplit")
_EXAMS: Final = word_set("ujian exam")
_PASSED: Final = "lulus"
_MISSED: Final = word_set("absen bolos")
_ONCE: Final = word_set("sekali kali hari pertemuan satu dua")
_ALIKE: Final = word_set("sama cocok sesuai")
_DATA: Final = word_set("nama email nomor data surel nomer")
_SHORTENED: Final = word_set("disingkat singkatan kepotong terpotong")
_WALLET: Final = ("dompet", "rekening")
_OF_KIND: Final = word_set("digital elektronik")
_LINKS: Final = ("sambung", "hubung", "taut", "kait", "konek", "link")


def _bare(word: str) -> str:
    return word.removesuffix("nya").removesuffix("ku")


def _in_full(said: tuple[str, ...]) -> tuple[str, ...]:
    """Read "progres penuh": it is whole."""
    if _FULL.isdisjoint(said):
        return said
    told = [word for word in said if word not in _POLAR]
    of_course = any(two in _FULL and one.startswith(_PROGRESS) for one, two in pairwise(told))
    return tuple(WHOLE if of_course and word in _FULL else word for word in said)


_NOT_PASSED: Final = _POLAR | WISHED


def _passed(said: tuple[str, ...]) -> tuple[str, ...]:
    """Read "ujian akhir lulus": it is passed by now."""
    told = [word for word in said if word not in PARTICLES]
    if told[-1:] != [_PASSED] or not _NOT_PASSED.isdisjoint(said):
        return said
    if _EXAMS.isdisjoint(map(_bare, said)):
        return said
    at = said.index(_PASSED)
    return (*said[:at], DONE, *said[at:])


def _absent(said: tuple[str, ...]) -> tuple[str, ...]:
    """Read "absen sekali jadi belum tuntas": of the course."""
    if _MISSED.isdisjoint(said) or _ONCE.isdisjoint(said) or NOT_YET not in said:
        return said
    at = said.index(NOT_YET)
    ends = said[at + 1 : at + 2]
    return ("pelatihan", *said[at:]) if ends and ends[0] in FINISHING else said


def _turned(said: tuple[str, ...]) -> tuple[str, ...]:
    """Read "sama semua namanya": in all of it, the name is quite the same."""
    alike = said[:1] and said[0] in _ALIKE and said[1:2] and said[1] in ALL | _EVERY
    if not alike or not said[2:] or not _DATA.issuperset(map(_bare, said[2:])):
        return said
    return (*said[2:], said[0], "persis")


_EVERY: Final = word_set("kabeh sadonyo sadayana sedoyo")


def _cut_short(said: tuple[str, ...]) -> tuple[str, ...]:
    """Read "nama di tokopedia disingkat": it differs."""
    if _SHORTENED.isdisjoint(said) or "nama" not in map(_bare, said):
        return said
    return tuple("beda" if word in _SHORTENED else word for word in said)


def _linked(said: tuple[str, ...]) -> tuple[str, ...]:
    """Read "dompet udah terhubung": what is linked is an account."""
    wallet, account = _WALLET
    if wallet not in map(_bare, said) or not _OF_KIND.isdisjoint(said):
        return said
    if not any(link in word for word in said for link in _LINKS):
        return said
    return tuple(account if _bare(word) == wallet else word for word in said)


def _answered(said: tuple[str, ...]) -> tuple[str, ...]:
    """Read "bintang iya, rekening belum": behind a thing "iya" is "sudah"."""
    if said[-1:] != (_YES,) or len(said) == 1 or not _POLAR.isdisjoint(said):
        return said
    return (*said[:-1], DONE)


def reworded(said: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a stretch with what they leave out, or say by halves, said in full."""
    for reads in _READERS:
        said = reads(said)
    return said


_READERS: Final = (
    _in_full,
    _gone_so_far,
    _lettered,
    _cut_short,
    _passed,
    _absent,
    _turned,
    _linked,
    _answered,
)
