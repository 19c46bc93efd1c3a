"""What is known to be genuine, by the contacts of the content, and what is known to be false."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from flows.addresses.hosts import domain, sites
from flows.library import Channel, Contact, Fake, Library, made_once
from flows.privacy import Kind, handed_on
from flows.text import word_set

# Anybody may have a page there: only the whole address tells whose it is.
_SHARED: Final = word_set("""
    youtube.com youtu.be instagram.com facebook.com fb.com fb.me twitter.com x.com tiktok.com t.me
    telegram.me wa.me whatsapp.com linkedin.com bl.id bit.ly s.id tinyurl.com cutt.ly linktr.ee
    forms.gle google.com goo.gl gmail.com yahoo.com outlook.com hotmail.com icloud.com blogspot.com
    wordpress.com wixsite.com github.io netlify.app vercel.app web.app
""")
_ACCOUNTS: Final = frozenset({"instagram", "facebook", "twitter"})
_FEWEST: Final = 5  # digits of a number


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownAddresses:
    """Whose an address is: ids of contacts by page, host, domain, mail, number and account.

    A domain is whole: whoever registered it decides what stands below it. Numbers are national;
    `written` has them as they are written.
    """

    pages: Mapping[str, str]
    hosts: Mapping[str, str]
    domains: Mapping[str, str]
    emails: Mapping[str, str]
    phones: Mapping[str, str]
    written: Mapping[str, str]
    accounts: Mapping[str, str]
    fakes: Mapping[str, Fake]


def is_shared(host: str) -> bool:
    """Tell whether anybody may have a page there."""
    return host in _SHARED or domain(host) in _SHARED


@made_once
def known(library: Library) -> KnownAddresses:
    """Return what the content knows; of two contacts with the same the first counts."""
    pages: dict[str, str] = {}
    hosts: dict[str, str] = {}
    emails: dict[str, str] = {}
    phones: dict[str, str] = {}
    accounts: dict[str, str] = {}
    written: dict[str, str] = {}
    for contact, channel in _channels(library.contacts):
        for site in sites(channel.value.removeprefix("@")):
            if channel.kind not in _ACCOUNTS:
                pages.setdefault(page(site.host, site.path), contact.id)
                hosts.setdefault(site.host, contact.id)
        for found in handed_on(channel.value):
            into = phones if found.kind is Kind.PHONE else emails
            into.setdefault(found.value, contact.id)
            written.setdefault(found.value, channel.value)
        if channel.kind in _ACCOUNTS:
            accounts.setdefault(channel.value.removeprefix("@").casefold(), contact.id)
        elif (digits := digits_of(channel.value)) == channel.value.replace("-", ""):
            phones.setdefault(digits.removeprefix("0"), contact.id)
            written.setdefault(digits.removeprefix("0"), channel.value)
    mails = {address.rpartition("@")[2]: contact for address, contact in emails.items()}
    first_last = (*mails.items(), *reversed(tuple(hosts.items())))  # of a domain the last counts
    owned = {domain(host): contact for host, contact in first_last}
    return KnownAddresses(
        pages=pages,
        hosts={host: contact for host, contact in hosts.items() if not is_shared(host)},
        domains={name: contact for name, contact in owned.items() if not is_shared(name)},
        emails=emails,
        phones=phones,
        written=written,
        accounts=accounts,
        fakes={fake.address: fake for fake in library.fakes},
    )


def page(host: str, path: str) -> str:
    """Return a page's address as two ways of writing it have in common."""
    return host + path.rstrip("/")


def digits_of(text: str) -> str:
    """Return its digits; "" where they are too few for a number that one calls."""
    digits = "".join(c for c in text if c.isascii() and c.isdigit())
    return digits if len(digits) >= _FEWEST else ""


def _channels(contacts: Mapping[str, Contact]) -> Iterator[tuple[Contact, Channel]]:
    for contact in contacts.values():
        for channel in contact.channels:
            yield contact, channel
