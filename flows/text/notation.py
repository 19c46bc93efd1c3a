"""Patterns over kinds of words, written in names, compiled to expressions over one letter a kind.

`since? number unit ago` is such a pattern. Its names are kinds, or parts: patterns with a name.
Around them stand

    a | b, ( )        one of several, a group
    ? * + {1,3}       how often; a + behind one of these: what was taken is not given back
    start, end, any   the ends, and any one kind
    followed-by( ), not-followed-by( ), not-preceded-by( )

A room's patterns know no words of a message, and no letter is written by hand.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from string import ascii_letters, digits
from typing import Final, Self

_LETTERS: Final = ascii_letters + digits  # none of them means anything in an expression
_SIGNS: Final = {"start": "^", "end": "$", "any": "."}
_OPENINGS: Final = {
    "": "(?:",
    "followed-by": "(?=",
    "not-followed-by": "(?!",
    "not-preceded-by": "(?<!",
}
_PIECE: Final = re.compile(
    r"(?P<opening>[a-z-]*)\(|(?P<name>[a-z-]+)|(?P<sign>[|)]|(?:[?*+]|\{\d+(?:,\d*)?\})\+?)|\S"
)
_ONE_OF: Final = re.compile(r"\(\?:(\w(?:\|\w)+)\)")  # compiles faster as a set of letters


class Lettered(StrEnum):
    """An enumeration of kinds (at most 62): each is a letter of its own, and equal to it."""

    @staticmethod
    def _generate_next_value_(name: str, start: int, count: int, last_values: list[str]) -> str:  # noqa: ARG004 - the signature is enum's
        return _LETTERS[count]


@dataclass(frozen=True, slots=True)
class Notation:
    """The names that patterns of a room may use, each with its expression."""

    names: Mapping[str, str]

    @classmethod
    def of(cls, kinds: type[Lettered], parts: Mapping[str, str]) -> Self:
        """Return the notation of these kinds ("LONG_AGO" is written long-ago) and parts.

        A part is a pattern and may use those before it; ValueError where its name is taken.
        """
        names = {kind.name.lower().replace("_", "-"): kind.value for kind in kinds} | _SIGNS
        for name, words in parts.items():
            if name in names:
                message = f"{name!r} has a meaning already"
                raise ValueError(message)
            names[name] = cls(names).expression(f"({words})")
        return cls(names)

    def compiled(self, words: str) -> re.Pattern[str]:
        """Return the pattern over the kinds' letters.

        An unknown name is a ValueError, a bracket that is not closed a re.error.
        """
        return re.compile(self.expression(words))

    def expression(self, words: str) -> str:
        """Return the regular expression, to be put into a larger one."""
        plain = "".join(self._expressions(words))
        return _ONE_OF.sub(lambda found: f"[{found[1].replace('|', '')}]", plain)

    def _expressions(self, words: str) -> Iterator[str]:
        for piece in _PIECE.finditer(words):
            opening, name, sign = piece.groups()
            known = sign or (_OPENINGS.get(opening) if name is None else self.names.get(name))
            if known is None:
                message = f"{piece[0]!r} means nothing in {words!r}"
                raise ValueError(message)
            yield known
