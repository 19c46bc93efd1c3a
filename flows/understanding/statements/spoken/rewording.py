"""What a stretch says by halves, said in full: shares of a course, letters that differ, "iya"."""

from typing import Final

from flows.text import word_set
from flows.understanding.statements.words import (
    DONE,
    NOT,
    NOT_YET,
    PART,
)

_POLAR: Final = frozenset({DONE, NOT_YET, NOT})
_LETTERS: Final = word_set("huruf hurufnya ejaan ejaannya spasi spasinya")
_FEWER: Final = word_set("kurang lebih kelebihan salah hilang ketinggalan kepotong dobel ilang")
_YES: Final = "iya"
_PROGRESS: Final = "progres"
_SO_FAR: Final = word_set("masih baru sampai nyampe nyampai mentok di")
_COURSES: Final = word_set("kelas kelasku pelatihan kursus training course")


def _gone_so_far(said: tuple[str, ...]) -> tuple[str, ...]:
    """Read "masih 80%", "masih 80% kak progresnya": so far is the course gone."""
    if PART not in said:
        return said
    rest = tuple(word for word in said if not word.startswith(_PROGRESS))
    at = rest.index(PART)
    if len(rest) == len(said):
        unsaid = not at or rest[at - 1] not in _SO_FAR
        if unsaid or not _COURSES.isdisjoint(word.removesuffix("nya") for word in rest[:at]):
            return said
    return (*rest[:at], _PROGRESS, *rest[at:])


def _lettered(said: tuple[str, ...]) -> tuple[str, ...]:
    """Read "nama kurang satu huruf", "huruf di nama saya kurang satu": it differs."""
    if _LETTERS.isdisjoint(said):
        return said
    return tuple("beda" if word in _FEWER else word for word in said)


def _answered(said: tuple[str, ...]) -> tuple[str, ...]:
    """Read "bintang iya, rekening belum": behind a thing "iya" is "sudah"."""
    if said[-1:] != (_YES,) or len(said) == 1 or not _POLAR.isdisjoint(said):
        return said
    return (*said[:-1], DONE)


def reworded(said: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a stretch with what they leave out, or say by halves, said in full."""
    return _answered(_lettered(_gone_so_far(said)))
