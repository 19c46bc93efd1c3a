"""The page on which a provider shows whether it has reported: "cek status"."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from flows.text import word_set
from flows.understanding.reports.pieces import ToldWord
from flows.understanding.reports.words import LEMBAGA

_CHECK: Final = "cek"
_STATUS: Final = word_set("status statusnya")
_BESIDE: Final = word_set("sertifikat sertifikatnya di menu fitur halaman nya")


def names_page(spoken: Sequence[str]) -> bool:
    """Tell whether the page is named."""
    return any(one == _CHECK and two in _STATUS for one, two in pairwise(spoken))


def page_of(content: Sequence[ToldWord]) -> str | None:
    """Return whose page is named, LEMBAGA where that is not said; None where none is."""
    at = _place(content)
    if at is None:
        return None
    behind = next((each for each in content[at + 2 :] if each.word not in _BESIDE), None)
    return (behind.actor if behind else None) or LEMBAGA


def without_page(content: tuple[ToldWord, ...]) -> tuple[ToldWord, ...]:
    """Return the content without the name of the page."""
    at = _place(content)
    if at is None:
        return content
    end = at + 2
    while end < len(content) and content[end].word in _BESIDE:
        end += 1
    end += end < len(content) and content[end].actor is not None
    return content[:at] + content[end:]


def _place(content: Sequence[ToldWord]) -> int | None:
    pairs = enumerate(pairwise(content))
    return next(
        (at for at, (one, two) in pairs if one.word.endswith(_CHECK) and two.word in _STATUS), None
    )
