"""Digits as people group them: "3201 2345 6789 0001" is one run of four groups."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

# What stands between the groups of one number; the invisible signs come along with a paste.
BETWEEN: Final = r"[ \t\xa0.()_\u2010-\u2015\u200b-\u200f\u202a-\u202e\u2060\ufeff-]"
_RUN: Final = re.compile(rf"\d(?:{BETWEEN}{{0,3}}\d)*+")
_GROUP: Final = re.compile(r"\d+")
_ENOUGH: Final = re.compile(rf"(?:\d{BETWEEN}{{0,3}}){{8}}\d")  # no shorter number is personal


class Group(NamedTuple):
    """Digits without a gap, and where they stand."""

    start: int
    end: int
    digits: str


Groups = tuple[Group, ...]


def runs(text: str) -> Iterator[Groups]:
    """Yield the runs of nine digits or more."""
    if not _ENOUGH.search(text):
        return
    for run in _RUN.finditer(text):
        found = _GROUP.finditer(text, run.start(), run.end())
        yield tuple(Group(each.start(), each.end(), each[0]) for each in found)


def digits_of(groups: Groups) -> str:
    """Return the digits of all groups, as plain ones whatever the script."""
    together = "".join(group.digits for group in groups)
    return together if together.isascii() else "".join(str(int(digit)) for digit in together)


def windows(run: Groups, *, least: int, most: int, groups: int) -> Iterator[Groups]:
    """Yield the neighbouring groups, so many at most, that have so many digits together."""
    for first in range(len(run)):
        total = 0
        for last in range(first, min(len(run), first + groups)):
            total += len(run[last].digits)
            if total > most:
                break
            if total >= least:
                yield run[first : last + 1]
