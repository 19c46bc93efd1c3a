"""The pages that show tables of the content, and who words them."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from flows.library import Library
from handbook import for_editors, for_engineers
from handbook.markdown import with_tables

PAGES: Final[Mapping[str, Callable[[Library], Mapping[str, str]]]] = {
    "docs/rules.md": for_engineers.tables,
    "knowledge/ATURAN.md": for_editors.tables,
}


def pages(checkout: Path, library: Library) -> Mapping[str, str]:
    """Return the pages of a checkout, by path, with tables of this library.

    Raises OSError for a page that cannot be read, PlacesError for one that lacks a table's place.
    """
    return {
        name: with_tables((checkout / name).read_text(encoding="utf-8"), tables(library))
        for name, tables in PAGES.items()
    }
