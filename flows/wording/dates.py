"""Putting values into words: dates and periods as people say them, lists, filled templates."""

from collections.abc import Iterable
from datetime import date
from typing import Final

WEEKDAYS: Final = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS: Final = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
# Seven columns side by side: a small screen has room for two letters in each.
WEEKDAY_COLUMNS: Final = ("Sn", "Sl", "Rb", "Km", "Jm", "Sb", "Mg")


def full_date(day: date) -> str:
    """Return "Selasa, 3 November 2026"."""
    return f"{WEEKDAYS[day.weekday()]}, {long_date(day)}"


def long_date(day: date) -> str:
    """Return "3 November 2026", for days whose weekday is no matter."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_day(day: date) -> str:
    """Return "3 November", where the year is not known."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def short_date(day: date) -> str:
    """Return "Sel 3 Nov", for buttons."""
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {short_month(day)}"


def full_month(day: date) -> str:
    """Return "November 2026"."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def short_month(day: date) -> str:
    """Return "Nov", for buttons."""
    return MONTHS[day.month - 1][:3]


def period(earliest: date, latest: date) -> str:
    """Return "1-10 Oktober 2026", "28 Oktober - 3 November 2026" and the like, with en dashes."""
    end = f"{latest.day} {MONTHS[latest.month - 1]} {latest.year}"
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return f"{earliest.day}–{end}"
    start = f"{earliest.day} {MONTHS[earliest.month - 1]}"
    year = "" if earliest.year == latest.year else f" {earliest.year}"
    return f"{start}{year} – {end}"


_A_YEAR: Final = 12  # months
_NEARLY: Final = 9  # months of a year that are called "nearly" the whole of it


def elapsed(first: date, last: date) -> str:
    """Return how long ago `first` was on `last`, as people say it: "hampir 5 tahun".

    In whole weeks below two months, then in months, then in years.
    """
    months = (last.year - first.year) * _A_YEAR + last.month - first.month
    months -= last.day < first.day
    years, rest = divmod(months, _A_YEAR)
    if months <= 1:
        weeks = (last - first).days // 7
        return f"{weeks} minggu" if weeks > 1 else f"{(last - first).days} hari"
    if years == 0 and rest < _NEARLY:
        return f"{months} bulan"
    if rest >= _NEARLY:
        return f"hampir {_years(years + 1)}"
    return f"lebih dari {_years(years)}" if rest else _years(years)


def _years(count: int) -> str:
    return "setahun" if count == 1 else f"{count} tahun"


def source_date(written: str, *, approximate: bool) -> str:
    """Return a source's date (YYYY, YYYY-MM or YYYY-MM-DD) as month and year: "±Maret 2022"."""
    year, _, rest = written.partition("-")
    month = f"{MONTHS[int(rest[:2]) - 1]} " if rest else ""
    return f"{'±' if approximate else ''}{month}{year}"


def joined(words: Iterable[str]) -> str:
    """Return "a", "a dan b", "a, b, dan c"."""
    items = tuple(words)
    if len(items) <= 2:  # noqa: PLR2004 - two need no comma
        return " dan ".join(items)
    return ", ".join(items[:-1]) + ", dan " + items[-1]


def one_name(name: str) -> str:
    """Return a name without its other names: "Kariermu" of "Kariermu / Sekolah.mu"."""
    return name.partition(" (")[0].partition(" / ")[0]


def paragraphs(*parts: str) -> str:
    """Return the parts that say something, an empty line between them."""
    return "\n\n".join(part for part in parts if part)


def filled(template: str, **values: str) -> str:
    """Fill the `{gaps}` of a template.

    Values may carry markup: they come from the library. Nothing that was typed is said back.
    """
    return template.format_map(values)
