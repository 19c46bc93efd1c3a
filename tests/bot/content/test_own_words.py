"""What a participant reads of checks, platforms, providers and years is short, polite and true.

Limits are what a small phone shows before one scrolls. No word is expected here.
"""

import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from typing import Final

from flows.library.library import Library
from flows.library.platforms import Platform, Provider, Verdict
from flows.library.years import LastDay, ProgrammeYear
from flows.wording.dates import MONTHS

# "kamu", and what ends in -mu; not words and names that only look like it.
_FAMILIAR: Final = re.compile(r"(?<![\w.])(?!(?:ke|ber)temu\b|karier|tamu\b)\w*mu\b", re.IGNORECASE)
_DAY: Final = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)})\b")

_LABEL: Final = 36
_QUESTION: Final = 100
_FIND_OUT: Final = 600
_FIX: Final = 700
_REMARK: Final = 350
_TOLD: Final = 450

Read = Iterator[tuple[str, str, int]]  # where it stands, what is read, how long it may be


def places(library: Library) -> tuple[Platform | Provider, ...]:
    return (*library.platforms, *library.providers)


def texts(library: Library) -> Read:
    for check in library.checks:
        yield f"{check.id}: label", check.label, _LABEL
        yield from words(check.id, check.question, check.find_out, check.fix)
    for place in places(library):
        for asked in place.checks:
            at = f"{place.id}: {asked.check}"
            yield from words(at, asked.question, asked.find_out, asked.fix)
        yield from remarks(place)
    for year in library.years.values():
        yield f"{year.year}: told", year.told, _TOLD


def words(at: str, question: str | None, find_out: str | None, fix: str | None) -> Read:
    yield f"{at}: question", question or "", _QUESTION
    yield f"{at}: find_out", find_out or "", _FIND_OUT
    yield f"{at}: fix", fix or "", _FIX


def remarks(place: Platform | Provider) -> Read:
    for number, advice in enumerate(place.advice):
        yield f"{place.id}: advice {number}", advice.text, _REMARK
    notes = place.contact_notes if isinstance(place, Platform) else {"": place.contact_note or ""}
    for contact, note in notes.items():
        yield f"{place.id}: contact {contact}", note, _REMARK


def limits(year: ProgrammeYear) -> Iterator[date]:
    """Yield the last days of a year, those that only one source gives as well."""
    for item in fields(year):
        last = getattr(year, item.name)
        if isinstance(last, LastDay):
            yield from (day for day in (last.day, last.otherwise) if day)


def test_nothing_is_longer_than_a_screen(real_library: Library) -> None:
    long = {at: len(text) for at, text, most in texts(real_library) if len(text) > most}
    assert long == {}


def test_nobody_is_called_kamu(real_library: Library) -> None:
    found = {at: _FAMILIAR.findall(text) for at, text, _ in texts(real_library)}
    assert {at: said for at, said in found.items() if said} == {}


def test_familiar_words_are_seen() -> None:
    assert _FAMILIAR.findall("datamu, kelas Prakerja-mu, punya Kamu") == ["datamu", "mu", "Kamu"]
    assert _FAMILIAR.findall("ketemu tamu di Kariermu / Sekolah.mu, karier.mu") == []


def test_whoever_is_late_can_be_told_something(real_library: Library) -> None:
    silent = [
        place.id
        for place in places(real_library)
        if not any(Verdict.CHASE in a.verdicts and not a.explains for a in place.advice)
    ]
    assert silent == []


def test_a_past_year_is_told_with_its_own_days(real_library: Library) -> None:
    for year in real_library.years.values():
        told = {date(year.year, MONTHS.index(m) + 1, int(d)) for d, m in _DAY.findall(year.told)}
        assert told <= set(limits(year))
        assert str(year.year) in year.told
