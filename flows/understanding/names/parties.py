"""The names of all who can act in a chain and have one of their own: platforms and providers."""

from flows.library import OTHER, Library, Platform, Provider, made_once
from flows.understanding.names.aliases import Aliases, aliases


@made_once
def party_names(library: Library) -> Aliases:
    """Return the nicknames of every platform and provider, ready for looking up.

    OTHER is only picked, never named (docs/rules.md#names-in-messages).
    """
    named: tuple[Platform | Provider, ...] = (
        *(one for one in library.platforms if one.id != OTHER),
        *library.providers,
    )
    return aliases(tuple((one.id, (one.name, *one.aliases)) for one in named))
