"""For which days a dated entry holds: from its `from` to its `until`, both included; none = open.

It reads; which entries may not meet is for rules to say.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from bot.content.yaml import Node, TextNode, day, text


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedName:
    """What an entry is about (`node`, `name`), and the first and last day on which it holds."""

    node: TextNode
    name: str
    first: date
    last: date


def dated_name(item: Node, field: str) -> DatedName | None:
    """Return what an entry names in `field` and when it holds, None if that cannot be told."""
    name, since, until = (text(item, (each,)) for each in (field, "from", "until"))
    if name is None or (since and not day(since)) or (until and not day(until)):
        return None
    first, last = day(since) or date.min, day(until) or date.max
    found = DatedName(node=name, name=name.text.strip(), first=first, last=last)
    return found if first <= last else None


def meeting(items: Iterable[DatedName]) -> Iterator[tuple[DatedName, DatedName]]:
    """Yield each that names the same as an earlier one for the same day, with that one first."""
    earlier: list[DatedName] = []
    for item in items:
        other = next((each for each in earlier if _meet(each, item)), None)
        if other:
            yield other, item
        earlier.append(item)


def apart(items: Iterable[DatedName]) -> Iterator[tuple[DatedName, DatedName]]:
    """Yield two neighbours in time that name the same and have days between them, earlier first."""
    of_name: dict[str, list[DatedName]] = {}
    for item in items:
        of_name.setdefault(item.name, []).append(item)
    for same in of_name.values():
        for one, other in pairwise(sorted(same, key=lambda item: item.first)):
            if (other.first - one.last) > timedelta(days=1):
                yield one, other


def _meet(one: DatedName, other: DatedName) -> bool:
    return one.name == other.name and one.first <= other.last and other.first <= one.last
