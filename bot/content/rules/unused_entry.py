"""`unused-entry` (warning): a check that is never asked, a source or contact nothing refers to.

FAIL  contacts.yaml has `pintaria`, and no platform lists it
PASS  platforms/pintaria.yaml: contacts: [platform]
"""

from collections.abc import Iterator
from typing import Final

from bot.content.draft import Draft, slug
from bot.content.pages import Advice
from bot.content.places import EACH
from bot.content.problems import WARNING, Problem
from bot.content.references import OWN_CONTACT, referring
from flows.chain import contact_of

_NOBODY: Final = {
    "check": "Syarat `{id}` tidak ditanyakan oleh platform atau lembaga mana pun.",
    "source": "Sumber `{id}` tidak dirujuk di mana pun.",
    "contact": "Kontak `{id}` tidak dipakai oleh platform atau lembaga mana pun.",
}


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a warning for every such entry; none while a file that might refer is unreadable."""
    if not draft.complete:
        return
    for kind, message in _NOBODY.items():
        used = _used(draft, kind)
        for entry in draft.of(kind):
            if used.isdisjoint({entry.id, slug(entry.id)}):
                yield entry.page.problem(
                    "unused-entry",
                    entry.mark,
                    message.format(id=entry.id),
                    hint=Advice(text="Pakai, atau hapus kalau sudah tidak perlu."),
                    severity=WARNING,
                )


def _used(draft: Draft, kind: str) -> frozenset[str]:
    used = set()
    for entry, node in referring(draft, to=kind):
        name = node.text.strip()
        used.add(entry.id if kind == "contact" and name == OWN_CONTACT else name)
    if kind == "contact":
        used |= _contacted_as_actors(draft)
    return frozenset(used)


def _contacted_as_actors(draft: Draft) -> set[str]:
    actors = {
        node.text.strip()
        for entry in draft.of("platform", "provider")
        for node in entry.texts("stages", EACH, "actor")
    }
    providers = {entry.id for entry in draft.of("provider")}
    # A stage reported *no* puts its actor first among the contacts (DESIGN section 5).
    return {contact_of(actor) for actor in actors} | providers
