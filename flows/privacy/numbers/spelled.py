"""Digits that are spelled: in words ("nol delapan satu"), and with letters that look like them.

It only writes them as digits; whose number that may be is judged elsewhere.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from flows.privacy.spans import Find

_ONES: Final = {
    "0": "nol|kosong|zero|kosng",
    "1": "satu|siji|one|stu",
    "2": "dua|loro|two|duwa",
    "3": "tiga|telu|three|tga",
    "4": "empat|ampat|papat|four|mpat|pat",
    "5": "lima|limo|five|lma",
    "6": "enam|enem|six|nam",
    "7": "tujuh|tuju|pitu|seven|tjuh|pitung",
    "8": "delapan|dlapan|lapan|wolu|eight|dlpn|delapn",
    "9": "sembilan|smbilan|sambilan|songo|sanga|nine|smbln|semilan",
}
_DIGIT: Final = {word: digit for digit, words in _ONES.items() for word in words.split("|")}
_WHOLE: Final = {"sepuluh": "10", "sebelas": "11"}
_TIMES: Final = {"dobel": 2, "double": 2, "dubel": 2, "kembar": 2, "tripel": 3, "triple": 3}
_ONE: Final = "|".join(sorted(_DIGIT, key=len, reverse=True))
_ITEM: Final = (
    rf"(?:({'|'.join(_TIMES)})\s)?"
    rf"(?:(?:{_ONE})(?:\sbelas|\spuluh(?:\s(?:{_ONE})(?!\w|\s(?:puluh|belas)))?)?|{'|'.join(_WHOLE)}|\d{{1,4}})"
)
_SEPARATOR: Final = r"(?:\s?[,.\-/\n]\s?|\s{1,2})"
_RUN: Final = re.compile(rf"(?<!\w){_ITEM}(?!\w)(?:{_SEPARATOR}{_ITEM}(?!\w)){{3,}}")
_EACH: Final = re.compile(rf"{_ITEM}(?!\w)")
_WORD: Final = re.compile(r"[a-z]+")
_FEWEST: Final = 3  # words: "satu 2 3 4" is a list
# Most of what is written holds two of these nowhere; looking for them is cheap.
_COMMON: Final = (
    *("satu", "dua", "tiga", "pat", "lima", "nam", "tuj", "lapan", "nol", "kosong"),
    *("loro", "telu", "limo", "enem", "pitu", "wolu", "one", "two", "three", "five", "six", "nine"),
)
# A token of digits in which letters stand for some: "O8I2", but no "o" by itself and no "10l".
_LOOKING_ALIKE: Final = re.compile(r"(?<![\w@])(?=[oilsb|]{0,3}\d)[\doilsb|]{2,20}(?!\w)")
_ENOUGH: Final = re.compile(r"(?:\d\W{0,3}){9}")  # no shorter number is written so
_MEANT: Final = str.maketrans("oil|sb", "011158")


@dataclass(frozen=True, slots=True, kw_only=True)
class Respelled:
    """A text with its digits as digits; where each character begins and ends as it was typed."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def as_typed(self, finds: Iterable[Find]) -> Iterator[Find]:
        """Yield the finds with their places in the text as it was typed."""
        for find in finds:
            yield Find(self.starts[find.start], self.ends[find.end - 1], find.kind)


def respelled(small: str) -> Respelled | None:
    """Return a text in small letters with its digits as digits; None where none is spelled."""
    meant = _LOOKING_ALIKE.sub(_as_digits, small)
    words = [run for run in _RUN.finditer(meant) if _is_spelled(run[0])] if _counts(meant) else []
    if words:
        return _written(meant, words)
    if meant == small or not _ENOUGH.search(meant):
        return None
    return Respelled(text=meant, starts=range(len(meant)), ends=range(1, len(meant) + 1))


def _as_digits(found: re.Match[str]) -> str:
    return found[0].translate(_MEANT)


def _counts(small: str) -> bool:
    """Tell whether there may be words for digits."""
    return any(map(small.__contains__, _COMMON))


def _is_spelled(run: str) -> bool:
    return len(_WORD.findall(run)) >= _FEWEST


def _written(small: str, runs: Iterable[re.Match[str]]) -> Respelled:
    """Return the text with these runs as digits without a gap."""
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    place = 0
    for run in runs:
        text.append(small[place : run.start()])
        starts += range(place, run.start())
        ends += range(place + 1, run.start() + 1)
        for start, end, digits in _spelled(small, run):
            text.append(digits)
            starts += [start] * len(digits)
            ends += [end] * len(digits)
        place = run.end()
    text.append(small[place:])
    starts += range(place, len(small))
    ends += range(place + 1, len(small) + 1)
    return Respelled(text="".join(text), starts=starts, ends=ends)


def _spelled(small: str, run: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Yield what is spelled, from where to where, and as which digits."""
    for item in _EACH.finditer(small, run.start(), run.end()):
        times, *said = ("", *item[0].split()) if item[1] is None else item[0].split()
        yield *item.span(), _number(*said) * _TIMES.get(times, 1)


def _number(first: str, *then: str) -> str:
    """Return the digits of "dua", "dua belas", "dua puluh", "dua puluh tiga", or "23" itself."""
    digits = _WHOLE.get(first) or _DIGIT.get(first, first)
    match then:
        case ["belas"]:
            return f"1{digits}"
        case ["puluh"]:
            return f"{digits}0"
        case [_, one]:
            return f"{digits}{_DIGIT[one]}"
    return digits
