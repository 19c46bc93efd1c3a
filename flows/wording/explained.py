"""PMO, a word that participants do not own, explained where a bubble names it first."""

import re
from typing import Final

from flows.library import Library
from flows.wording.texts import say

_WORD: Final = "PMO"
# As texts and stages call the actor pmo; what stands in brackets behind it explains it already.
_PMO: Final = re.compile(rf"\b{_WORD}\b(?: Prakerja\b)?(?! Prakerja| \()")


def explained(library: Library, *texts: str) -> tuple[str, ...]:
    """Return the texts with PMO explained where the first of them names it first."""
    if not any(_WORD in text for text in texts):
        return texts
    gloss = say(library, "pmo-explained")
    place = next((place for place, text in enumerate(texts) if _PMO.search(text)), None)
    return tuple(
        _PMO.sub(lambda _: gloss, text, count=1) if number == place else text
        for number, text in enumerate(texts)
    )
