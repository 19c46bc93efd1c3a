"""The figures in a text: sums, periods, percentages and numbers, in whatever way they are written.

Equal figures have equal values, so "Rp600 ribu" is the same as "Rp600.000". Dates, years and times
of day are no figures. It reads; which figures are right is for rules to say.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from bot.content.draft.addresses import TextAddress, addresses

_THOUSANDS: Final = {
    **dict.fromkeys(("ribu", "rb"), 10**3),
    **dict.fromkeys(("juta", "jt"), 10**6),
    "miliar": 10**9,
    "triliun": 10**12,
}
_SAME_UNIT: Final = {"hari kalender": "hari", "pekan": "minggu", "persen": "%"}
_FEWEST_DIGITS: Final = 6  # call centres have numbers as short as this

_YEAR: Final = r"(?:19|20)\d\d"
_GAP: Final = r" *\n? *"
_TO: Final = rf"{_GAP}(?:[-–—]|sampai(?: dengan)?|hingga|s/d|s\.d\.){_GAP}"
_NUMBER: Final = rf"\d+(?:[.,]\d+)?(?:{_GAP}\([a-z ]+\))?"  # "7 (tujuh)"

_TIMES: Final = rf"(?<![\w.,])(\d+) ?[x×] ?(\d+){_GAP}jam\b"
_DAY: Final = r"\bH ?([+-]) ?(\d+)\b"
_MONEY: Final = (
    r"(?:(?P<rp>\brp\.? ?)|(?<![\w.,]))"
    r"(?P<amount>\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+(?:[.,]\d{1,2}(?!\d))?)"
    rf"(?:{_GAP}(?P<thousands>ribu|rb|juta|jt|miliar|triliun)\b)?(?P<rupiah>{_GAP}rupiah\b)?"
)
_NO_FIGURE: Final = (
    rf"(?<!\d)(?<!\d[-. ])(?:{_YEAR}(?: ?[-–/] ?{_YEAR}| {_YEAR})+"
    rf"|{_YEAR}-\d\d(?:-\d\d)?|\d{{1,2}}([-./])\d{{1,2}}\1(?:{_YEAR}|\d\d)"
    r"|[0-2]?\d[.:][0-5]\d(?: ?[-–] ?[0-2]?\d[.:][0-5]\d)?)(?!\d)"
)
# Not "tanggal 10 bulan depan", not "gelombang 48 tahun 2023", not "5 hari lalu", which is a day.
_PERIOD: Final = (
    rf"(?<![\w.,:])(?<!tanggal )(?<!tgl )(?!{_YEAR}\b)"
    rf"(?P<first>{_NUMBER})(?:{_TO}(?P<last>{_NUMBER}))?{_GAP}"
    r"(?P<unit>%|(?:hari\s+kerja|hari\s+kalender|hari|jam|menit|detik|minggu|pekan|bulan"
    rf"|tahun(?!\s+{_YEAR}\b)|persen)\b)(?!\s+(?:yang\s+)?lalu\b)"
)
_DIGITS: Final = r"(?<![\w.,])\+?\(?\d+\)?(?:[-.]\(?\d+\)?| \(?\d{3,}\)?)*(?!\w)"

_DIGIT: Final = re.compile(r"\d")
_COUNT: Final = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")  # "364.622 orang" is nobody's number


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure as `written` at `start`; `value` is the same for all ways of writing it.

    `number` tells that it is one to call, or to name somebody by, and measures nothing.
    """

    written: str
    start: int
    value: str
    number: bool = False


def figures(text: str, among: Iterable[TextAddress] | None = None) -> Iterator[Figure]:
    """Yield the figures in the order of the text; `among` are its addresses, where known."""
    if not _DIGIT.search(text):
        return  # most texts
    rest = text
    for address in addresses(text) if among is None else among:
        rest = _hidden(rest, address.start, address.start + len(address.written))
    found: list[Figure] = []
    for pattern, value_of in _READERS:
        for match in pattern.finditer(rest):
            value = value_of(match)
            if value is not None:
                rest = _hidden(rest, *match.span())
            if value:
                number = pattern.pattern == _DIGITS and not _COUNT.fullmatch(match[0])
                found.append(
                    Figure(written=match[0], start=match.start(), value=value, number=number)
                )
    yield from sorted(found, key=lambda figure: figure.start)


def figure_values(texts: Iterable[str]) -> frozenset[str]:
    """Return the values of all figures in these texts."""
    return frozenset(figure.value for text in texts for figure in figures(text))


def _hidden(text: str, start: int, end: int) -> str:
    """Return the text, as long as before, in which this part belongs to no other figure."""
    return text[:start] + "|" * (end - start) + text[end:]


def _times(match: re.Match[str]) -> str:
    return f"{int(match[1])}x{int(match[2])} jam"


def _day(match: re.Match[str]) -> str:
    return f"H{match[1]}{int(match[2])}"


def _money(match: re.Match[str]) -> str | None:
    if not (match["rp"] or match["thousands"] or match["rupiah"]):
        return None
    amount = match["amount"]
    grouped = re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", amount)
    number = Fraction(re.sub("[.,]", "", amount) if grouped else amount.replace(",", "."))
    return str(number * _THOUSANDS.get((match["thousands"] or "").lower(), 1))


def _no_figure(_: re.Match[str]) -> str:
    return ""


def _period(match: re.Match[str]) -> str:
    written = " ".join(match["unit"].lower().split())
    unit = _SAME_UNIT.get(written, written)
    span = "-".join(_number(match[end]) for end in ("first", "last") if match[end])
    return f"{span}{unit}" if unit == "%" else f"{span} {unit}"


def _number(written: str) -> str:
    whole, comma, part = written.partition("(")[0].strip().replace(".", ",").partition(",")
    return f"{int(whole)}{comma}{part}"


def _digits(match: re.Match[str]) -> str | None:
    digits = re.sub(r"\D", "", match[0])
    if len(digits) < _FEWEST_DIGITS:
        return None
    # The country code stands for the first zero of a phone number.
    return "0" + digits[2:] if match[0].startswith("+62") else digits


# In this order: what one has read, the next ones do not see.
_READERS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...]] = (
    (re.compile(_TIMES, re.IGNORECASE), _times),
    (re.compile(_DAY), _day),
    (re.compile(_MONEY, re.IGNORECASE), _money),
    (re.compile(_NO_FIGURE), _no_figure),
    (re.compile(_PERIOD, re.IGNORECASE), _period),
    (re.compile(_DIGITS), _digits),
)
