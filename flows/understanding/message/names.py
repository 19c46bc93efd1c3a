"""Whom a message names: the participant's platform and provider, institutions, other owners."""

from typing import Final

from flows.library import Owner, worked_out_once
from flows.text import word_set
from flows.understanding.message.words import MessageWords
from flows.understanding.names import (
    NamedParties,
    names_several_platforms,
    read_platform,
    read_provider,
)
from flows.understanding.owners import read_owner
from flows.understanding.unknown_name import names_kind, reads_as_name

_OR: Final = "atau"
_SEVERAL: Final = word_set("""
    dua 2 tiga 3 duanya dua2nya keduanya kedua semua semuanya satunya masing
""")


class MessageNames(MessageWords):
    """Names of ours, and of others."""

    @worked_out_once
    def _named(self) -> NamedParties:
        return NamedParties(self.sentences, self.library)

    @worked_out_once
    def platform(self) -> str | None:
        """The id of the platform that it names as the participant's."""
        return read_platform(self._named)

    @worked_out_once
    def provider(self) -> str | None:
        """The id of the training provider that it names."""
        return read_provider(self._named)

    @worked_out_once
    def own_platform(self) -> str | None:
        """The platform, where it is not that of a relative."""
        return read_platform(self._named, own=True)

    @worked_out_once
    def own_provider(self) -> str | None:
        """The provider, where it is not that of a relative."""
        return read_provider(self._named, own=True)

    @property
    def names_two_platforms(self) -> bool:
        """Whether two platforms are named as one's own, whatever is said of them."""
        return names_several_platforms(self._named)

    @property
    def names_several(self) -> bool:
        """Whether it speaks of several trainings, on platforms of their own."""
        if _SEVERAL.isdisjoint(self.words) or _OR in self.words:
            return False
        return self.names_two_platforms

    @worked_out_once
    def owner(self) -> Owner | None:
        """Whose matter it is; None where it may be ours."""
        found = read_owner(self.words, self.library)
        return None if found and self.provider else found

    @worked_out_once
    def reads_as_name(self) -> bool:
        """Whether it is the name of an institution that is none of ours, and nothing else."""
        return not self.asks and reads_as_name(self.words, self.library)

    @property
    def names_institution(self) -> bool:
        """Whether such a name says itself that it is one: "kursus barista"."""
        return names_kind(self.words) and self.reads_as_name
