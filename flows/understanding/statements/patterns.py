"""Shapes of letters (statements.tags) that tell of a thing: behind it, before it."""

import re
from typing import Final, Literal

ToldAnswer = Literal["yes", "no"]

THINGS: Final = "lhtvTF"
GAP: Final = "[pmwj]*+"  # what may part a thing from what is said of it
_LEAD: Final = "[pmwji]*+"
_NAMED: Final = f"{_LEAD}(?:x{_LEAD})?"  # "tugas praktek udah dikumpul": needs a verb of its own
# Behind a verb: no bare "belum" (that asks), no failing.
_WHOLE: Final = f"(?!{GAP}(?:q|[SBN]{GAP}$))"
# Behind a bare "sudah" or "belum": the end, or another thought.
_CLOSED: Final = f"{_WHOLE}(?=[mw]*+(?:$|[pocjakefwi{THINGS}])|[BN][pm]*+b)"
_LONG_SINCE: Final = "(?:Sm[pmw]*+)?"

_MORE: Final = "(?:c[cpmwj]*+o?[pmwji]*+)*+"  # "ulasan dan rekening sudah"


def _right(shape: str) -> re.Pattern[str]:
    return re.compile(f"{_LEAD}{_MORE}{shape}")


def _right_of_name(shape: str) -> re.Pattern[str]:
    return re.compile(f"{_NAMED}{_MORE}{shape}")


BEHIND: Final[tuple[tuple[re.Pattern[str], ToldAnswer], ...]] = (
    (_right_of_name(f"{_LONG_SINCE}N[pw]*+n{_WHOLE}"), "yes"),  # tidak beda
    (_right_of_name(f"{_LONG_SINCE}N[pw]*+[dy]++{_WHOLE}"), "no"),  # tidak diisi
    (_right(f"S[pw]*+N[pw]*+y{_WHOLE}"), "no"),  # sudah tidak tersambung
    (_right_of_name(f"{_LONG_SINCE}B[pw]*+[dy]++{_WHOLE}"), "no"),  # belum diisi
    (_right(f"S[pmw]*+n{_WHOLE}"), "no"),  # sudah 80%
    (_right_of_name(f"S[pmw]*+g?[dyr]++{_WHOLE}"), "yes"),  # sudah dikasih
    (_right(f"{_LONG_SINCE}[NB][pw]*+g{_WHOLE}"), "no"),  # belum selesai
    (_right(f"S[pmw]*+g{_WHOLE}"), "yes"),
    (_right(f"S{_CLOSED}"), "yes"),
    (_right(f"{_LONG_SINCE}B(?!m){_CLOSED}"), "no"),
    (_right(f"k[pm]*+[dy]{_WHOLE}"), "no"),  # tinggal dikirim, kurang sesuai
    (_right(f"f[pm]*+[dv]{_WHOLE}"), "no"),  # lupa diisi
    (_right("k[pm]*m[pm]*$"), "no"),  # kurang satu
    (_right(f"d[pm]*+w{_WHOLE}"), "yes"),  # diisi kemarin
    (_right(f"[yg](?!{GAP}[xz]){_WHOLE}"), "yes"),  # tersambung
    (_right(f"n(?!{GAP}z){_WHOLE}"), "no"),  # beda
)

# "sudah isi ulasan dan sambungin ..."
LIST: Final = "(?:[bdgy]*o[pmj]*(?:c[pmj]*)?)*"
LAST: Final = "[pmwj]*$"


def _left(shape: str) -> re.Pattern[str]:
    return re.compile(f"(?<![afNB]){shape}{LAST}")


BEFORE: Final[tuple[tuple[re.Pattern[str], ToldAnswer], ...]] = (
    (_left("S?N[pw]*n"), "yes"),  # tidak beda
    (_left("S?N[pw]*y"), "no"),  # tidak tersambung
    (_left("(?<!S)N[pw]*d"), "no"),  # tidak mengisi
    (_left(f"(?<!S)B(?!m)[pw]*{LIST}[dgy]*"), "no"),  # belum mengisi
    (_left("S[pmw]*n"), "no"),
    (_left(f"S[pmwj]*{LIST}[dgyr]*"), "yes"),  # sudah mengisi
    (_left(f"k[pm]*{LIST}[dgb]*"), "no"),  # tinggal mengisi
    (_left("f[pm]*d"), "no"),  # lupa mengisi
    (_left("w[pmw]*d"), "yes"),  # barusan mengisi
    (_left("n"), "no"),  # beda nama
)
