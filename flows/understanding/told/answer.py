"""What a clause says of one thing in it, by what follows the thing and by what leads up to it.

Where both speak and differ, or a question tag follows, nothing is told.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from flows.understanding.told.shapes import BEFORE, BEHIND, GAP, LAST, LIST, THINGS, Answer
from flows.understanding.told.signs import Signs

_WINDOW: Final = 30  # letters on either side; what is further away says nothing of the thing
_VERBS: Final = "dynr"  # a vague thing needs one of its own verbs
_EXCEPTED: Final = re.compile(f"e[pm]*{LIST}d*{LAST}")
_FIRST: Final = re.compile(f"[SBNo{THINGS}]")
_TAG: Final = re.compile(f"{GAP}(?:q|([SBN]){GAP}$)")
# "udah ulasan belum rekening", "udah ulasan tetap belum"
_OF_ANOTHER: Final = re.compile(f"{GAP}(?:i|[SBN][pmwdgybr]*[o{THINGS}])")
_AT_END: Final = re.compile(f"{GAP}(?:$|[ockSBN])")
_DURATION: Final = re.compile("Sm[pmw]*$")
_UNKNOWN: Final = re.compile(f"{GAP}x")
_LATELY: Final = re.compile(f"{GAP.replace('w', '')}w")
_OWN_VERB: Final = re.compile(f"[{_VERBS}]")
_ANY_VERB: Final = re.compile(f"[{_VERBS}g]")
_POLAR: Final = re.compile("[SBN]")
_OPPOSITE: Final[Mapping[str, Answer]] = {"S": "no", "B": "yes"}
_SURE: Final = re.compile(f"[{_VERBS}kf]")
_VERB_LED: Final = re.compile("(?:(?<!S)N[pw]*|(?<!N)f[pm]*)$")  # "ga review", "lupa review"
_SHORT_OF: Final = re.compile("B[pw]*x$")  # "belum nyampe 100%"
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
        return _excepted(letters[:place], right, thing)
    if thing == "F":
        return "no" if not left.endswith(_DENYING) and _AT_END.match(right) else None
    led = _led(left, thing, right)
    followed = followed_by(right, thing, behind=left[-1:])
    if led is None and followed is None:
        alone = not left.endswith(_SPOILING + _DENYING) and _AT_END.match(right)
        return "yes" if thing == "T" and alone else None
    first = _FIRST.search(letters)
    if led and (led.sure or (first and first[0] in "SBN")):
        return _weighed(led, left, followed, right)
    return followed


def followed_by(right: str, thing: str, *, behind: str = "") -> Answer | None:
    """Return what the letters to the right of a thing say of it; `behind` is the one before it."""
    for shape, said in BEHIND:
        found = shape.match(right)
        if found and _says_enough(found[0], thing, said, behind=behind):
            return said
    return None


def _led(left: str, thing: str, right: str) -> _Led | None:
    """Return what leads up to a thing."""
    if thing == "v" and _VERB_LED.search(left):
        return _Led("no", sure=True)
    if thing == "T" and _SHORT_OF.search(left):
        return _Led("no", sure=True)
    if left.endswith("d") and _LATELY.match(right) and not _POLAR.search(left + right):
        return _Led("yes", sure=True)
    for shape, said in BEFORE:
        found = shape.search(left)
        if found and _says_enough(found[0], thing, said):
            return _Led(said, sure=thing == "T" or bool(_SURE.search(found[0])))
    return None


def _weighed(led: _Led, left: str, followed: Answer | None, right: str) -> Answer | None:
    """Return what leads up to a thing, unless what follows it doubts that."""
    if not led.sure and _DURATION.search(left) and _UNKNOWN.match(right):
        return None  # "udah 5 hari rekening diverifikasi"
    tag = _TAG.match(right)
    if tag and (tag[1] is None or (tag[1] == "S") is (led.answer == "no")):
        return None  # "udah isi ulasan belum", "udah isi ulasan gagal"
    if followed in (None, led.answer) or _OF_ANOTHER.match(right):
        return led.answer
    return None


def _says_enough(matched: str, thing: str, said: Answer, *, behind: str = "") -> bool:
    """Tell whether a shape will do: a vague or spoiled thing needs a verb of its own."""
    if behind == "a" or (thing in "hl" and behind == "u"):
        return False  # "foto ulasan", "muncul data tidak sesuai"
    if thing in "hl" and not _OWN_VERB.search(matched):
        return False
    if behind == "x" and not _ANY_VERB.search(matched):
        return False
    needs_polarity = behind == "D" or (thing == "l" and said == "yes")
    return not needs_polarity or bool(_POLAR.search(matched))


def _excepted(before: str, right: str, thing: str) -> Answer | None:
    """Return the opposite of what is said of all the others, before "kecuali" or behind."""
    polar = set(_POLAR.findall(before)) or set(_POLAR.findall(right))
    opposite = _OPPOSITE.get("".join(polar))
    followed = followed_by(right, thing) if _POLAR.search(before) else None
    return opposite if followed in (None, opposite) else None
