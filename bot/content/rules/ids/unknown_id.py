"""`unknown-id`: an id of a check, source, contact, platform, topic or actor that nothing has.

FAIL  contacts: [tokopeda]          # contacts.yaml has `tokopedia`
PASS  contacts: [tokopedia]
"""

from collections.abc import Iterator
from typing import Final

from bot.content.draft import REFERENCES, Draft, Reference
from bot.content.problems import Problem, meant, nearest
from bot.content.yaml import Suggestion, mended

_WHERE: Final = {
    "check": "checks.yaml",
    "source": "sources.yaml",
    "contact": "contacts.yaml",
    "platform": "folder platforms",
    "provider": "folder providers",
    "topic": "folder topics",
    "diagnosis": "folder diagnoses",
    "guide": "folder diagnoses",
}

_MAY_BE_NONE: Final = ("provider", "guide")  # there need be no such file at all


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at every id that leads nowhere."""
    for reference in REFERENCES:
        known = _known(draft, reference)
        if known is not None:
            yield from _unknown(draft, reference, known)


def _known(draft: Draft, reference: Reference) -> frozenset[str] | None:
    known = set(reference.words)
    for kind in reference.to:
        ids = draft.ids(kind)
        if ids is None and kind not in _MAY_BE_NONE:
            return None
        known |= ids or frozenset()
    return frozenset(known)


def _unknown(draft: Draft, reference: Reference, known: frozenset[str]) -> Iterator[Problem]:
    places = " atau ".join(dict.fromkeys(_WHERE[kind] for kind in reference.to))
    for entry in draft.of(reference.kind):
        for node in entry.texts(*reference.path):
            name = node.text.strip()
            if name in known:
                continue
            near = nearest(name, known)
            line = mended(entry.page, node, near) if near else None
            yield entry.page.problem(
                "unknown-id",
                node.start,
                f"`{name}` tidak ada di {places}.{meant(near)}",
                hint=line
                or Suggestion(text=f"Perbaiki kode ini, atau tambahkan dulu di {places}."),
            )
