"""What a library adds to the words of dates: its slang, its names to be passed over, its feasts."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from flows.library import Library, Platform, Provider, by_word, made_once
from flows.understanding.dates.kinds import TokenKind
from flows.understanding.dates.token import Token, word_tokens
from flows.understanding.dates.words import collapse

WordReader = Callable[[str], tuple[Token, ...]]

_WORD: Final = re.compile(r"[^\W\d_]+")
_TOGETHER: Final = "cuti bersama"  # days off around a feast are not the feast
# What people call a feast that moves, by a part of its name in the calendar.
_FEASTS: Final = {
    "idul fitri": "lebaran idulfitri",
    "idul adha": "iduladha",
    "imlek": "imlek",
    "nyepi": "nyepi",
    "waisak": "waisak",
}


@dataclass(frozen=True, slots=True, eq=False)
class DateLexicon:
    """`tokens_of` reads one word; `names` finds what is called by several ("pintar.co")."""

    tokens_of: WordReader
    names: re.Pattern[str] | None = None

    def without_names(self, text: str) -> str:
        """Return the text without names that have words of dates or deeds in them."""
        return self.names.sub(" ", text) if self.names else text


BARE: Final = DateLexicon(tokens_of=word_tokens)


@made_once
def lexicon(library: Library) -> DateLexicon:
    """Return what this library adds."""
    slang = {
        collapse(piece): tuple(meant.split()) for piece, meant in library.vocabulary.slang.items()
    }
    reading = partial(_tokens_of, slang, _feasts(library.calendar.holidays))
    return DateLexicon(by_word(8192)(reading), _names(library))


def _tokens_of(
    slang: Mapping[str, tuple[str, ...]], feasts: Mapping[str, tuple[int, ...]], raw: str
) -> tuple[Token, ...]:
    """Read a word by the words of dates, and where they know it not, as what it stands for."""
    found = word_tokens(raw)
    if len(found) != 1 or not found[0].is_plain_word:
        return found
    word = found[0].word
    if word in feasts:
        return (Token(TokenKind.FEAST, word, numbers=feasts[word]),)
    return tuple(token for meant in slang.get(word, (raw,)) for token in word_tokens(meant))


def _feasts(holidays: Mapping[date, str]) -> dict[str, tuple[int, ...]]:
    days: dict[str, list[int]] = defaultdict(list)
    for day, name in sorted(holidays.items()):
        called = name.casefold()
        for part, words in _FEASTS.items():
            if part in called and not called.startswith(_TOGETHER):
                for word in words.split():
                    days[word].append(day.toordinal())
    return {collapse(word): tuple(found) for word, found in days.items()}


def _names(library: Library) -> re.Pattern[str] | None:
    named: tuple[Platform | Provider, ...] = (*library.platforms, *library.providers)
    names = {name.casefold() for one in named for name in one.aliases if not _WORD.fullmatch(name)}
    if not names:
        return None
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
