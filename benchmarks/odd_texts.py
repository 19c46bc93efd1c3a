"""Messages that nobody should send and somebody will, each as long as Telegram allows."""

from collections.abc import Mapping
from random import Random
from typing import Final

_LONGEST: Final = 4096
_PLANES: Final = 0x11_0000
_SURROGATES: Final = range(0xD800, 0xE000)  # no characters of their own


def odd_texts() -> Mapping[str, str]:
    """Return the texts by name, the same in every run."""
    return {
        '4,000 times "a"': "a" * 4000,
        "zero-width": "\u200b\u200d\ufeff" * (_LONGEST // 3),
        "right-to-left": "\u202e\u0634\u0647\u0627\u062f\u0629 " * (_LONGEST // 7),
        "emoji only": "\U0001f64f\U0001f62d" * (_LONGEST // 2),
        "random Unicode": _random(),
        "combining marks": "a" + "\u0301" * (_LONGEST - 1),
        "one ligature": "\ufdfa" * _LONGEST,
        "two letters, a space": "ab " * (_LONGEST // 3),
        "digits and signs": "1/2.3-" * (_LONGEST // 6),
        "dates": "tgl 3 nov 2026 " * (_LONGEST // 15),
        "belum sudah": "belum sudah " * (_LONGEST // 12),
        "slang": "sertif blm " * (_LONGEST // 11),
        "different words": " ".join(f"kata{n}" for n in range(_LONGEST))[:_LONGEST],
    }


def _random() -> str:
    chance = Random(4)  # noqa: S311 - the same text in every run, no secret
    codes = (chance.randrange(_PLANES) for _ in range(2 * _LONGEST))
    return "".join(chr(code) for code in codes if code not in _SURROGATES)[:_LONGEST]
