"""A small library for the tests of flows.understanding, with the tests' own vocabulary."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, Final

import yaml

from flows.library.calendar import Calendar
from flows.library.language import Vocabulary
from flows.library.library import GuidedCase, Library
from flows.library.platforms import CountFrom, Platform, Provider
from tests.support.content.neutral_library import NEUTRAL

_VOCABULARY: Final = NEUTRAL / "vocabulary.yaml"
_REVIEWED: Final = date(2026, 11, 21)
_PLATFORMS: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "kemnaker": ("Kemnaker (SIAPkerja / Sisnaker)", ("kemnaker", "sisnaker", "siapkerja", "naker")),
    "tokopedia": ("Tokopedia", ("tokped", "toped")),
    "bukalapak": ("Bukalapak", ("bl", "buka lapak")),
    "pijar-mahir": ("Pijar Mahir", ("pijar",)),
    "pintaria": ("Pintaria", ("pintar", "pintar.co")),
    "kariermu": ("Kariermu", ("karier.mu", "karirmu", "sekolahmu", "sekolah.mu")),
    "lainnya": ("Platform lain", ("lainnya",)),
}
_HOLIDAYS: Final = {
    date(2024, 4, 10): "Hari Raya Idul Fitri",
    date(2024, 4, 11): "Hari kedua Idul Fitri",
    date(2026, 3, 20): "Cuti Bersama Hari Raya Idul Fitri",
    date(2026, 3, 21): "Hari Raya Idul Fitri",
    date(2026, 3, 22): "Hari kedua Idul Fitri",
    date(2026, 5, 27): "Hari Raya Idul Adha",
    date(2027, 3, 10): "Hari Raya Idul Fitri",
}
_TRIGGERS: Final = (
    "sertifikat belum muncul",
    "sertifikat tidak ada di dashboard",
    "sertifikat belum ada di dashboard",
    "sertifikat masih kosong",
    "sertifikat belum keluar",
    "status selesai tapi sertifikat tidak ada",
    "bukti lulus belum muncul",
)


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary of the tests; BaseLoader takes `ya` and `no` as text."""
    text = _VOCABULARY.read_text(encoding="utf-8")
    read: Any = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes strings only
    slang = read.pop("slang")
    return Vocabulary(slang=slang, **{name: tuple(phrases) for name, phrases in read.items()})


@cache
def small_library() -> Library:
    """Return a library of names, triggers and words; nothing in it can be diagnosed."""
    return Library(
        platforms=tuple(_platform(place, id_) for place, id_ in enumerate(_PLATFORMS, start=1)),
        providers=(_provider(),),
        checks=(),
        contacts={},
        sources={},
        case=_case(),
        messages={},
        vocabulary=vocabulary(),
        incidents=(),
        calendar=Calendar(holidays=_HOLIDAYS, official_through=date(2026, 12, 31)),
    )


def _platform(order: int, id_: str) -> Platform:
    name, aliases = _PLATFORMS[id_]
    return Platform(
        id=id_,
        order=order,
        name=name,
        aliases=aliases,
        stages=(),
        clock=CountFrom.COMPLETED,
        clock_until=None,
        checks=(),
        contacts=(),
        contact_notes={},
        advice=(),
        sources=(),
        reviewed=_REVIEWED,
    )


def _provider() -> Provider:
    return Provider(
        id="skill-academy",
        order=1,
        name="Skill Academy",
        aliases=("skillacademy",),
        reports_to=("tokopedia", "bukalapak"),
        stages=(),
        stages_on={},
        checks=(),
        contact_note=None,
        advice=(),
        sources=(),
        reviewed=_REVIEWED,
    )


def _case() -> GuidedCase:
    return GuidedCase(
        id="sertifikat-belum-muncul",
        title="Sertifikat belum muncul",
        triggers=_TRIGGERS,
        complaint_form="https://example.org/form",
        words={},
        incentive_sources=(),
        sources=(),
        reviewed=_REVIEWED,
    )
