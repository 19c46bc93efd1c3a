"""Whether a clause is about another matter after all: words of a check's `unless`."""

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from flows.understanding.told.lexicon import Lexicon, Words
from flows.understanding.told.passages import Passage
from flows.understanding.told.signs import Signs, signs
from flows.understanding.told.words import NOT, NOT_YET, PLACES

_DENIED: Final = frozenset({NOT, NOT_YET})
_DEED: Final = re.compile("S.*d.*[tv]$")


def seen_by(passage: Passage, check: str, lexicon: Lexicon) -> Signs | None:
    """Return the passage as the check sees it, None if it is about another matter.

    Behind "udah ngerjain post test" another matter may come: "nilainya 90".
    """
    said = passage.clause.words
    end = _mentioned_at(said, lexicon.verbs[check].unless, lexicon)
    ends = accumulate(len(unit.words) for unit in passage.units)
    own = (unit for unit, its_end in zip(passage.units, ends, strict=True) if its_end <= end)
    seen = signs(tuple(own), check, lexicon)
    return seen if end == len(said) or _DEED.search(seen.letters) else None


def is_of_another(passage: Passage, before: Passage | None, check: str, lexicon: Lexicon) -> bool:
    """Tell whether a name in the passage is that of what the clause before spoke of.

    Not where a place says whose it is ("email di tokped beda"), unless "-nya" points back at what
    was just named ("rekening udah, tapi namanya beda").
    """
    if before is None or not _is_about_another(before, check, lexicon):
        return False
    own = [unit for unit in passage.units if any(it.check == check for it in unit.things)]
    points_back = before.has_things and any(unit.words[0].endswith("nya") for unit in own)
    if _says_where(passage.clause.words, lexicon) and not points_back:
        return False
    return before.has_things or _DENIED.isdisjoint(before.clause.words)


def _says_where(said: Words, lexicon: Lexicon) -> bool:
    return any(word in PLACES or lexicon.is_place(word) for word in said)


def mentions(said: Words, phrases: Sequence[Words], lexicon: Lexicon) -> bool:
    """Tell whether one of the phrases stands in the words, in whatever form."""
    return _mentioned_at(said, phrases, lexicon) < len(said)


def _mentioned_at(said: Words, phrases: Sequence[Words], lexicon: Lexicon) -> int:
    """Return the first place of a phrase, the number of words where there is none."""
    stems = tuple(word.removesuffix("nya") for word in said)
    bases = tuple((lexicon.base(word),) for word in said)
    places = (
        place
        for place, base in enumerate(bases)
        for phrase in phrases
        if phrase in (base, stems[place : place + len(phrase)])
    )
    return next(places, len(said))


def _is_about_another(passage: Passage, check: str, lexicon: Lexicon) -> bool:
    return mentions(passage.clause.words, lexicon.verbs[check].unless, lexicon)
