"""Whose matter a message is that names somebody else and says nothing of ours.

What is answered then is decided in flows.handlers; that no topic is, in topic_choice.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final, NamedTuple

from flows.library import Library, Owner, made_once
from flows.text import Words, by_rarest_word, stem, word_set, words

# One of these, and the message may well be ours, whoever else is named in it.
_OURS: Final = word_set("""
    prakerja insentif sertifikat sertif pelatihan kursus kelas pmo sisnaker skillhub kariermu
    pintaria gelombang gel
""")
# Beside a wallet or a shop that is known here as well, these do the same.
_TRAINING: Final = word_set("""
    materi webinar ujian modul redeem voucher ulasan rating lembaga instruktur lolos sambung
    tersambung nyambung menyambungkan tautkan hubungkan upgrade premium dashboard
""")
# "dapat bansos boleh ikut?": who may take part is asked of us.
_MAY: Final = word_set("boleh bisa bolehkah bisakah masih layak berhak syarat")
_JOIN: Final = word_set("ikut daftar ndaftar mendaftar gabung peserta ikutan lolos")
_HOW: Final = word_set("cara mana dimana bagaimana kapan kemana lewat")
_LONGEST: Final = 5  # words of an alias


@dataclass(frozen=True, slots=True)
class _Known:
    """An owner, the words that it is meant beside, and those beside which it is not."""

    owner: Owner
    beside: frozenset[Words]
    unless: frozenset[Words]


def read_owner(spoken: Words, library: Library) -> Owner | None:
    """Return whose matter it is, by its normalised words; None where it may be ours."""
    return _reader(library)(spoken)


@made_once
def _reader(library: Library) -> Callable[[Words], Owner | None]:
    spelled = partial(_spelled, library)
    names: dict[str, list[tuple[Words, _Known]]] = {}
    every = tuple(alias for owner in library.owners for alias in spelled(owner.aliases))
    for owner in library.owners:
        known = _Known(owner, frozenset(spelled(owner.beside)), frozenset(spelled(owner.unless)))
        for alias in spelled(owner.aliases):
            names.setdefault(alias[0], []).append((alias, known))
    longest_first = {
        word: tuple(sorted(its, key=lambda one: -len(one[0]))) for word, its in names.items()
    }
    return partial(_owner_of, _Names(longest_first, by_rarest_word(every, tuple)))


def _spelled(library: Library, texts: Iterable[str]) -> Iterator[Words]:
    for text in texts:
        spelled = tuple(map(stem, words(text, library.vocabulary)))
        if spelled:
            yield spelled


class _Names(NamedTuple):
    """The aliases by first word, the longest first, and all of them by their rarest words."""

    begun: Mapping[str, tuple[tuple[Words, _Known], ...]]
    rare: Mapping[str, tuple[Words, ...]]


def _owner_of(names: _Names, spoken: Words) -> Owner | None:
    stems = tuple(map(stem, spoken))
    if names.rare.keys().isdisjoint(stems):
        return None  # most messages
    said = frozenset(stems)
    there = (alias for word in said & names.rare.keys() for alias in names.rare[word])
    if not any(map(said.issuperset, there)):
        return None
    found, rest = _found(names, stems)
    if not _OURS.isdisjoint(rest) or _asks_to_join(rest):
        return None
    runs = frozenset(_runs(rest))
    return next((one.owner for one in found if _is_meant(one, rest, runs)), None)


def _found(names: _Names, stems: Words) -> tuple[list[_Known], Words]:
    """Return the owners that are named, and the words that name none."""
    found: list[_Known] = []
    rest: list[str] = []
    behind = 0
    for place, word in enumerate(stems):
        if place < behind:
            continue
        for alias, known in names.begun.get(word, ()):
            if stems[place : place + len(alias)] == alias:
                found.append(known)
                behind = place + len(alias)
                if len(rest) > 1 and rest[-2] in _MAY and rest[-1] in _JOIN:
                    rest.pop()  # "bisa ikut skb?" is asked of theirs
                break
        else:
            rest.append(word)
    return found, tuple(rest)


def _is_meant(one: _Known, rest: Words, runs: frozenset[Words]) -> bool:
    if not one.unless.isdisjoint(runs):
        return False
    if not one.beside:
        return True
    return _TRAINING.isdisjoint(rest) and not one.beside.isdisjoint(runs)


def _runs(rest: Words) -> Iterator[Words]:
    for length in range(1, _LONGEST + 1):
        for place in range(len(rest) - length + 1):
            yield rest[place : place + length]


def _asks_to_join(rest: Words) -> bool:
    asks = not _MAY.isdisjoint(rest) and not _JOIN.isdisjoint(rest)
    return asks and _HOW.isdisjoint(rest)
