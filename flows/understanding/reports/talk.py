"""Who speaks in a message, who was named last ("mereka" are they), and what its sentence told."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from flows.understanding.reports.acts import DeedTold
from flows.understanding.reports.frames import Speech
from flows.understanding.reports.pieces import ToldSegment, ToldWord
from flows.understanding.reports.words import (
    FROM,
    LEMBAGA,
    PMO,
    PRONOUNS,
    SOMEBODY,
    THEM,
    TO,
    Deed,
)

_IN_FRONT: Final = frozenset({"dong"})  # elsewhere it is a particle


@dataclass(slots=True, kw_only=True)
class SentenceSoFar:
    """What was told in the sentence that is read."""

    ownerless: tuple[DeedTold, ToldSegment] | None = None  # told before it is said by whom
    loose_day: tuple[str, ToldSegment] | None = None  # "tanggal 4, ..."
    topic: str | None = None  # "lembaganya telat, ..."
    paired: str | None = None  # "lembaga dan ..."
    doer: str | None = None  # "tokopedia terima tgl 5 dan ..."
    page: str | None = None  # whose status page was looked at
    said: list[str] = field(default_factory=list)


@dataclass(slots=True)
class TalkSoFar:
    """`named` is SOMEBODY where that is none of the chain.

    `quoted`: the speaker is said to have said it, and was not only asked; `hearsay`: anybody was;
    `awaits`: somebody was asked, and nothing is told yet.
    """

    speaker: str | None = None
    named: str | None = None
    quoted: bool = False
    hearsay: bool = False
    awaits: bool = False

    def speaks(self, frame: Speech, segment: ToldSegment) -> None:
        """Keep who speaks; "mereka bilang" is said by whoever was named last."""
        if frame.speaker != SOMEBODY:
            self.speaker = frame.speaker
        elif self.speaker in (None, SOMEBODY):
            them = not THEM.isdisjoint(segment.words)
            self.speaker = self.named if them and self.named else SOMEBODY
        self.hearsay = self.hearsay or frame.said
        self.quoted = frame.said

    def names(self, pieces: Sequence[ToldWord], speaker: str | None) -> None:
        """Keep who was named last."""
        named = [
            piece.actor
            for place, piece in enumerate(pieces)
            if piece.actor and not (place and pieces[place - 1].word in TO | FROM)
        ]
        if not named and not any(piece.deed or piece.word in PRONOUNS for piece in pieces):
            named = [piece.actor for piece in pieces if piece.actor]  # "saya ke lembaga langsung"
        self.named = named[-1] if named else speaker or self.named

    def with_them(self, act: DeedTold, said: Sequence[str]) -> DeedTold:
        """Return the act as it is told of "mereka"; of two it is the one who can be meant.

        `said`: those of whom it was told already.
        """
        if act.parties.passive or not _speaks_of_them(act):
            return act
        them = self._them(act, said)
        return act.by(them) if them else act

    def _them(self, act: DeedTold, said: Sequence[str]) -> str | None:
        if self.named == SOMEBODY:
            return None
        speaker = None if self.speaker == SOMEBODY else self.speaker
        if speaker is None or self.named is None:
            return speaker or self.named
        goes_on = act.deed is Deed.PASS_ON or act.parties.receiver == PMO
        theirs = self.named in said or (goes_on and self.named == LEMBAGA)
        return speaker if theirs else self.named


def _speaks_of_them(act: DeedTold) -> bool:
    """Tell "mereka belum lapor" from "dia belum dilaporin"."""
    before = act.content[: act.main]
    front = any(each.word in _IN_FRONT for each in before[:1])
    return front or any(each.word in PRONOUNS for each in before)
