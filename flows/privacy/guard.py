"""The privacy guard: a text without what must not stay, and what that was.

It reads and forgets: nothing of what it finds leaves it. `redact` serves logs: it rather takes out
too much than too little.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from flows.privacy.allow_list import NOBODY, Official
from flows.privacy.emails import emails
from flows.privacy.numbers import (
    accounts,
    broken_numbers,
    half_niks,
    lone_phone,
    long_numbers,
    named_after,
    niks_named_after,
    phones,
    respelled,
    runs,
)
from flows.privacy.secrets import as_announced, changed, codes, keys, logins, passwords
from flows.privacy.spans import Find, Kind, marked, merged, without
from flows.privacy.unwarned import silent
from flows.privacy.words import says_nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Guarded:
    """What is left of a text.

    `text` reads on without what was found, and is empty where that was all; `redacted` has a mark
    in its place ("<nik>") and lacks names too: what may be kept. `kinds`, strictest first, are
    those to warn of.
    """

    text: str
    redacted: str
    kinds: tuple[Kind, ...]

    @property
    def kept(self) -> str:
        """What may be kept for people to read: of lines no bare code, number or the like.

        Half of a NIK, or a code that came by itself, looks like any other.
        """
        lines = self.redacted.split("\n")
        return "\n".join(line for line in lines if not _is_bare(line))


def _is_bare(line: str) -> bool:
    """Tell whether it is one token with digits, or nothing but digits and signs."""
    if not any(map(str.isdigit, line)):
        return False
    return len(line.split()) == 1 or not any(map(str.isalpha, line))


def guard(text: str, own: Official, announced: Kind | None = None) -> Guarded:
    """Take out of a text whatever is personal; `own` is official and stays.

    `announced` is the kind of secret that the message before named without telling it.
    """
    small = _small(text)
    finds = merged(_found(text, small, own))
    if announced and not finds and (secret := as_announced(text, announced, own.words)):
        finds = (secret,)
    kept = merged((*finds, *silent(text, small)))
    if not kept:
        return Guarded(text=text, redacted=text, kinds=())
    kinds = sorted({find.kind for find in finds}, key=lambda kind: kind.strictness)
    rest = without(text, finds)
    nothing = bool(kinds) and says_nothing(rest)
    return Guarded(text="" if nothing else rest, redacted=marked(text, kept), kinds=tuple(kinds))


_CAPITALS: Final = re.compile(r"[A-Z]+")


def _small(text: str) -> str:
    """Return the text in small letters and as long as it is: "İ" would become two."""
    small = text.lower()
    return small if len(small) == len(text) else _CAPITALS.sub(lambda big: big[0].lower(), text)


def _found(text: str, small: str, own: Official) -> Iterator[Find]:
    if spelled := respelled(small):
        return spelled.as_typed(_written(spelled.text, spelled.text, own))
    return _written(text, small, own)


_LISTED: Final = 100  # groups of digits


def _written(text: str, small: str, own: Official) -> Iterator[Find]:
    """Yield what stands there as it is written; `small` is the text in small letters."""
    names: list[Find] = []
    groups = 0
    for run in runs(text):
        groups += len(run)
        if groups > _LISTED:  # a table of digits, which hides what it likes; nobody writes so
            names.append(Find(run[0].start, run[-1].end, Kind.NIK))
            continue
        names += long_numbers(text, run)
        names += (find for find, number in phones(text, run) if not own.has_phone(number))
    names += broken_numbers(text)
    names += lone_phone(text)
    names += named_after(text)
    names += half_niks(text, small)
    names += niks_named_after(text, small)
    names += (find for find, address in emails(text) if not own.has_email(address))
    yield from names
    yield from logins(text, small, names)
    yield from (find for find, number in accounts(text, small) if number not in own.phones)
    yield from codes(text, small)
    yield from passwords(text, small, own.words)
    yield from changed(text, small)
    yield from keys(text)


_SIXTEEN: Final = re.compile(r"(?<!\d)\d(?:[ .-]?\d){15}(?!\d)")


def redact(text: str) -> str:
    """Return the text with "<nik>" and the like in the place of what is personal."""
    return marked(text, merged(_found_anywhere(text, _small(text))))


def _found_anywhere(text: str, small: str) -> Iterator[Find]:
    for found in _SIXTEEN.finditer(text):
        yield Find(found.start(), found.end(), Kind.NIK)
    for run in runs(text):
        yield from (find for find, _ in phones(text, run, anywhere=True))
    yield from _found(text, small, NOBODY)
    yield from silent(text, small)
