"""`reversed-clock`: a step of a conversation that lies before the one above it.

Days are compared, and with times of day the times; a day alone stands for its noon.

FAIL  today: 2026-11-21   ...   at: 2026-11-20
PASS  today: 2026-11-21   ...   at: 2026-11-22   ...   at: 2026-11-22 18:00
"""

from collections.abc import Iterator
from datetime import datetime

from bot.content.draft import Draft, Entry
from bot.content.problems import Problem
from bot.content.yaml import EACH, Suggestion, TextNode


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at every such step; a step that names no time is left out."""
    for entry in draft.of("conversation"):
        before: TextNode | None = None
        for node in (*entry.texts("today"), *entry.texts("steps", EACH, "at")):
            if _moment(node) is None:
                continue
            if before and _is_before(node, before):
                yield _reversed(entry, node, before)
            before = node


def _is_before(node: TextNode, other: TextNode) -> bool:
    this, that = _moment(node), _moment(other)
    return this is not None and that is not None and this < that


def _moment(node: TextNode) -> datetime | None:
    """Return the moment as the steps of a conversation are played; None: the field tells of it."""
    written = node.text.strip()
    try:
        return datetime.fromisoformat(written if " " in written else f"{written} 12:00")
    except ValueError:
        return None


def _reversed(entry: Entry, node: TextNode, before: TextNode) -> Problem:
    return entry.page.problem(
        "reversed-clock",
        node.start,
        f"`{node.text}` lebih awal daripada `{before.text}` di baris {before.start.line}: waktu "
        "percakapan hanya bisa maju.",
        hint=Suggestion(text="Periksa keduanya; mungkin salah tanggal."),
    )
