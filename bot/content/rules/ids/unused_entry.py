"""`unused-entry` (warning): a check that is never asked, a source that nothing refers to.

Contacts need no one who refers to them: all stand in the list of contacts. A source whose page is
a link button is used as well.

FAIL  sources.yaml has `A3`, and no file says `sources: [A3]`
PASS  topics/insentif/jadwal-insentif.yaml: sources: [A3]
"""

from collections.abc import Iterator
from typing import Final

from bot.content.draft import Draft, Entry, answers, referring
from bot.content.problems import WARNING, Problem
from bot.content.schema.fields import AddressBook, slug
from bot.content.yaml import EACH, Suggestion

_NOBODY: Final = {
    "check": "Syarat `{id}` tidak ditanyakan oleh platform atau lembaga mana pun.",
    "source": "Sumber `{id}` tidak dirujuk di mana pun.",
}


def advise(draft: Draft) -> Iterator[Problem]:
    """Yield a warning for every such entry; none while a file that might refer is unreadable."""
    if not draft.complete:
        return
    book = draft.address_book or AddressBook()
    linked = {
        book.whole(node.text.strip())
        for part in answers(draft)
        for node in part.texts("links", EACH, "url")
    }
    for kind, message in _NOBODY.items():
        used = {node.text.strip() for _, node in referring(draft, to=kind)}
        for entry in draft.of(kind):
            if used.isdisjoint({entry.id, slug(entry.id)}) and not _linked(entry, linked):
                yield entry.page.problem(
                    "unused-entry",
                    entry.mark,
                    message.format(id=entry.id),
                    hint=Suggestion(text="Pakai, atau hapus kalau sudah tidak perlu."),
                    severity=WARNING,
                )


def _linked(entry: Entry, linked: set[str]) -> bool:
    return any(node.text.strip() in linked for node in entry.texts("url"))
