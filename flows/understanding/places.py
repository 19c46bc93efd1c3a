"""The place that somebody names as where they live, for the time zone in which it lies."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from flows.library import Vocabulary, made_once
from flows.text import Words, fillers, phrases, word_set, words

_MARKS: Final = word_set("di dari orang warga asal domisili tinggal posisi berada asli")
_KINDS: Final = word_set("kota kabupaten kab provinsi propinsi prov daerah wilayah pulau kepulauan")
_SIDES: Final = word_set("utara selatan barat timur tengah tenggara daya laut pegunungan")
# What stands before the mark where it is oneself who lives there.
_ONESELF: Final = word_set("""
    saya kami kita tinggal tinggalnya domisili domisilinya asal asalnya asli posisi posisinya
    berada sekarang lagi kebetulan kak min orang warga ini itu
""")
# Whose place it is where "saya" only says to whom they belong: "pelatihan saya di makassar".
_OWNED: Final = word_set("""
    pelatihan lembaga kursus kelas lpk blk bank kantor rekening akun sekolah kampus platform rumah
    adik adek kakak abang teman suami istri anak ibu bapak orangtua saudara sodara sepupu tetangga
    pacar keponakan sertifikat toko
""")
_ME: Final = "saya"
_NOT: Final = word_set("bukan tidak belum")
_LIGHT: Final = (
    _MARKS | _KINDS | _SIDES | _ONESELF | word_set("peserta yang nih sini ada mah perkenalkan juga")
)
_LONGEST: Final = 3  # words of a name
_A_FEW: Final = 2  # words behind a place that begins a clause


def may_name_place(spoken: Words, vocabulary: Vocabulary) -> bool:
    """Tell whether a word begins the name of a place: few messages have one."""
    return not _first_words(vocabulary).isdisjoint(spoken)


@made_once
def _first_words(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(name[0] for name in _zones(vocabulary))


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """The zone of the place (wib|wita|wit), and whether the message says nothing else."""

    zone: str
    alone: bool


def read_place(clauses: Iterable[Words], vocabulary: Vocabulary) -> NamedPlace | None:
    """Return the place that the person names as their own, the last where there are several."""
    known, said = _zones(vocabulary), tuple(clauses)
    found = [one for clause in said for one in _places(clause, known)]
    if not found:
        return None
    zone, _ = found[-1]
    names = {word for _, name in found for word in name}
    return NamedPlace(zone, alone=all(_is_light(clause, names, vocabulary) for clause in said))


@made_once
def _zones(vocabulary: Vocabulary) -> Mapping[Words, str]:
    named = {
        "wib": vocabulary.places_wib,
        "wita": vocabulary.places_wita,
        "wit": vocabulary.places_wit,
    }
    return {words(name, vocabulary): zone for zone, names in named.items() for name in names}


def _places(clause: Words, known: Mapping[Words, str]) -> list[tuple[str, Words]]:
    """Return the zones of the own places of a clause, and the words that name them."""
    found: list[tuple[str, Words]] = []
    behind = 0
    for place in range(len(clause)):
        name = _name_at(place, clause, known) if place >= behind else ()
        if name:
            behind = place + len(name)
            if _is_own(clause[:place], clause[behind:]):
                found.append((known[name], name))
    return found


def _name_at(place: int, clause: Words, known: Mapping[Words, str]) -> Words:
    for length in range(_LONGEST, 0, -1):
        name = clause[place : place + length]
        if name in known:
            return name
    return ()


def _is_own(before: Words, after: Words) -> bool:
    """Tell "saya di makassar", "dari papua" from "pelatihan di makassar" and "bukan di bali"."""
    if not _NOT.isdisjoint(before):
        return False
    told = list(before)
    while told and told[-1] in _KINDS:
        told.pop()
    if not told or told.pop() not in _MARKS:
        return False
    if not told:
        return len(after) <= _A_FEW
    who, owned = told[-1], told[-2] if len(told) > 1 else ""
    return who in _ONESELF and not (who == _ME and owned in _OWNED)


def _is_light(clause: Sequence[str], names: Iterable[str], vocabulary: Vocabulary) -> bool:
    around = phrases((*vocabulary.greetings, *vocabulary.thanks), vocabulary)
    left = fillers(vocabulary).cut_from(around.cut_from(clause))
    return _LIGHT.union(names).issuperset(left)
