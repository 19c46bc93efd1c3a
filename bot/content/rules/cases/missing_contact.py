"""`missing-contact`: an actor without an entry in contacts.yaml.

A warning for a platform or provider: the participant only gets no address of theirs. An error for
`lembaga` and `prakerja` (the contact of the PMO), whom nothing else could name.

FAIL  platforms/pintaria.yaml: contacts: [platform, prakerja]   # and no `pintaria` in contacts.yaml
PASS  the same, with `pintaria` in contacts.yaml
"""

from collections.abc import Iterator

from bot.content.draft import Draft, Entry
from bot.content.problems import WARNING, Problem
from bot.content.yaml import EACH, Mark, Suggestion
from flows.diagnosis import contact_of
from flows.library import OWN_CONTACT


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a warning for every platform whose contact `platform` leads nowhere, and provider."""
    known = draft.ids("contact")
    if known is None:
        return
    yield from _general(draft, known)
    for entry in draft.of("platform", "provider"):
        place = _own_contact(entry)
        if place and entry.id not in known:
            yield entry.page.problem(
                "missing-contact",
                place,
                f"contacts.yaml tidak punya kontak `{entry.id}`, jadi peserta tidak diberi "
                "alamatnya.",
                hint=Suggestion(text=f"Tambahkan `{entry.id}` di contacts.yaml."),
                severity=WARNING,
            )


def _general(draft: Draft, known: frozenset[str]) -> Iterator[Problem]:
    """Yield a problem at the first stage of lembaga and of pmo, if they cannot be contacted."""
    told: set[str] = set()
    for entry in draft.of("platform", "provider"):
        for node in entry.texts("stages", EACH, "actor"):
            contact = contact_of(node.text.strip())
            if contact in ("lembaga", "prakerja") and contact not in known | told:
                told.add(contact)
                yield entry.page.problem(
                    "missing-contact",
                    node.start,
                    f"contacts.yaml tidak punya kontak `{contact}`.",
                    hint=Suggestion(text=f"Tambahkan `{contact}` di contacts.yaml."),
                )


def _own_contact(entry: Entry) -> Mark | None:
    if entry.kind.name == "provider":  # a provider that reports is always contacted first
        return entry.mark
    named = (node for node in entry.texts("contacts", EACH) if node.text.strip() == OWN_CONTACT)
    return next((node.start for node in named), None)
