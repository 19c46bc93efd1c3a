"""What the privacy guard costs: a usual message, and the worst of many that nobody should send.

The same texts in every run; CPU times.
"""

from collections.abc import Iterator, Sequence
from random import Random
from statistics import median
from time import thread_time
from typing import Final

from benchmarks.figure import MeasuredFigure
from benchmarks.odd_texts import odd_texts
from flows.library import Library
from flows.privacy import guard, official

_USUAL: Final = 60  # microseconds
_WORST: Final = 10  # milliseconds
_LONGEST: Final = 4096
_TRIES: Final = 600
_SHOWN: Final = 60  # characters of a pattern
_TIMES: Final = (1, 1, 1, 2, 5, 30)
_PIECES: Final = (
    *("1", "1 ", "1.", "1,", "1/", "1\n", "0812 ", "+62 ", "3201 2345 0190 0001 ", "0812,3456,"),
    *("12-34 ", "o1", "l0 ", "satu ", "dua puluh ", "nol,", "dobel ", "G-", "a1", "A1-B2-"),
    *("@", "a@", "a@b.co ", "a@b.co:a1", "a.b@c.", "budi at ", "gmail com ", "a.a gmail.", "#"),
    *("otp:", "kode otp nya ", "pin adalah ", "sms nya ", "6 digit ", "masukin ", "token "),
    *("pw: ", "sandi nya ", "password ", "kunci akun ", "login a:b ", "user a/b/", " itu ", "= "),
    *(
        "otp a ",
        "kode verif o1 ",
        "opt nya ",
        "titik a at ",
        "a titik ",
        "pw a baru ",
        "pin 1 jadi ",
    ),
    *("bca 1\n", "1\n an ", "8571122334 ini ", "1 2 nik ", "daftar pakai 8571122334 "),
    *("nik 1 ", "ktp nya ", "bca 1234567 ", "ke bca an ", "transfer ke ", "nama saya ", "a.n. "),
)


def guarding(library: Library) -> Iterator[MeasuredFigure]:
    """Yield the figures."""
    own = official(library)

    def cost(text: str) -> float:
        """Return the seconds that it takes, the least of three: the machine may be busy."""
        return min(_once(text) for _ in range(3))

    def _once(text: str) -> float:
        begin = thread_time()
        guard(text, own)
        return thread_time() - begin

    usual = [text for topic in library.topics for text in topic.examples]
    yield MeasuredFigure(
        what="guarded", value=1e6 * median(map(cost, usual)), unit="µs", below=_USUAL
    )
    worst, pattern = max((cost(text), name) for name, text in _odd())
    yield MeasuredFigure(
        what=f"guarded, worst found: {pattern!r}", value=1e3 * worst, unit="ms", below=_WORST
    )


def _odd() -> Iterator[tuple[str, str]]:
    """Yield texts as long as may be, each with its name."""
    yield from odd_texts().items()
    chance = Random(4)  # noqa: S311 - the same texts in every run, no secret
    for piece in (*_PIECES, *(_pattern(chance, _PIECES) for _ in range(_TRIES))):
        yield piece[:_SHOWN], (piece * (_LONGEST // len(piece) + 1))[:_LONGEST]


def _pattern(chance: Random, known: Sequence[str]) -> str:
    parts = (chance.choice(known) * chance.choice(_TIMES) for _ in range(chance.choice((1, 2, 3))))
    return "".join(parts)
