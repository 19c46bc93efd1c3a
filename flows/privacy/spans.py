"""What was found in a text: of which kind, strictest first, where, and the text without it."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What was found in a text. From NAME on nobody is warned: it is only not kept."""

    OTP = "otp"
    PASSWORD = "sandi"  # noqa: S105 - the word that stands where one was
    SECRET = "kode"  # noqa: S105 - the same
    NIK = "nik"
    KK = "kk"
    CARD = "kartu"
    PHONE = "telepon"
    EMAIL = "email"
    ACCOUNT = "rekening"
    NAME = "nama"
    VOUCHER = "voucher"

    @property
    def mark(self) -> str:
        """What is written where one was: "<nik>"."""
        return f"<{self.value}>"

    @property
    def strictness(self) -> int:
        """Its place among the kinds; 0 is the strictest."""
        return _ORDER[self]


_ORDER = {kind: place for place, kind in enumerate(Kind)}
_BY_NAME = {kind.value: kind for kind in Kind}


def kind_named(name: str) -> Kind | None:
    """Return the kind of this value, None where there is none."""
    return _BY_NAME.get(name)


class Find(NamedTuple):
    """A piece of the text, from `start` to `end`."""

    start: int
    end: int
    kind: Kind


def merged(finds: Iterable[Find]) -> tuple[Find, ...]:
    """Return the finds in order; of those that overlap one that covers them, of the strictest."""
    apart: list[Find] = []
    for find in sorted(finds):
        if apart and find.start < apart[-1].end:
            apart[-1] = _both(apart[-1], find)
        else:
            apart.append(find)
    return tuple(apart)


def without(text: str, finds: Iterable[Find]) -> str:
    """Return the text with a space where something was found."""
    return _replaced(text, ((find, " ") for find in finds))


def marked(text: str, finds: Iterable[Find]) -> str:
    """Return the text with "<nik>" and the like where something was found."""
    return _replaced(text, ((find, find.kind.mark) for find in finds))


def _both(one: Find, other: Find) -> Find:
    end = max(one.end, other.end)
    if one.kind is other.kind:
        return Find(one.start, end, one.kind)
    kind = min(one.kind, other.kind, key=lambda each: each.strictness)
    return Find(one.start, end, kind)


def _replaced(text: str, instead: Iterable[tuple[Find, str]]) -> str:
    kept, place = [], 0
    for find, words in instead:
        kept += [text[place : find.start], words]
        place = find.end
    return "".join((*kept, text[place:]))
