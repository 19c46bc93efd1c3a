"""The day on which a deed is said to have been done: told, taken back, or counted from another."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from flows.understanding.dates import DateRange, DateReading, ExactDate, Role, read_date, tokens
from flows.understanding.reports.pieces import ToldSegment, ToldWord
from flows.understanding.reports.words import DATA

REPORTING: Final = "lapor"  # how dates know the word by which they are tied to a report
# What stands before the day itself: "sehari setelah itu tgl 3", "per 11 november".
_LEADING: Final = re.compile(
    r"\b(?:se|\w{1,9} )hari (?:setelah|sesudah|habis|abis) ?(?:itu|nya)(?=\W+(?:tgl|tanggal)\b)"
    r"|\bper(?= \d)"
)
# A report of the night before came on the day before, unlike what was finished in the small hours.
_LAST_NIGHT: Final = re.compile(
    r"\b(?:semalam|semalem|smalam|smlm|semlm|(?:tadi|td) ?(?:malam|malem|mlm|malm))\b"
)
_YESTERDAY: Final = "kemarin"
_COUNTS: Final = {"se": 1, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6}
_AFTER: Final = (
    r"(?:ke?mudian|berikutnya|selanjutnya|(?:se)?(?:telah|tlh|sudah|habis|abis) ?(?:nya|itu))"
)
_SINCE: Final = (
    (re.compile(r"\b(?:(?:ke)?be?so?k|(?:ke)?esok)(?:an)?(?: ?hari)?nya\b|\bkeesokan\b"), 1),
    (re.compile(r"\blusa(?: ?hari)?nya\b"), 2),
    (re.compile(r"\bhari (?:itu|tu) ?(?:juga|jg)\b|\bhari (?:yang|yg) sama\b|\bsama harinya\b"), 0),
    (re.compile(r"\b(?:se|1 )?hari (?:se)?belumnya\b"), -1),
)
_COUNTED: Final = re.compile(
    rf"\b(?P<count>\d{{1,2}} ?|se|(?:{'|'.join(list(_COUNTS)[1:])}) )ha?ri {_AFTER}\b"
)
_OF_MONTH: Final = re.compile(
    r"\b(?:tgl|tanggal|tggl)\W{0,2}\d{1,2}\b"
    r"|\b\d{1,2} (?:jan|feb|mar|apr|mei|jun|jul|agu|ags|sep|okt|oct|nov|des|dec)[a-z]*\b"
)
_TAKING_BACK: Final = re.compile(r"\b(?:eh|maksud\w*|mksd\w*|ralat|koreksi|ding|deng|tepatnya)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldDay:
    """An ISO `day`; None where none is told, or `open`: within a period, or one of several."""

    day: str | None = None
    open: bool = False


def day_of(
    text: str,
    content: Sequence[ToldWord],
    segment: ToldSegment,
    *,
    main: int | None,
    today: date,
    since: Callable[[], date | None],
) -> ToldDay:
    """Return the day of the content of a segment of `text`, whose deed stands at `main`.

    `since` returns the day told before, from which "besoknya" counts.
    """
    told, start = list[str](), content[0].start
    for place, piece in enumerate(content):
        if place == main or piece.word in DATA:
            told += [text[start : piece.start], REPORTING if place == main else ""]
            start = piece.end
    told.append(text[start : segment.end])
    spoken = _LAST_NIGHT.sub(_YESTERDAY, _LEADING.sub(" ", "".join(told)))
    read = read_date(tokens(spoken), today, about=Role.REPORTED)
    if isinstance(read, ExactDate):
        two = _tells_two(spoken, today)
        return ToldDay(day=None if two else read.day.isoformat(), open=two)
    steps = _steps(text[segment.start : segment.end])
    if steps is not None:
        return ToldDay(day=_counted(steps, since(), today))
    return ToldDay(open=isinstance(read, DateRange) and read.latest < today)


def names_day(text: str, segment: ToldSegment) -> bool:
    """Tell whether a day of a month is told in a segment of the text."""
    return _OF_MONTH.search(text, segment.start, segment.end) is not None


def tells_finishing(text: str, segment: ToldSegment, deed: ToldWord | None, today: date) -> bool:
    """Tell whether a day of it is that of finishing: "kelar tgl 3 lembaga udah lapor".

    `deed`: what the actor has finished, "lembaga done tgl 12", for which another word is read.
    """
    said = text[segment.start : segment.end]
    if deed:
        said = f"{text[segment.start : deed.start]}{REPORTING}{text[deed.end : segment.end]}"
    return isinstance(read_date(tokens(said), today, only_tied=True), ExactDate)


def _tells_two(spoken: str, today: date) -> bool:
    """Tell "lapor tgl 4 tgl 6", of which neither takes the other back."""
    found = list(_OF_MONTH.finditer(spoken))
    if len(found) <= 1 or _TAKING_BACK.search(spoken):
        return False
    days: set[DateReading] = {read_date(tokens(each[0]), today) for each in found}
    finished = read_date(tokens(spoken), today, only_tied=True)
    return len(days) > 1 and finished not in days


def _steps(spoken: str) -> int | None:
    """Return how many days after the one told before it was: "besoknya", "dua hari kemudian"."""
    counted = _COUNTED.search(spoken)
    if counted:
        count = counted["count"].strip()
        return int(count) if count.isdigit() else _COUNTS[count]
    return next((step for pattern, step in _SINCE if pattern.search(spoken)), None)


def _counted(steps: int, since: date | None, today: date) -> str | None:
    """Return the day so many days after another one; None where that is not known, or to come."""
    day = since + timedelta(days=steps) if since else None
    return day.isoformat() if day and day <= today else None
