"""Tables in Markdown, and their places in a page; it knows nothing of what they tell."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

# What stands between the two lines is written by a program, all around them by people.
_PLACE: Final = re.compile(
    r"(?P<begin>^<!-- make tables: (?P<name>[\w-]+) -->\n).*?(?P<end>^<!-- end -->$)",
    re.DOTALL | re.MULTILINE,
)


class PlacesError(Exception):
    """A page has not one place for each of its tables."""


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table; a cell may hold markup, but no line break."""
    columns = tuple(head)
    lines = (columns, ("---",) * len(columns), *rows)
    return "".join(f"| {' | '.join(map(_escaped, row))} |\n" for row in lines)


def _escaped(cell: str) -> str:
    return cell.replace("|", "\\|")


def with_tables(page: str, tables: Mapping[str, str]) -> str:
    """Return the page with these tables in their places.

    Raises PlacesError unless each table has exactly one place, and each place its table.
    """
    places = [found["name"] for found in _PLACE.finditer(page)]
    if sorted(places) != sorted(tables):
        raise PlacesError(f"places {sorted(places)}, tables {sorted(tables)}")
    return _PLACE.sub(lambda found: f"{found['begin']}{tables[found['name']]}{found['end']}", page)
