"""`misfit-question`: a question of a guided case that lacks what its kind needs, or has too much.

A `check` needs a `fix` and what it `holds`, a `status` at least two `statuses`; each kind has
fields that the others do not.

FAIL  kind: check      label: ...  question: ...         # no fix, no holds
FAIL  kind: day        statuses: {gagal: ...}
PASS  kind: check      fix: ...    holds: case
"""

from collections.abc import Iterator
from typing import Final

from bot.content.draft import Draft, Entry
from bot.content.problems import Problem
from bot.content.yaml import VALUES, MapNode, Suggestion, TextNode, find

_NEEDED: Final = {"check": ("fix", "holds"), "status": ("statuses",), "day": ()}
_OWN: Final = {
    "check": ("fix", "holds", "denied", "same_as", "starts", "told_as"),
    "status": ("statuses",),
    "day": ("days_ahead",),
}
_FEWEST: Final = 2  # statuses


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at every such question; one whose kind is unknown is wrong in itself."""
    for entry in draft.of("guide"):
        for question in find(entry.node, ("questions", VALUES)):
            kind = question.pair("kind") if isinstance(question, MapNode) else None
            if isinstance(question, MapNode) and kind and isinstance(kind[1], TextNode):
                yield from _wrong(entry, question, kind[1].text.strip())


def _wrong(entry: Entry, question: MapNode, kind: str) -> Iterator[Problem]:
    for field in _NEEDED.get(kind, ()):
        if question.pair(field) is None:
            said = f"Pertanyaan `{kind}` butuh kolom `{field}`."
            yield _problem(entry, question, said, f"Tambahkan `{field}`.")
    alien = {field for of, fields in _OWN.items() if of != kind for field in fields}
    for key, _ in question.entries() if kind in _OWN else ():
        if key.text in alien:
            said = f"Kolom `{key.text}` tidak dipakai di pertanyaan `{kind}`."
            yield _problem(entry, key, said, "Hapus kolom ini, atau ganti `kind`.")
    statuses = question.pair("statuses")
    few = statuses and isinstance(statuses[1], MapNode) and _count(statuses[1]) < _FEWEST
    if kind == "status" and statuses and few:
        said = "Satu status saja bukan pilihan."
        yield _problem(entry, statuses[0], said, "Tulis paling sedikit dua status.")


def _count(node: MapNode) -> int:
    return len(tuple(node.entries()))


def _problem(entry: Entry, node: MapNode | TextNode, said: str, advice: str) -> Problem:
    return entry.page.problem("misfit-question", node.start, said, hint=Suggestion(text=advice))
