"""`overlapping-periods`: the same check asked twice for trainings completed on the same day.

FAIL  - {check: ulasan, blocks: certificate, until: 2022-01-01}
      - {check: ulasan, blocks: incentive, from: 2022-01-01}
PASS  - {check: ulasan, blocks: certificate, until: 2021-12-31}
      - {check: ulasan, blocks: incentive, from: 2022-01-01}
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.content.draft import Draft, Entry
from bot.content.problems import Problem
from bot.content.yaml import EACH, Node, Suggestion, TextNode, day, find, text


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    node: TextNode
    first: date
    last: date


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at the later of two entries that meet."""
    for entry in draft.of("platform", "provider"):
        yield from _meeting(entry)


def _meeting(entry: Entry) -> Iterator[Problem]:
    earlier: list[_Asked] = []
    for item in find(entry.node, ("checks", EACH)):
        asked = _asked(item)
        if asked is None:
            continue
        name = asked.node.text
        other = next((each for each in earlier if _meet(each, asked)), None)
        if other:
            yield entry.page.problem(
                "overlapping-periods",
                asked.node.start,
                f"Syarat `{name}` sudah ditanyakan di baris {other.node.start.line} untuk tanggal "
                "selesai yang sama.",
                hint=Suggestion(
                    text="Atur `from` dan `until` supaya masanya tidak bertemu (keduanya ikut "
                    "dihitung), atau hapus salah satu."
                ),
            )
        earlier.append(asked)


def _asked(item: Node) -> _Asked | None:
    """Return what an entry asks and when, or None if that cannot be told."""
    name, since, until = (text(item, (field,)) for field in ("check", "from", "until"))
    if name is None or (since and not day(since)) or (until and not day(until)):
        return None
    first, last = day(since) or date.min, day(until) or date.max
    return _Asked(node=name, first=first, last=last) if first <= last else None


def _meet(one: _Asked, other: _Asked) -> bool:
    same = one.node.text == other.node.text
    return same and one.first <= other.last and other.first <= one.last
