"""Any text without what is personal, for logs: it rather takes out too much than too little."""

import re
from collections.abc import Iterator
from typing import Final

from flows.privacy.codes import codes
from flows.privacy.emails import emails
from flows.privacy.finds import Find, marked, merged
from flows.privacy.keys import keys
from flows.privacy.kinds import Kind
from flows.privacy.long_numbers import long_numbers
from flows.privacy.number_groups import runs
from flows.privacy.passwords import passwords
from flows.privacy.phones import phones
from flows.privacy.silent import silent

_SIXTEEN: Final = re.compile(r"(?<!\d)\d(?:[ .-]?\d){15}(?!\d)")


def redact(text: str) -> str:
    """Return the text with "<nik>" and the like in the place of what is personal."""
    return marked(text, merged(_found(text, text.lower())))


def _found(text: str, lower: str) -> Iterator[Find]:
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
