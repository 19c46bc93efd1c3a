"""Whether a date said in passing is that of the completion: what else the message says decides."""

from dataclasses import replace
from datetime import date
from typing import Final

from flows.dialogue import COMPLETED, CONFIRM, PLATFORM, PROGRAMME, Context, as_date
from flows.questions.which_year import pending_year
from flows.text import fillers, word_set
from flows.understanding import Message
from flows.understanding.dates import DateRange, DateReading, ExactDate

_A_FEW: Final = 3  # words; a date among more of them may be about anything
# What stands around a date that corrects: nothing else may.
_CORRECTING: Final = word_set("""
    eh ralat koreksi salah maaf sori sory deng ding maksud maksudku tepatnya harusnya seharusnya
    ternyata tanggalnya duh aduh waduh oh ah ganti ubah jadi yang benar betul keliru kebalik tapi
    tetapi melainkan no its it is actually wrong meant
""")
_NOT: Final = frozenset({"bukan"})
_FIRST_NO: Final = ("tidak",)
_NO: Final = frozenset(_FIRST_NO)
# "baru inget, kayaknya 20 oktober di bukalapak"
_REMEMBERED: Final = word_set("ingat keingat keinget keingetan teringat remember")
_REMEMBERING: Final = _REMEMBERED | word_set("baru barusan akhirnya sepertinya")
# What is put right may be called so: "bukan deng, lembaga lain".
_YEAR: Final = word_set("tahun tahunnya tahunya thn")  # as typed, and as the dates spell it
_CALLED: Final = _YEAR | word_set("lembaga lembaganya lain lainnya")
_YEAR_DIGITS: Final = 4
_DAY_DIGITS: Final = 2
_DAY_CALLED: Final = word_set("selesainya kelarnya tanggalnya tamatnya beresnya rampungnya")
_ASIDE: Final = word_set("terus juga itu kok kak")
_SHORT: Final = 7  # words
_MARKS: Final = _CORRECTING | _NOT | _YEAR
_HALF_YEAR: Final = 183  # days
# "saya peserta 2023": who took part then did not finish years later.
_PARTICIPATION: Final = word_set("""
    peserta pesertanya penerima angkatan angkatannya ikut ikutnya ikutan dapat lolos gelombang
    gelombangnya
""")
_AROUND_PARTICIPATION: Final = _PARTICIPATION | word_set("kartu prakerja program dulu")
_YEARS_APART: Final = 2


def completion_told(context: Context, message: Message) -> DateReading:
    """Return the day of finishing that is told, whichever question is open.

    Where a day is known, only a word of finishing or of correcting makes another take its place:
    "hari ini libur ya?" and "udah kubilang tadi" tell none.
    """
    known = context.completed or context.period or pending_year(context)
    story = not context.state.active
    loosely = not known and (story or len(message.content) <= _A_FEW)
    read_back = context.open_question() == CONFIRM and _says_little(message)
    if _tells_number(message):
        return _as_day(message)
    told = loosely or read_back or _told_with_platform(context, message) or is_correction(message)
    return message.date if told else message.finished


_BESIDE_NUMBER: Final = _CORRECTING | _ASIDE


def _tells_number(message: Message) -> bool:
    """Tell "selesainya 6" and "tanggalnya salah, harusnya 8": a number, called a day."""
    spoken = message.words
    if not spoken or not spoken[-1].isdigit() or len(spoken) > _SHORT:
        return False
    lone = sum(map(str.isdigit, spoken)) == 1 and len(spoken[-1]) <= _DAY_DIGITS
    named = lone and not _DAY_CALLED.isdisjoint(spoken)
    return named and message.content <= _BESIDE_NUMBER and not message.asks


def _as_day(message: Message) -> DateReading:
    return replace(message, text=f"tanggal {message.words[-1]}").date


def _told_with_platform(context: Context, message: Message) -> bool:
    """Tell "bukalapak, 20 november", and nothing else."""
    if message.content or message.asks:
        return False
    named = message.own_platform if context.answer(PLATFORM) else message.platform
    return named is not None


def beside_known(context: Context, told: ExactDate) -> ExactDate | None:
    """Return a day told without its year, or month, in that of the one that it puts right.

    "Eh tgl 10" about 12 November 2024 is no day of this year; "tgl 30" in a February is none.
    """
    span = context.span
    if span is None:
        return told
    known, day = span.last, told.day
    if told.monthless:
        meant = as_date(f"{known.year:04}-{known.month:02}-{day.day:02}")
    elif told.yearless and known.year < context.today.year:
        meant = as_date(f"{known.year:04}-{day.month:02}-{day.day:02}")
    else:
        return told
    if meant is None:
        return None
    return ExactDate(meant) if meant <= context.today else told


def in_said_year(context: Context, message: Message) -> str | None:
    """Return the day or period that is known, in the year that alone is put right: "tahun 2024".

    Whoever tells a day without its year has told the latest one; who took part years before the
    last wave has finished then: "saya peserta 2023".
    """
    span, spoken = context.span, message.words
    digits = any(word.isdigit() and len(word) == _YEAR_DIGITS for word in spoken)
    if span is None or not digits or not (_marks_year(context, message) or _took_part(message)):
        return None
    told = message.date
    if not isinstance(told, DateRange) or not _is_year(told):
        return None
    if not (_marks_year(context, message) or _is_years_before(context, told, span.last)):
        return None
    ends = tuple(
        as_date(f"{told.latest.year:04}{day.isoformat()[4:]}") for day in (span.first, span.last)
    )
    days = [day.isoformat() for day in ends if day and day <= context.today]
    return "/".join(dict.fromkeys(days)) if len(days) == len(ends) else None


def tells_year(context: Context, message: Message) -> bool:
    """Tell whether "saya peserta 2023" puts right a day that is known in a later year."""
    return _took_part(message) and in_said_year(context, message) is not None


def _marks_year(context: Context, message: Message) -> bool:
    marked = context.open_question() in (CONFIRM, PROGRAMME, COMPLETED) or not _MARKS.isdisjoint(
        message.words
    )
    return marked and _says_little(message)


_BESIDE_PARTICIPATION: Final = _AROUND_PARTICIPATION | _CALLED


def _took_part(message: Message) -> bool:
    if _PARTICIPATION.isdisjoint(message.words) or message.asks:
        return False  # most messages
    return message.content <= _BESIDE_PARTICIPATION


def _is_years_before(context: Context, told: DateRange, known: date) -> bool:
    ends = context.library.programme_ends
    return known > ends >= told.latest and known.year - told.latest.year >= _YEARS_APART


def _is_year(told: DateRange) -> bool:
    """Tell a year, the present one up to today as well, from a month or a week."""
    first = told.earliest
    return (first.month, first.day) == (1, 1) and (told.latest - first).days > _HALF_YEAR


_BESIDE_REMEMBERED: Final = _CORRECTING | _CALLED | _REMEMBERING


_MARKED: Final = _CORRECTING | _NOT


def is_correction(message: Message) -> bool:
    """Tell whether it only puts something right: "eh salah, tanggalnya 5", "bukan X, Y".

    So does what has come back to mind: "baru inget, tanggal 5".
    """
    if message.asks:
        return False
    if not _REMEMBERED.isdisjoint(message.words):
        return message.content <= _BESIDE_REMEMBERED
    marked = not _MARKED.isdisjoint(message.words) or _begins_with_no(message)
    return marked and _says_little(message)


_LITTLE: Final = _CORRECTING | _CALLED


def _says_little(message: Message) -> bool:
    said = message.content - _NO if _begins_with_no(message) else message.content
    return not message.asks and said <= _LITTLE


def _begins_with_no(message: Message) -> bool:
    """Tell "engga kak, 5 november" from "ga selesai 5 november"."""
    if message.words[:1] != _FIRST_NO or len(message.clauses) == 1:
        return False
    return fillers(message.library.vocabulary).cut_from(message.clauses[0]) == _FIRST_NO
