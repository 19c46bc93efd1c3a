"""The privacy guard: a text without what must not stay, and what that was.

It reads and forgets: nothing of what it finds leaves it. `redact` serves logs: it rather takes out
too much than too little.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from flows.privacy.allow_list import Official
from flows.privacy.codes import codes, keys
from flows.privacy.emails import emails
from flows.privacy.identity_numbers import long_numbers
from flows.privacy.numbers import runs
from flows.privacy.passwords import passwords
from flows.privacy.phones import phones
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


def guard(text: str, own: Official) -> Guarded:
    """Take out of a text whatever is personal; `own` is official and stays."""
    lower = text.lower()
    finds = merged(_found(text, lower, own))
    kept = merged((*finds, *silent(text, lower)))
    if not kept:
        return Guarded(text=text, redacted=text, kinds=())
    kinds = sorted({find.kind for find in finds}, key=lambda kind: kind.strictness)
    rest = without(text, finds)
    nothing = bool(kinds) and says_nothing(rest)
    return Guarded(text="" if nothing else rest, redacted=marked(text, kept), kinds=tuple(kinds))


def _found(text: str, lower: str, own: Official) -> Iterator[Find]:
    for run in runs(text):
        yield from long_numbers(text, run)
        yield from (find for find, number in phones(text, run) if not own.has_phone(number))
    yield from (find for find, address in emails(text) if not own.has_email(address))
    yield from codes(text, lower)
    yield from passwords(text, lower, own.words)
    yield from keys(text)


_SIXTEEN: Final = re.compile(r"(?<!\d)\d(?:[ .-]?\d){15}(?!\d)")


def redact(text: str) -> str:
    """Return the text with "<nik>" and the like in the place of what is personal."""
    return marked(text, merged(_found_anywhere(text, text.lower())))


def _found_anywhere(text: str, lower: str) -> Iterator[Find]:
    for found in _SIXTEEN.finditer(text):
        yield Find(found.start(), found.end(), Kind.NIK)
    for run in runs(text):
        yield from long_numbers(text, run)
        yield from (find for find, _ in phones(text, run, anywhere=True))
    yield from (find for find, _ in emails(text))
    yield from codes(text, lower)
    yield from passwords(text, lower, frozenset())
    yield from keys(text)
    yield from silent(text, lower)
