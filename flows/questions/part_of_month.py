"""A part of the month that is asked about, told without naming it: "kayaknya pertengahan"."""

from datetime import date
from typing import Final

from flows.text import Words, word_set

_PARTS: Final = (
    (word_set("awal awalan awalnya permulaan"), 1, 10),
    (word_set("pertengahan tengah tengahan tengahnya"), 11, 20),
    (word_set("akhir akhiran akhirnya ujung penghujung"), 21, 31),
)
_PART: Final = 11  # days
# Words that do not lead out of that month.
_BESIDE: Final = word_set("""
    sepertinya mungkin kira sekitar kisaran an bulan bulannya tanggal tanggalnya di pas itu lah sih
    kak deh ya min gitu begitu yang antara rasanya kalau tidak salah saya ingat dari
""")


def part_of_month(spoken: Words, told: tuple[date, date]) -> tuple[date, date] | None:
    """Return the part of the open period that the words name; None unless parts are offered of it.

    They are of a month, or of most of one: of a week there are only days.
    """
    earliest, latest = told
    one_month = (earliest.year, earliest.month) == (latest.year, latest.month)
    if not one_month or (latest - earliest).days < _PART:
        return None
    named = [part for part in _PARTS if not part[0].isdisjoint(spoken)]
    if len(named) != 1:
        return None
    (called, first, last), *_ = named
    if not (called | _BESIDE).issuperset(spoken):
        return None
    first, last = max(first, earliest.day), min(last, latest.day)
    return (earliest.replace(day=first), earliest.replace(day=last)) if first <= last else None
