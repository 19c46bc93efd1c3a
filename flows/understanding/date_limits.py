"""Dates that only bound or name another day: "sebelum tgl 10", "ga sampe seminggu lalu"."""

from typing import Final

from flows.understanding.date_grammar import Found
from flows.understanding.date_role_words import NEGATORS
from flows.understanding.date_token import Token
from flows.understanding.date_words import collapsed

_NOTHING: Final = Token("", "")
_COUNTED: Final = 1  # the rank of a count
_BOUNDS: Final = collapsed("sebelum sblm sebelom sbelum setelah stlh stelah sesudah lewat selepas")
_REACHING: Final = collapsed("sampai sampe nyampe nyampai genap smpe smp")
# "lebaran kemarin" is the last one, not yesterday.
_EVENTS: Final = collapsed("""
    natal lebaran merah imlek ramadhan ramadan puasa agustusan fitri adha nyepi waisak merdeka
    kemerdekaan pahlawan pemilu pilkada liburan libur gajian ultah hajatan
""")


def is_only_near(expression: Found, tokens: tuple[Token, ...]) -> bool:
    """Tell whether the expression is not itself the day that is meant."""
    near = tokens[max(0, expression.start - 2) : expression.start]
    earlier, last = (_NOTHING, _NOTHING, *near)[-2:]
    if last.word in _BOUNDS:
        return True
    if tokens[expression.start].kind == "K":
        return last.word in _EVENTS or (last.word == "baru" and earlier.kind == "Y")
    return expression.rank == _COUNTED and (
        last.word in NEGATORS or (last.word in _REACHING and earlier.word in NEGATORS)
    )
