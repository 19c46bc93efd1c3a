"""What one clause tells of the checks, by itself or of what was spoken of just before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from flows.understanding.told_lexicon import Lexicon, Words
from flows.understanding.told_passages import Passage
from flows.understanding.told_scope import Standing
from flows.understanding.told_shapes import Answer, answer, followed_by
from flows.understanding.told_signs import Signs, signs
from flows.understanding.told_words import FAILED, LIGHT, NOT, NOT_YET, PARTICLES, TIMES, WISHED
from flows.understanding.word_sets import word_set

Subject = tuple[str, str]
"""A check's id and the thing by which it was named."""

_THINGS: Final = re.compile("[lhtvTF]")
_FAILED_AT_LAST: Final = re.compile("[lhtvTF][^o]*q$")
_DEED: Final = re.compile("S.*d.*[tv]$")
_NOTHING_ELSE: Final = re.compile("[pmwjdrynSBN]*")
_DENIED: Final = frozenset({NOT, NOT_YET})
_CAN: Final = "bisa"
_HINDERED: Final = FAILED | WISHED | LIGHT | PARTICLES | TIMES | _DENIED | word_set("sudah malah")


@dataclass(frozen=True, slots=True)
class Told:
    """An answer to a check, and the thing that it was told of."""

    check: str
    thing: str
    answer: Answer


def told_in(passage: Passage, before: Passage | None, lexicon: Lexicon) -> Iterator[Told]:
    """Yield what the passage says of the things that it names."""
    if passage.standing is Standing.NOTHING:
        return
    for check in dict.fromkeys(check for check, _ in subjects_of(passage)):
        seen = _seen(passage, check, lexicon)
        if seen is None or _FAILED_AT_LAST.search(seen.letters):
            continue
        for found, names in zip(_THINGS.finditer(seen.letters), seen.names, strict=True):
            said = answer(seen, found.start())
            if found[0] in "hl" and "j" not in seen.letters and _carries_on(before, check, lexicon):
                continue
            if said and not (passage.standing is Standing.REASON and said == "no"):
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


def hinders(passage: Passage, lexicon: Lexicon) -> bool:
    """Tell whether it says only that something just told did not work: "tapi ga bisa"."""
    said = frozenset(passage.clause.words)
    if any(word not in _HINDERED and word not in lexicon.bases for word in said):
        return False
    return not said.isdisjoint(FAILED) or (_CAN in said and not said.isdisjoint(_DENIED))


def mentions(said: Words, phrases: Sequence[Words], lexicon: Lexicon) -> bool:
    """Tell whether one of the phrases stands in the words, in whatever form."""
    return _mentioned_at(said, phrases, lexicon) < len(said)


def _mentioned_at(said: Words, phrases: Sequence[Words], lexicon: Lexicon) -> int:
    """Return the first place of a phrase, the number of words where there is none."""
    places = (
        place
        for place in range(len(said))
        for phrase in phrases
        if said[place : place + len(phrase)] == phrase or (lexicon.base(said[place]),) == phrase
    )
    return next(places, len(said))


def _seen(passage: Passage, check: str, lexicon: Lexicon) -> Signs | None:
    """Return the passage as the check sees it, None if it is about another matter.

    Behind "udah ngerjain post test" another matter may come: "nilainya 90".
    """
    said = passage.clause.words
    end = _mentioned_at(said, lexicon.verbs[check].unless, lexicon)
    ends = accumulate(len(unit.words) for unit in passage.units)
    own = (unit for unit, its_end in zip(passage.units, ends, strict=True) if its_end <= end)
    seen = signs(tuple(own), check, lexicon)
    return seen if end == len(said) or _DEED.search(seen.letters) else None


def _is_about_another(passage: Passage, check: str, lexicon: Lexicon) -> bool:
    return mentions(passage.clause.words, lexicon.verbs[check].unless, lexicon)


def _carries_on(before: Passage | None, check: str, lexicon: Lexicon) -> bool:
    """Tell whether the clause before spoke of another owner of the name: a certificate that is."""
    if before is None or not _is_about_another(before, check, lexicon):
        return False
    return before.has_things or _DENIED.isdisjoint(before.clause.words)
