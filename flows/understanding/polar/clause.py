"""A clause and the signs by which it asks: "apakah", the "ga" of "bisa ga", "ya" at the end.

They are taken out of its words, so that what is left names only what is asked.
"""

from dataclasses import dataclass
from typing import Final

from flows.library import by_word
from flows.understanding.polar.words import (
    ALREADY,
    BEFORE_NOT,
    BEHIND_WHAT,
    CAN,
    CAN_DO,
    IS_IT_SO,
    KAH,
    LAST,
    MAY,
    MODAL,
    NOT,
    OF_VERBS,
    OR,
    REQUESTED,
    TELLING,
    WHAT,
    WHETHER,
    YET,
)

_SHORT: Final = 7  # words of a question without any sign of one


@by_word(8192)
def _may_be_sign(word: str) -> bool:
    return word in WHETHER or word == CAN or word.removesuffix(KAH) in MODAL


@dataclass(slots=True)
class SignedClause:
    """A clause whose signs of a question are taken out of its words, one after another.

    `light` are words that may stand around a question and mean nothing: "kak".
    """

    words: list[str]
    light: frozenset[str]
    asked: bool = False

    def take_signs(self) -> None:
        """Take out "apakah", the "ga" of "bisa ga", "ya" at the end; drop what is requested."""
        self._take_end()
        self._take_beginning()
        signs = [place for place, word in enumerate(self.words) if _may_be_sign(word)]
        for place in reversed(signs):
            self._take_at(place)

    def is_short(self) -> bool:
        """Tell whether it asks without any sign: "boleh pakai hp orang lain", "bri bisa"."""
        bare = [word for word in self.words if word not in self.light]
        edge = not MAY.isdisjoint((*bare[:1], *bare[-1:]))
        return edge and len(bare) <= _SHORT and TELLING.isdisjoint(bare)

    def _take_end(self) -> None:
        place = self._last()
        while place >= 0 and self._ends_asking(place):
            del self.words[place]
            self.asked = True
            place = self._last()
            while place >= 0 and self.words[place] in BEFORE_NOT:
                del self.words[place]
                place = self._last()

    def _ends_asking(self, place: int) -> bool:
        word = self.words[place]
        if word == IS_IT_SO:
            return TELLING.isdisjoint(self.words)
        return word in LAST or (word == YET and ALREADY in self.words)

    def _take_beginning(self) -> None:
        first = next((at for at, word in enumerate(self.words) if word not in self.light), 0)
        what, *behind = self.words[first : first + 2] or [""]
        if what == WHAT and BEHIND_WHAT.isdisjoint(behind):
            del self.words[first]
            self.asked = True

    def _take_at(self, place: int) -> None:
        word = self.words[place]
        bare = word.removesuffix(KAH)
        behind = self.words[place + 1 : place + 2]
        if word in WHETHER:
            del self.words[place]
            self.asked = True
        elif word == CAN and behind and behind[0].startswith(OF_VERBS):
            self.words[place] = CAN_DO
        elif bare in MODAL:
            self.words[place] = bare
            self.asked |= bare != word
            self._take_behind(place)

    def _take_behind(self, place: int) -> None:
        """Take the "ga" behind a modal; drop both where somebody is asked to do something."""
        end = place + 1
        if self.words[end : end + 1] and self.words[end] in OR:
            end += 1
        if self.words[end : end + 1] == [NOT]:
            del self.words[place + 1 : end + 1]
            self.asked = True
        if not REQUESTED.isdisjoint(self.words[place + 1 : place + 2]):
            del self.words[place : place + 2]

    def _last(self) -> int:
        places = reversed(range(len(self.words)))
        return next((at for at in places if self.words[at] not in self.light), -1)
