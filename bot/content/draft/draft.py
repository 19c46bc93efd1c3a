"""The knowledge base between reading and building: every entry with its place, right or wrong.

Rules look at it; an entry that is wrong in itself still counts as known to the others.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from bot.content.schema import FileKind
from bot.content.schema.fields import AddressBook, EntryModel, slug
from bot.content.yaml import TOP, MapNode, Mark, Node, Page, PathStep, TextNode, texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A platform, check, contact, ...: `key` is None when the file itself is the entry.

    `model` is None when the entry is wrong in itself.
    """

    kind: FileKind
    id: str
    page: Page
    node: Node
    key: TextNode | None = None
    model: EntryModel | None = None

    @property
    def mark(self) -> Mark:
        """Return the place of the entry's name."""
        return self.key.start if self.key else TOP

    @property
    def folder(self) -> str:
        """Return the name of the folder that its file lies in; that of a topic is its area."""
        return folder_of(self.page)

    def texts(self, *path: str | PathStep) -> Iterator[TextNode]:
        """Yield the filled scalars at a path inside the entry."""
        return texts(self.node, path)


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file of the knowledge base. `id` is its name without the ending."""

    kind: FileKind
    id: str
    page: Page
    entries: tuple[Entry, ...]

    @property
    def folder(self) -> str:
        """Return the name of the folder that it lies in; that of a topic is its area."""
        return folder_of(self.page)

    @property
    def readable(self) -> bool:
        """Tell whether its entries are known at all."""
        return isinstance(self.page.root, MapNode)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """All files. What could not be read is known as such, so that nobody reports its absence.

    `today` is the day (WIB) on which it is judged what has grown old; None: nothing has.
    """

    files: tuple[File, ...]
    today: date | None = None

    @property
    def complete(self) -> bool:
        """Tell whether every file could be read."""
        return all(file.readable for file in self.files)

    @property
    def address_book(self) -> AddressBook | None:
        """Return the channels that texts may name, or None while contacts.yaml is unreadable."""
        roots = (file.page.root for file in self.files if file.kind.name == "contact")
        return next((AddressBook.of(root) for root in roots if isinstance(root, MapNode)), None)

    def of(self, *kinds: str) -> Iterator[Entry]:
        """Yield the entries of these kinds, kind by kind, in the order of the files."""
        for kind in kinds:
            for file in self.files:
                if file.kind.name == kind:
                    yield from file.entries

    def ids(self, kind: str) -> frozenset[str] | None:
        """Return the known ids of a kind, or None when they cannot be known."""
        files = [file for file in self.files if file.kind.name == kind]
        if not files:
            return None
        if files[0].kind.entries:
            known = {entry.id for entry in files[0].entries} if files[0].readable else None
        else:
            known = {file.id for file in files}
        # A misspelt name gets a problem of its own; those who refer to the right one are right.
        return None if known is None else frozenset(known | {slug(name) for name in known})


def folder_of(page: Page) -> str:
    """Return the name of the folder that a file lies in."""
    return PurePosixPath(page.path).parent.name
