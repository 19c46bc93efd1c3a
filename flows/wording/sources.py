"""The line that names the sources of an answer, each with its date."""

from collections.abc import Iterable

from flows.library import Library
from flows.wording.dates import source_date
from flows.wording.texts import say


def line(library: Library, sources: Iterable[str]) -> str:
    """Return "Sumber: Tribun Pontianak (5 April 2021), ..." for these source ids."""
    named = [library.sources[source] for source in sources]
    words = dict.fromkeys(
        f"{s.publisher} ({source_date(s.date, approximate=s.approximate)})" for s in named
    )
    return say(library, "sources", sources=", ".join(words))
