"""A story as passages: clauses with their units, lists put together, each with what it is worth."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from flows.library import Vocabulary
from flows.understanding.statements.chunks import Earlier, Unit, units
from flows.understanding.statements.clauses import COMMA, Clause
from flows.understanding.statements.factuality import Factuality, standings
from flows.understanding.statements.lexicon import Lexicon
from flows.understanding.statements.words import (
    BESIDE,
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
_QUIET: Final = LIGHT | STILL | PARTICLES | JOINING
_ALL_DONE: Final = _QUIET | TIMES | {DONE}


@dataclass(frozen=True, slots=True)
class Passage:
    """A clause as it is read."""

    clause: Clause
    units: tuple[Unit, ...]
    standing: Factuality = Factuality.FACT

    @property
    def has_things(self) -> bool:
        """Tell whether something is named that a check is about."""
        return any(unit.things for unit in self.units)

    @property
    def is_list(self) -> bool:
        """Tell whether it only names such things."""
        return self.has_things and all(unit.things or unit.word in _QUIET for unit in self.units)


def passages(
    clauses: Sequence[Clause], lexicon: Lexicon, vocabulary: Vocabulary
) -> tuple[Passage, ...]:
    """Return the passages of a message."""
    joined = tuple(_joined(tuple(_passages(clauses, lexicon)), lexicon))
    worth = standings(
        [passage.clause for passage in joined],
        [passage.has_things for passage in joined],
        vocabulary,
    )
    return tuple(
        Passage(passage.clause, passage.units, standing)
        for passage, standing in zip(joined, worth, strict=True)
    )


def _passages(clauses: Sequence[Clause], lexicon: Lexicon) -> Iterator[Passage]:
    earlier = Earlier()
    for clause in clauses:
        its = units(clause.words, lexicon, earlier)
        yield Passage(clause, its)
        heads = {thing.name[0] for unit in its for thing in unit.things}
        earlier = Earlier(
            said=earlier.said | lexicon.shared.intersection(map(lexicon.name, clause.words)),
            named=earlier.named | (lexicon.shared & heads),
        )


def _joined(apart: Sequence[Passage], lexicon: Lexicon) -> Iterator[Passage]:
    """Put lists together with what is said of them: "ulasan, rekening, materi udah"."""
    kept: list[Passage] = []
    for place, passage in enumerate(apart):
        behind = apart[place + 1] if place + 1 < len(apart) else None
        if kept and _belongs_to(kept[-1], passage, behind, lexicon):
            kept[-1] = _together(kept[-1], passage)
        else:
            kept.append(passage)
    yield from kept


def _belongs_to(
    before: Passage, passage: Passage, behind: Passage | None, lexicon: Lexicon
) -> bool:
    if COMMA not in passage.clause.openers:
        return False
    if before.is_list or before.units[0].word in BESIDE:
        return True
    if passage.is_list and _is_all_done(before):
        return True  # "udah semua kak, ulasan, rekening"
    if passage.units[0].word in EXCEPT:
        return True
    last = behind is None or COMMA not in behind.clause.openers or not _says(behind)
    return _goes_on(passage, lexicon) and _leads(before) and last


def _goes_on(passage: Passage, lexicon: Lexicon) -> bool:
    """Tell whether it is a list, or one of deeds: "..., sambungin rekening, samain data"."""
    return passage.has_things and all(
        unit.things or unit.word in _QUIET or unit.base in lexicon.verbs_of_all
        for unit in passage.units
    )


def _is_all_done(passage: Passage) -> bool:
    said = {unit.word for unit in passage.units}
    return DONE in said and said <= _ALL_DONE


def _says(passage: Passage) -> bool:
    return any(unit.word in _POLAR for unit in passage.units)


def _leads(passage: Passage) -> bool:
    """Tell whether "sudah" stands before the things: "udah isi ulasan"."""
    order = [
        "thing" if unit.things else "polar"
        for unit in passage.units
        if unit.things or unit.word in _POLAR
    ]
    return order[:1] == ["polar"] and order[-1:] == ["thing"]


def _together(one: Passage, other: Passage) -> Passage:
    link = (Unit((_AND,), _AND, _AND),) if one.has_things and other.has_things else ()
    clause = Clause(
        (*one.clause.words, *(unit.word for unit in link), *other.clause.words),
        one.clause.openers,
        asked=one.clause.asked or other.clause.asked,
    )
    return Passage(clause, (*one.units, *link, *other.units))
