"""What a word or number of a message can be to a date. Which words are, stands in words.py."""

from enum import auto
from typing import Final

from flows.text import Lettered


class TokenKind(Lettered):
    """The kinds of tokens: patterns of dates are written with their names."""

    OTHER = auto()  # a word that has nothing to do with time
    BREAK = auto()  # a mark: "," "." "!"
    OTHER_NUMBER = auto()  # a score, a wave, a sum, half a number: "nilai 90", "1,5"

    # days of the calendar
    DATE_WORD = auto()  # "tgl"
    NUMBER = auto()  # "3", "dua puluh", the "se" of "sehari"
    PAIR = auto()  # two numbers: "3/11", "2-3", "9.30"
    FULL_DATE = auto()  # three: "3/11/2026", "2026-11-03"
    YEAR_NUMBER = auto()  # "2026"
    MONTH_NAME = auto()  # "november", "bulan 11"
    NAMED_DAY = auto()  # "natal", "17an"
    FEAST = auto()  # "lebaran": its days stand in the calendar
    WEEKDAY = auto()  # "senin"
    WEEKEND = auto()  # "weekend", "akhir pekan"

    # units, and what is said of a count of them
    DAY = auto()  # "hari"
    WEEK = auto()  # "minggu", which is also Sunday
    MONTH = auto()  # "bulan"
    YEAR = auto()  # "tahun"
    HOUR = auto()  # "jam", "menit"
    SINCE = auto()  # "udah", "sejak", "baru"
    ABOUT = auto()  # "sekitar", "dari", "ada"
    ALMOST = auto()  # "hampir", "mau", "jalan"
    OVER = auto()  # "lebih"
    PASSED = auto()  # "lewat"
    APPROX = auto()  # the "-an" of "20an" and "mingguan"
    HALF = auto()  # "setengah"
    SOME = auto()  # "beberapa"
    EVERY = auto()  # "tiap", "per", "selama"
    WORKING = auto()  # "kerja", as in "7 hari kerja"
    AGO = auto()  # "lalu", "yll"
    TO_GO = auto()  # "lagi"

    # near today
    THIS = auto()  # "ini"
    NEXT = auto()  # "depan"
    YESTERDAY = auto()  # "kemarin", also "last": "minggu kemarin"
    LONG_AGO = auto()  # "dulu"
    LUSA = auto()  # "lusa": two days ahead, but "kemarin lusa" two days back
    TOMORROW = auto()  # "besok"
    WILL = auto()  # "nanti", "bakal", "rencana"
    EARLIER = auto()  # "tadi"
    JUST_NOW = auto()  # "barusan"

    # parts of a day, and of what is longer
    DAYTIME = auto()  # "pagi", "siang", "sore", "subuh"
    NIGHT = auto()  # "malam"
    LAST_NIGHT = auto()  # "semalam"
    CLOCK = auto()  # "jam 9.30", "21:00", "9 pagi"
    CLOCK_WORD = auto()  # "pukul", where no hour follows
    EARLY = auto()  # "awal"
    MIDDLE = auto()  # "pertengahan"
    LATE = auto()  # "akhir"

    # between two
    OR = auto()  # "atau", "dan"
    UNTIL = auto()  # "sampai"; the dash of "3 - 5"


UNITS: Final = frozenset({TokenKind.DAY, TokenKind.WEEK, TokenKind.MONTH, TokenKind.YEAR})
UNITS_AND_HOURS: Final = UNITS | {TokenKind.HOUR}
TO_COME: Final = frozenset({TokenKind.NEXT, TokenKind.TOMORROW})
THIRDS: Final = frozenset({TokenKind.EARLY, TokenKind.MIDDLE, TokenKind.LATE})
