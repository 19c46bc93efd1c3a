"""Whether what somebody pasted is genuine, false, an imitation, or unknown; nothing is opened.

The verdicts hold ids of ours and no letter of what was pasted: they may be told and kept.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import Final

from rapidfuzz.distance import OSA

from flows.addresses.hosts import Site, domain, looks_like, sites, undotted
from flows.addresses.known import KnownAddresses, digits_of, is_shared, known, page
from flows.library import Fake, Library
from flows.privacy import Kind, handed_on

_MOST: Final = 3  # of one message
_READ: Final = 1000  # characters
_OURS: Final = "prakerja"
_STATE: Final = ".go.id"  # nobody but an authority gets such a name
_LONG: Final = 6  # letters; shorter names are like too many others
_VERY_LONG: Final = 9
_NUMBER: Final = 8  # digits of a number with which another may be confused
_ACCOUNT: Final = re.compile(r"(?<![\w@./])@([A-Za-z][\w.]{2,31})")
_PROFILE: Final = re.compile(r"/@?([a-z][\w.]{2,31})/?", re.IGNORECASE)
_OF_PROFILES: Final = frozenset(
    {"t.me", "telegram.me", "instagram.com", "facebook.com", "twitter.com", "x.com", "tiktok.com"}
)
_OF_PHONES: Final = frozenset({"wa.me"})
_CALLED: Final = re.compile(r"(?<![\w.,/:-])\d(?:[ .()-]{0,2}\d){4,14}(?![\w/:-])")
_TOLL_FREE: Final = re.compile(r"0?80[0479]\d{6,8}")


class AddressKind(StrEnum):
    """What was pasted."""

    SITE = "site"
    EMAIL = "email"
    PHONE = "phone"
    ACCOUNT = "account"


class Genuineness(StrEnum):
    """What is known of it."""

    GENUINE = "genuine"  # a contact has it
    WITHIN = "within"  # it stands below the domain of a contact
    FAKE = "fake"  # a source tells so
    ALIKE = "alike"  # it imitates a contact's, or bears the programme's name
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedAddress:
    """The verdict on one address.

    `contact` is the id of whoever has it, or has what it imitates, which is `real` (ours, whole).
    Of what is `dangerous` people are warned even where they do not ask.
    """

    kind: AddressKind
    verdict: Genuineness
    contact: str | None = None
    real: str = ""
    fake: Fake | None = None
    dangerous: bool = False

    @property
    def is_personal(self) -> bool:
        """Whether it may be somebody's own: that is not talked about before others."""
        return self.kind in (AddressKind.EMAIL, AddressKind.PHONE)


def judge(text: str, library: Library) -> tuple[JudgedAddress, ...]:
    """Return a verdict on each of the first few addresses, sites first."""
    dotted = undotted(text[:_READ])
    return tuple(islice(dict.fromkeys(_judged(dotted, known(library))), _MOST))


def _judged(text: str, own: KnownAddresses) -> Iterator[JudgedAddress]:
    found_sites = tuple(sites(text))
    for site in found_sites:
        yield _site(site, own)
    for found in handed_on(text):
        if any(site.start <= found.start < site.end for site in found_sites):
            continue  # a link may hold an "@" or digits
        yield _phone(found.value, own) if found.kind is Kind.PHONE else _email(found.value, own)
    for called in _CALLED.findall(text):
        number = digits_of(called).removeprefix("0")  # short ones, and those that cost nothing
        if number in own.phones or _TOLL_FREE.fullmatch(number):
            yield _phone(number, own)
    for name in _ACCOUNT.findall(text) if "@" in text else ():
        yield _account(name.rstrip("."), own)


def _site(site: Site, own: KnownAddresses) -> JudgedAddress:
    profile = _PROFILE.fullmatch(site.path) if site.host in _OF_PROFILES else None
    if profile:
        return _account(profile[1], own)
    if site.host in _OF_PHONES:
        return _phone(_national(digits_of(site.path.partition("?")[0])), own)
    listed = own.pages.get(page(site.host, site.path)) or own.hosts.get(site.host)
    if listed:
        return JudgedAddress(kind=AddressKind.SITE, verdict=Genuineness.GENUINE, contact=listed)
    return _host(AddressKind.SITE, site.host, own)


def _email(address: str, own: KnownAddresses) -> JudgedAddress:
    name, _, host = address.rpartition("@")
    if address in own.emails:
        contact = own.emails[address]
        return JudgedAddress(kind=AddressKind.EMAIL, verdict=Genuineness.GENUINE, contact=contact)
    found = _host(AddressKind.EMAIL, host, own)
    if found.verdict is Genuineness.UNKNOWN and _bears_our_name(name):
        return _alike(AddressKind.EMAIL, _ours(own), own)
    return found


def _host(kind: AddressKind, host: str, own: KnownAddresses) -> JudgedAddress:
    fake = own.fakes.get(host) or own.fakes.get(domain(host))
    whose = own.domains.get(domain(host))
    if fake:
        site = kind is AddressKind.SITE
        return JudgedAddress(kind=kind, verdict=Genuineness.FAKE, fake=fake, dangerous=site)
    if whose:
        real = domain(host)
        return JudgedAddress(kind=kind, verdict=Genuineness.WITHIN, contact=whose, real=real)
    return _alike(kind, _imitated(host, own), own)


def _alike(kind: AddressKind, imitated: str | None, own: KnownAddresses) -> JudgedAddress:
    """Return the verdict on what looks like this domain; None: like none."""
    if imitated is None:
        return JudgedAddress(kind=kind, verdict=Genuineness.UNKNOWN)
    return JudgedAddress(
        kind=kind,
        verdict=Genuineness.ALIKE,
        contact=own.domains[imitated],
        real=imitated,
        dangerous=kind is AddressKind.SITE and imitated == _ours(own),
    )


def _imitated(host: str, own: KnownAddresses) -> str | None:
    """Return the domain that a host looks like: the programme's name in it, or a name misspelt."""
    if (is_shared(host) and domain(host) == host) or host.endswith(_STATE):
        return None
    if _bears_our_name(host):
        return _ours(own)
    pieces = {
        piece for label in looks_like(host).split(".") for piece in (label, *label.split("-"))
    }
    return next((name for name in own.domains if _is_like(_name(name), pieces)), None)


def _bears_our_name(name: str) -> bool:
    return _OURS in looks_like(name).replace("-", "").replace(".", "")


def _is_like(name: str, pieces: set[str]) -> bool:
    if name in pieces:
        return True
    if len(name) < _LONG:
        return False
    slips = 2 if len(name) >= _VERY_LONG else 1
    return any(OSA.distance(name, piece, score_cutoff=slips) <= slips for piece in pieces)


def _ours(own: KnownAddresses) -> str | None:
    """Return the programme's own domain."""
    return next((name for name in own.domains if _name(name) == _OURS), None)


def _name(domain_name: str) -> str:
    return domain_name.partition(".")[0]


def _phone(number: str, own: KnownAddresses) -> JudgedAddress:
    kind = AddressKind.PHONE
    if number in own.phones:
        return JudgedAddress(kind=kind, verdict=Genuineness.GENUINE, contact=own.phones[number])
    near = next((other for other in own.phones if _is_near(number, other)), None)
    if near is None:
        return JudgedAddress(kind=kind, verdict=Genuineness.UNKNOWN)
    contact, real = own.phones[near], own.written[near]
    return JudgedAddress(kind=kind, verdict=Genuineness.ALIKE, contact=contact, real=real)


def _is_near(number: str, other: str) -> bool:
    long = min(len(number), len(other)) >= _NUMBER
    return long and OSA.distance(number, other, score_cutoff=1) <= 1


def _national(digits: str) -> str:
    return digits.removeprefix("62").removeprefix("0")


def _account(name: str, own: KnownAddresses) -> JudgedAddress:
    kind, said = AddressKind.ACCOUNT, name.casefold()
    if said in own.accounts:
        return JudgedAddress(kind=kind, verdict=Genuineness.GENUINE, contact=own.accounts[said])
    near = (other for other in own.accounts if OSA.distance(said, other, score_cutoff=1) <= 1)
    imitated = next(iter(own.accounts), None) if _bears_our_name(said) else next(near, None)
    if imitated is None:
        return JudgedAddress(kind=kind, verdict=Genuineness.UNKNOWN)
    contact, real = own.accounts[imitated], f"@{imitated}"
    return JudgedAddress(kind=kind, verdict=Genuineness.ALIKE, contact=contact, real=real)
