"""Who acts in what a segment tells: who did it, to whom it went, from whom it came."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from flows.text import word_set
from flows.understanding.reports.pieces import ToldWord
from flows.understanding.reports.words import (
    AT,
    BEEN,
    BESIDE_NAMES,
    BY,
    DATA,
    FROM,
    LEMBAGA,
    ME,
    MINE,
    THEM,
    TO,
    UNNAMED,
    US,
    Deed,
    is_passive,
)

_VIA: Final = word_set("lewat melalui via pakai buat untuk")
_ROLES: Final = ((TO, "receiver"), (FROM, "source"), (_VIA, "via"), (AT, "place"))
_WHO: Final = "yang"
_OWN: Final = ("nya", "ne", "na")


_DONE_TO_ME: Final = (Deed.SEND, Deed.PASS_ON)
_PASSIVELY: Final = ("di", "dl")  # "dilaporkan", "dlaporkan"
_BY_ME: Final = re.compile(r"(?:ku|tak)(?:lapor|kirim|terus|setor|upload)\w*")  # "kukirim"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """Ids of actors; `mine`: the participant did it, `them`: somebody who is not named."""

    subject: str | None = None
    agent: str | None = None
    receiver: str | None = None
    source: str | None = None
    place: str | None = None
    mine: bool = False
    them: bool = False
    passive: bool = False

    @property
    def doer(self) -> str | None:
        """Who did it, as far as that is said."""
        return self.agent or self.subject


_THEY_OR_WE: Final = THEM | UNNAMED | {US}


def parties_of(pieces: Sequence[ToldWord], main: int) -> Parties:
    """Return who is who around the deed at `main`."""
    found: dict[str, str] = {}
    passive = is_passive(pieces[main].word) or any(p.word in BEEN for p in pieces[:main])
    for place, piece in enumerate(pieces):
        if piece.actor is None or _is_part_of_name(pieces, place):
            continue
        role = _role(pieces, place, main, passive=passive)
        if role == "subject" or role not in found:
            found[role] = piece.actor
    return Parties(
        subject=found.get("subject"),
        agent=found.get("agent"),
        receiver=found.get("receiver"),
        source=found.get("source"),
        place=found.get("place"),
        mine=_is_mine(pieces, main),
        them=any(each.word in _THEY_OR_WE for each in pieces),
        passive=passive,
    )


def _is_part_of_name(pieces: Sequence[ToldWord], place: int) -> bool:
    """Tell whether it only says which lembaga: "lembaga tokopedia"."""
    return bool(place) and pieces[place - 1].actor == LEMBAGA and pieces[place].actor != LEMBAGA


def _role(pieces: Sequence[ToldWord], place: int, main: int, *, passive: bool) -> str:
    """Return what somebody is to the deed: by the word before the name, else by its place."""
    before = _preposition(pieces, place)
    found = next((role for words, role in _ROLES if before in words), "")
    if found == "place" and place > main:
        return "receiver"
    if not found and place < main:
        return "source" if passive and before in DATA else "subject"  # "laporan lembaga ..."
    if found:
        return found
    if before in BY:
        return "agent"
    return _behind(pieces, place, main, passive=passive)


def _behind(pieces: Sequence[ToldWord], place: int, main: int, *, passive: bool) -> str:
    """Return what somebody named behind the deed is, without a word that says so."""
    if pieces[place - 1].word in DATA:
        return "source"  # "laporan lembaga"
    beside = all(each.word in BESIDE_NAMES for each in pieces[main + 1 : place])
    if passive and beside:
        return "agent"
    inverted = pieces[0].word == _WHO or pieces[place].word.endswith(_OWN)
    inverted = inverted or (beside and pieces[main].word.endswith(_OWN))
    return "subject" if inverted else "receiver"


def _preposition(pieces: Sequence[ToldWord], place: int) -> str:
    place -= 1
    while place >= 0 and pieces[place].word in BESIDE_NAMES and pieces[place].word not in FROM:
        place -= 1
    return pieces[place].word if place >= 0 else ""


def _is_mine(pieces: Sequence[ToldWord], main: int) -> bool:
    """Tell "saya sudah lapor" and "sudah saya laporkan" from "data saya sudah dilaporkan".

    "Saya sudah dilaporkan lembaga" says what was done to the participant.
    """
    if pieces[main].deed in _DONE_TO_ME and pieces[main].word.startswith(_PASSIVELY):
        return False
    for place, piece in enumerate(pieces[:main]):
        before = pieces[place - 1] if place else None
        owns = before is not None and (before.word in MINE or before.actor is not None)
        if piece.word in ME and not owns:
            return True
    return _BY_ME.fullmatch(pieces[main].word) is not None
