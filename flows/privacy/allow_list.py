"""The numbers and addresses of the contacts: whoever pastes one gets no warning."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from flows.library import Contact, Library, Platform, Provider, Same, Vocabulary
from flows.privacy.emails import emails
from flows.privacy.numbers import phones, runs

# Numbers that anybody may call, whosever they are: 0800 is free of charge, 0804 and 0809 are not.
_SERVICES: Final = ("800", "804", "807", "809")
_HOST: Final = re.compile(r"https?://(?:www\.)?([\w.-]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Official:
    """What may stay in a text.

    National phone numbers ("81112345678"), whole addresses, hosts of official sites, and the
    library's everyday words and names, which are nobody's password.
    """

    phones: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    hosts: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()

    def has_phone(self, national: str) -> bool:
        """Tell whether the number is no participant's."""
        return national in self.phones or national.startswith(_SERVICES)

    def has_email(self, address: str) -> bool:
        """Tell whether the address is a contact's, or of the host of its site."""
        host = address.rpartition("@")[2].rstrip(".")
        return address in self.emails or any(
            host == known or known.endswith(f".{host}") or host.endswith(f".{known}")
            for known in self.hosts
            if "." in host
        )


NOBODY: Final = Official()


def official(library: Library) -> Official:
    """Return what the library's contacts publish; it is gathered once."""
    return _gathered(
        Same(library.contacts),
        Same(library.vocabulary),
        Same(library.platforms),
        Same(library.providers),
    )


@lru_cache(maxsize=4)
def _gathered(
    contacts: Same[Mapping[str, Contact]],
    vocabulary: Same[Vocabulary],
    platforms: Same[tuple[Platform, ...]],
    providers: Same[tuple[Provider, ...]],
) -> Official:
    named: tuple[Platform | Provider, ...] = (*platforms.value, *providers.value)
    texts = [text for contact in contacts.value.values() for text in _texts(contact)]
    return Official(
        phones=frozenset(number for text in texts for number in _phones(text)),
        emails=frozenset(address for text in texts for _, address in emails(text) if address),
        hosts=frozenset(host.lower() for text in texts for host in _HOST.findall(text)),
        words=frozenset((*_words(vocabulary.value), *_names(named))),
    )


def _texts(contact: Contact) -> Iterator[str]:
    yield from (channel.value for channel in contact.channels)
    yield contact.note or ""


def _phones(text: str) -> Iterator[str]:
    for run in runs(text):
        yield from (number for _, number in phones(text, run, anywhere=True))


def _words(vocabulary: Vocabulary) -> Iterator[str]:
    yield from vocabulary.slang
    spoken = (*vocabulary.slang.values(), *vocabulary.question_words, *vocabulary.unknown)
    for phrase in (*spoken, *vocabulary.fillers, *vocabulary.button_inactive):
        yield from phrase.split()


def _names(named: Iterable[Platform | Provider]) -> Iterator[str]:
    for one in named:
        for name in (one.name, *one.aliases):
            yield from name.lower().split()
