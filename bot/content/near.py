"""What somebody probably meant: the nearest of the known words."""

from collections.abc import Iterable
from typing import Final

from rapidfuzz import fuzz, process, utils

NEAR: Final = 70.0  # `alias` for `aliases` is 83, `paltform` for `platform` 88, `A1` for `A2` 50


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that is likely a typo away, or None."""
    found = process.extractOne(
        word, sorted(known), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=NEAR
    )
    return found[0] if found else None


def meant(word: str | None) -> str:
    """Return the sentence that names it, with a space before, or nothing."""
    return f" Mungkin maksudnya `{word}`?" if word else ""
