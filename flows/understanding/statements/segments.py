"""A story as segments: clauses with their chunks, lists put together, and their factuality."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from flows.library import Vocabulary, worked_out_once
from flows.understanding.statements.chunks import Chunk, Earlier, chunks
from flows.understanding.statements.factuality import Factuality, factualities
from flows.understanding.statements.lexicon import Lexicon
from flows.understanding.statements.spoken import COMMA, Clause
from flows.understanding.statements.words import (
    BESIDE,
    BOTH,
    DONE,
    EXCEPT,
    JOINING,
    LIGHT,
    NOT,
    NOT_YET,
    PARTICLES,
    STILL,
    TIMES,
)

_POLAR: Final = frozenset({DONE, NOT_YET, NOT})
_AND: Final = "dan"
_ALIKE: Final = "sama"
_SAYING_SO: Final = frozenset({"oke", "lengkap"})  # "bintang oke, rekening belum"
_things_of: Final = attrgetter("things")
_QUIET: Final = LIGHT | STILL | PARTICLES | JOINING
_SPOKEN_OF: Final = frozenset({"sertifikat", NOT_YET, NOT, "ada"})
_BUTTON: Final = frozenset({"tombol", "ikon", "icon", "menu"})
_WHICH: Final = frozenset({"yang", "dari"})
_HELD: Final = frozenset({"dapat", "pegang", "punya", "tangan", "terbit", "keluar"})
_ALL_DONE: Final = _QUIET | TIMES | {DONE}


@dataclass(frozen=True)  # without slots: what is asked of it many times is worked out once
class Segment:
    """A clause as it is read."""

    clause: Clause
    chunks: tuple[Chunk, ...]
    factuality: Factuality = Factuality.FACT

    @worked_out_once
    def has_things(self) -> bool:
        """Tell whether something is named that a check is about."""
        return any(map(_things_of, self.chunks))

    @worked_out_once
    def is_list(self) -> bool:
        """Tell whether it only names such things."""
        names = all(chunk.things or chunk.word in _QUIET for chunk in self.chunks)
        says_so = self.chunks[-1].word in _SAYING_SO and not self.chunks[-1].things
        return self.has_things and names and not (says_so or self.tells_likeness)

    @worked_out_once
    def tells_likeness(self) -> bool:
        """Tell "data sama" from "nama sama email": at the end it joins nothing."""
        told = [chunk.word for chunk in self.chunks if chunk.word not in PARTICLES]
        return told[-1:] == [_ALIKE]


def segments(
    clauses: Sequence[Clause], lexicon: Lexicon, vocabulary: Vocabulary
) -> tuple[Segment, ...]:
    """Return the segments of a message."""
    joined = tuple(_joined(tuple(_segments(clauses, lexicon)), lexicon))
    worth = factualities(
        [segment.clause for segment in joined],
        [segment.has_things for segment in joined],
        vocabulary,
    )
    return tuple(
        Segment(segment.clause, segment.chunks, factuality)
        for segment, factuality in zip(joined, worth, strict=True)
    )


def _segments(clauses: Sequence[Clause], lexicon: Lexicon) -> Iterator[Segment]:
    both = any(not BOTH.isdisjoint(clause.words) for clause in clauses)
    both = both or _names_two(clauses, lexicon)
    button = any(not _BUTTON.isdisjoint(clause.words) for clause in clauses)
    heads = lexicon.shared if both else frozenset()
    earlier = Earlier(said=heads, named=heads, button=button)
    for clause in clauses:
        its = chunks(clause.words, lexicon, earlier)
        yield Segment(clause, its)
        heads = frozenset(thing.name[0] for chunk in its for thing in chunk.things)
        earlier = Earlier(
            said=earlier.said | lexicon.shared.intersection(map(lexicon.name, clause.words)),
            named=earlier.named | (lexicon.shared & heads),
            button=button,
        )


def _names_two(clauses: Sequence[Clause], lexicon: Lexicon) -> bool:
    """Tell "yang lpk sudah pegang, yang kemnaker belum": of which two is clear."""
    own = [clause.words for clause in clauses if clause.words[0] in _WHICH]
    tails = {name for said in own for name in map(lexicon.name, said[:3]) if name in lexicon.tails}
    held = any(lexicon.base(word) in _HELD for said in own for word in said)
    return held and len(own) > 1 and len(tails) > 1


def _joined(apart: Sequence[Segment], lexicon: Lexicon) -> Iterator[Segment]:
    """Put lists together with what is said of them: "ulasan, rekening, materi udah"."""
    kept: list[Segment] = []
    for place, segment in enumerate(apart):
        behind = apart[place + 1] if place + 1 < len(apart) else None
        if kept and _belongs_to(kept[-1], segment, behind, lexicon):
            kept[-1] = _together(kept[-1], segment)
        else:
            kept.append(segment)
    yield from kept


def _belongs_to(
    before: Segment, segment: Segment, behind: Segment | None, lexicon: Lexicon
) -> bool:
    if COMMA not in segment.clause.openers:
        return False
    if before.is_list or before.chunks[0].word in BESIDE:
        return True
    if segment.is_list and _is_all_done(before):
        return True  # "udah semua kak, ulasan, rekening"
    if segment.chunks[0].word in EXCEPT:
        return True
    last = behind is None or COMMA not in behind.clause.openers or not _says(behind)
    return _goes_on(segment, lexicon) and _leads(before) and last


def _goes_on(segment: Segment, lexicon: Lexicon) -> bool:
    """Tell whether it is a list, or one of deeds: "..., sambungin rekening, samain data"."""
    if segment.tells_likeness:
        return False
    return segment.has_things and all(
        chunk.things or chunk.word in _QUIET or chunk.base in lexicon.verbs_of_all
        for chunk in segment.chunks
    )


def _is_all_done(segment: Segment) -> bool:
    said = {chunk.word for chunk in segment.chunks}
    both = BOTH if not BOTH.isdisjoint(said) else frozenset()
    if said.isdisjoint(_POLAR if both else {DONE}):
        return False
    return said <= (_ALL_DONE | both | _SPOKEN_OF if both else _ALL_DONE)


def _says(segment: Segment) -> bool:
    return any(chunk.word in _POLAR for chunk in segment.chunks)


def _leads(segment: Segment) -> bool:
    """Tell whether "sudah" stands before the things: "udah isi ulasan"."""
    order = [
        "thing" if chunk.things else "polar"
        for chunk in segment.chunks
        if chunk.things or chunk.word in _POLAR
    ]
    return order[:1] == ["polar"] and order[-1:] == ["thing"]


def _together(one: Segment, other: Segment) -> Segment:
    if not one.has_things and not BOTH.isdisjoint(one.clause.words):
        # "sertifikatnya udah dua-duanya, LPK sama Kemnaker": as if it stood behind
        polar = tuple(chunk for chunk in one.chunks if chunk.word in _POLAR)
        said = (*other.clause.words, *(chunk.word for chunk in polar))
        asked = one.clause.asked or other.clause.asked
        return Segment(Clause(said, one.clause.openers, asked=asked), (*other.chunks, *polar))
    link = (Chunk((_AND,), _AND, _AND),) if one.has_things and other.has_things else ()
    clause = Clause(
        (*one.clause.words, *(chunk.word for chunk in link), *other.clause.words),
        one.clause.openers,
        asked=one.clause.asked or other.clause.asked,
    )
    return Segment(clause, (*one.chunks, *link, *other.chunks))
