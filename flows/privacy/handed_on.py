"""Phone numbers and e-mail addresses of a text, for whoever judges whether they are genuine.

They are for one step only: what becomes of them must not keep them.
"""

from collections.abc import Iterator
from typing import NamedTuple

from flows.privacy.emails import emails
from flows.privacy.numbers import phones, runs
from flows.privacy.spans import Kind


class HandedOn(NamedTuple):
    """Where it stands, and what it is: a national number ("81234567890") or a whole address.

    An address that is spelled out ("budi at gmail") is empty.
    """

    start: int
    end: int
    kind: Kind
    value: str


def handed_on(text: str) -> Iterator[HandedOn]:
    """Yield the numbers, whoever's they are, then the addresses."""
    end = 0
    for run in runs(text):
        for find, number in phones(text, run, anywhere=True):
            if find.start >= end:  # "62 812 ..." may be read from its second group on, too
                yield HandedOn(find.start, find.end, Kind.PHONE, number)
                end = find.end
    end = 0
    for find, address in sorted(emails(text), key=lambda one: (one[0].start, not one[1])):
        if find.start >= end:  # one may be read as spelled out, too
            yield HandedOn(find.start, find.end, Kind.EMAIL, address)
            end = find.end
