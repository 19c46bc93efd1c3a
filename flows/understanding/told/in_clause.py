"""What one clause tells of the checks, by itself or of what was spoken of just before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from flows.understanding.told.answer import answer, followed_by
from flows.understanding.told.lexicon import Lexicon, Verbs
from flows.understanding.told.passages import Passage
from flows.understanding.told.scope import Standing
from flows.understanding.told.shapes import Answer
from flows.understanding.told.signs import signs
from flows.understanding.told.unless import is_of_another, seen_by

Subject = tuple[str, str]
"""A check's id and the thing by which it was named."""

_THINGS: Final = re.compile("[lhtvTF]")
_FAILED_AT_LAST: Final = re.compile("[lhtvTF][^o]*q$")
_DENIAL: Final = re.compile("[pmwji]*[BN]")
# "sudah saya isi di dashboard"; "sekarang sudah", but not "sekarang sudah jam 11"
_NOTHING_ELSE: Final = re.compile("(?!j)[pmwjdrynSBN]*[dryn][pmwj]*|[pwi]*[SBN]?[pwi]*")
_ONLY_THAT: Final = ("saja", "yang")


@dataclass(frozen=True, slots=True)
class Told:
    """An answer to a check, and the thing that it was told of.

    None is a denial that is not understood: "post test belum kebuka".
    """

    check: str
    thing: str
    answer: Answer | None


def told_in(passage: Passage, before: Passage | None, lexicon: Lexicon) -> Iterator[Told]:
    """Yield what the passage says of the things that it names."""
    if passage.standing is Standing.NOTHING:
        return
    for check in dict.fromkeys(check for check, _ in subjects_of(passage)):
        seen = seen_by(passage, check, lexicon)
        if seen is None or _FAILED_AT_LAST.search(seen.letters):
            continue
        borrowed = is_of_another(passage, before, check, lexicon)
        for found, names in zip(_THINGS.finditer(seen.letters), seen.names, strict=True):
            said = answer(seen, found.start())
            if borrowed and (found[0] == "l" or (found[0] == "h" and said == "no")):
                continue
            if said and _is_partly(passage, said, lexicon.verbs[check]):
                continue
            if said or _DENIAL.match(seen.letters, found.end()):
                yield from (Told(check, name, said) for name in names)


def told_of(
    subjects: Sequence[Subject], passage: Passage, lexicon: Lexicon, *, bare: bool
) -> Iterator[Told]:
    """Yield what a passage without things says of these; "sudah" alone counts only if `bare`."""
    if passage.standing is not Standing.FACT:
        return
    for check, thing in subjects:
        letters = signs(passage.units, check, lexicon).letters
        said = followed_by(letters, "t" if bare else "h")
        if said and _NOTHING_ELSE.fullmatch(letters):
            yield Told(check, thing, said)


def subjects_of(passage: Passage) -> tuple[Subject, ...]:
    """Return each check with the things by which the passage names it."""
    named = ((it.check, " ".join(it.name)) for unit in passage.units for it in unit.things)
    return tuple(dict.fromkeys(named))


def _is_partly(passage: Passage, said: Answer, verbs: Verbs) -> bool:
    """Tell whether a "kenapa" asks for what is undone, or only one of several things is done."""
    if passage.standing is Standing.REASON:
        return said == "no"
    pairs = pairwise(passage.clause.words)
    return verbs.needs_all and said == "yes" and _ONLY_THAT in pairs  # "bintangnya aja yg udah"
