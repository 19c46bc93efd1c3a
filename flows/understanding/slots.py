"""Which platform and which provider a message names, by nickname and with typos."""

from collections.abc import Iterable
from typing import Final

from flows.library import Library, Platform, Provider
from flows.understanding.aliases import aliases
from flows.understanding.clauses import clauses
from flows.understanding.mentions import mentioned

_OTHER_PLATFORM: Final = "lainnya"  # only ever picked, never inferred (DESIGN section 4)


def read_platform(text: str, library: Library) -> str | None:
    """Return the id of the platform the participant's training is on.

    A platform that is denied, or somebody else's, does not count; of two that do, neither does,
    unless the later corrects the earlier.
    """
    named = (platform for platform in library.platforms if platform.id != _OTHER_PLATFORM)
    return _read(text, library, named)


def read_provider(text: str, library: Library) -> str | None:
    """Return the id of the training provider, by the same rules."""
    return _read(text, library, library.providers)


def _read(text: str, library: Library, named: Iterable[Platform | Provider]) -> str | None:
    names = tuple((one.id, (one.name, *one.aliases)) for one in named)
    return mentioned(clauses(text, library.vocabulary), aliases(names))
