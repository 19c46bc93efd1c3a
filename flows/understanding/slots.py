"""Which platform and which provider a message names, by nickname and with typos."""

from collections.abc import Iterable
from typing import Final

from flows.library import Library, Platform, Provider
from flows.understanding.aliases import Aliases, aliases
from flows.understanding.clauses import clauses
from flows.understanding.identity import made_once
from flows.understanding.mentions import mentioned

_OTHER_PLATFORM: Final = "lainnya"  # only ever picked, never inferred (DESIGN section 4)


def read_platform(text: str, library: Library) -> str | None:
    """Return the id of the platform the participant's training is on.

    A platform that is denied, or somebody else's, does not count; of two that do, neither does,
    unless the later corrects the earlier.
    """
    return mentioned(clauses(text, library.vocabulary), _platforms(library.platforms))


def read_provider(text: str, library: Library) -> str | None:
    """Return the id of the training provider, by the same rules."""
    return mentioned(clauses(text, library.vocabulary), _providers(library.providers))


@made_once
def _platforms(platforms: tuple[Platform, ...]) -> Aliases:
    return _named(platform for platform in platforms if platform.id != _OTHER_PLATFORM)


@made_once
def _providers(providers: tuple[Provider, ...]) -> Aliases:
    return _named(providers)


def _named(named: Iterable[Platform | Provider]) -> Aliases:
    return aliases(tuple((one.id, (one.name, *one.aliases)) for one in named))
