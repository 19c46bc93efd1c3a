"""What is said of a thing in a clause: shapes of letters (flows.understanding.told_signs).

A thing is told by what follows it ("ulasan udah dikasih") or by what leads up to it ("udah kasih
ulasan"). Where both speak and differ, or a question tag follows, nothing is told.
"""

import re
from dataclasses import dataclass
from typing import Final, Literal

from flows.understanding.told_signs import Signs

Answer = Literal["yes", "no"]

_WINDOW: Final = 30  # letters on either side; what is further away says nothing of the thing
_THINGS: Final = "lhtvTF"
_VERBS: Final = "dynr"  # a vague thing needs one of its own verbs

_GAP: Final = "[pmwj]*+"
# Behind a verb: no bare "belum" (that asks), no failing.
_WHOLE: Final = f"(?!{_GAP}(?:q|[SBN]{_GAP}$))"
# Behind a bare "sudah" or "belum": the end, or another thought.
_CLOSED: Final = f"{_WHOLE}(?=[mw]*+(?:$|[pocjakefw])|[BN][pm]*+b)"
_LONG_SINCE: Final = "(?:Sm[pmw]*+)?"


_MORE: Final = "(?:c[cpmwj]*+o?[pmwj]*+)*+"  # "ulasan dan rekening sudah"


def _right(shape: str) -> re.Pattern[str]:
    return re.compile(f"{_GAP}{_MORE}{shape}")


_RIGHT: Final[tuple[tuple[re.Pattern[str], Answer], ...]] = (
    (_right(f"{_LONG_SINCE}N[pw]*+n{_WHOLE}"), "yes"),  # tidak beda
    (_right(f"{_LONG_SINCE}N[pw]*+[dgy]++{_WHOLE}"), "no"),  # tidak diisi
    (_right(f"S[pw]*+N[pw]*+y{_WHOLE}"), "no"),  # sudah tidak tersambung
    (_right(f"{_LONG_SINCE}B[pw]*+[dgy]++{_WHOLE}"), "no"),  # belum diisi
    (_right(f"S[pmw]*+n{_WHOLE}"), "no"),  # sudah 80%
    (_right(f"S[pmw]*+[dgyr]++{_WHOLE}"), "yes"),  # sudah dikasih
    (_right(f"S{_CLOSED}"), "yes"),
    (_right(f"{_LONG_SINCE}B(?!m){_CLOSED}"), "no"),
    (_right(f"k[pm]*+[dy]{_WHOLE}"), "no"),  # tinggal dikirim, kurang sesuai
    (_right(f"f[pm]*+[dv]{_WHOLE}"), "no"),  # lupa diisi
    (_right(f"[yg](?!{_GAP}[xz]){_WHOLE}"), "yes"),  # tersambung
    (_right(f"n(?!{_GAP}z){_WHOLE}"), "no"),  # beda
)

_LIST: Final = "(?:[bdgy]*o[pmj]*(?:c[pmj]*)?)*"
_LAST: Final = "[pmwj]*$"


def _left(shape: str) -> re.Pattern[str]:
    return re.compile(f"(?<![afNB]){shape}{_LAST}")


_LEFT: Final[tuple[tuple[re.Pattern[str], Answer], ...]] = (
    (_left("S?N[pw]*n"), "yes"),  # tidak beda
    (_left("S?N[pw]*y"), "no"),  # tidak tersambung
    (_left("(?<!S)N[pw]*d"), "no"),  # tidak mengisi
    (_left(f"(?<!S)B(?!m)[pw]*{_LIST}[dgy]*"), "no"),  # belum mengisi
    (_left("S[pmw]*n"), "no"),
    (_left(f"S[pmwj]*{_LIST}[dgyr]*"), "yes"),  # sudah mengisi
    (_left(f"k[pm]*{_LIST}[dgb]*"), "no"),  # tinggal mengisi
    (_left("f[pm]*d"), "no"),  # lupa mengisi
    (_left("w[pmw]*d"), "yes"),  # barusan mengisi
    (_left("n"), "no"),  # beda nama
)
_EXCEPTED: Final = re.compile(f"e[pm]*{_LIST}d*{_LAST}")
_FIRST: Final = re.compile(f"[SBNo{_THINGS}]")
_TAG: Final = re.compile(f"{_GAP}(?:q|([SBN]){_GAP}$)")
_OF_THE_NEXT: Final = re.compile(f"{_GAP}[SBN][pmwdgybr]*[o{_THINGS}]")
_AT_END: Final = re.compile(f"{_GAP}(?:$|[ockSBN])")
_LATELY: Final = re.compile(f"{_GAP.replace('w', '')}w")
_OWN_VERB: Final = re.compile(f"[{_VERBS}]")
_POLAR: Final = re.compile("[SBN]")
_SURE: Final = re.compile(f"[{_VERBS}kf]")
_VERB_LED: Final = re.compile("(?:(?<!S)N[pw]*|(?<!N)f[pm]*)$")  # "ga review", "lupa review"
_SPOILING: Final = tuple("xa")  # right before a thing: "foto ulasan", "lembaga ulasan"
_DENYING: Final = tuple("SBNfk")


@dataclass(frozen=True, slots=True)
class _Led:
    """What leads up to a thing, and whether that can be about nothing else."""

    answer: Answer
    sure: bool


def answer(signs: Signs, place: int) -> Answer | None:
    """Return what the clause says of the thing whose letter stands at this place."""
    letters = signs.letters
    thing = letters[place]
    left = letters[max(0, place - _WINDOW) : place]
    right = letters[place + 1 : place + 1 + _WINDOW]
    if _EXCEPTED.search(left):
        return _excepted(letters)
    if thing == "F":
        return "no" if not left.endswith(_DENYING) and _AT_END.match(right) else None
    led = _led(left, thing, right)
    followed = followed_by(right, thing, behind=left[-1:])
    if led is None and followed is None:
        alone = not left.endswith(_SPOILING + _DENYING) and _AT_END.match(right)
        return "yes" if thing == "T" and alone else None
    first = _FIRST.search(letters)
    if led and (led.sure or (first and first[0] in "SBN")):
        return _weighed(led.answer, followed, right)
    return followed


def followed_by(right: str, thing: str, *, behind: str = "") -> Answer | None:
    """Return what the letters to the right of a thing say of it; `behind` is the one before it."""
    for shape, said in _RIGHT:
        found = shape.match(right)
        if found and _says_enough(found[0], thing, said, behind=behind):
            return said
    return None


def _led(left: str, thing: str, right: str) -> _Led | None:
    """Return what leads up to a thing."""
    if thing == "v" and _VERB_LED.search(left):
        return _Led("no", sure=True)
    if left.endswith("d") and _LATELY.match(right) and not _POLAR.search(left + right):
        return _Led("yes", sure=True)
    for shape, said in _LEFT:
        found = shape.search(left)
        if found and _says_enough(found[0], thing, said):
            return _Led(said, sure=thing == "T" or bool(_SURE.search(found[0])))
    return None


def _weighed(led: Answer, followed: Answer | None, right: str) -> Answer | None:
    """Return what leads up to a thing, unless what follows it doubts that."""
    tag = _TAG.match(right)
    if tag and (tag[1] is None or (tag[1] == "S") is (led == "no")):
        return None  # "udah isi ulasan belum", "udah isi ulasan gagal"
    if followed in (None, led) or _OF_THE_NEXT.match(right):
        return led
    return None


def _says_enough(matched: str, thing: str, said: Answer, *, behind: str = "") -> bool:
    """Tell whether a shape will do: a vague or spoiled thing needs a verb of its own."""
    if thing in "hl" and behind == "u":
        return False  # "muncul data tidak sesuai": so says the screen
    needs_verb = thing in "hl" or behind in _SPOILING
    if needs_verb and not _OWN_VERB.search(matched):
        return False
    needs_polarity = behind == "i" or (thing == "l" and said == "yes")
    return not needs_polarity or bool(_POLAR.search(matched))


def _excepted(letters: str) -> Answer | None:
    """Return the opposite of what is said of all the others."""
    polar = set(_POLAR.findall(letters))
    if polar == {"S"}:
        return "no"
    return "yes" if polar == {"B"} else None
