"""What a message tells of what others of the chain have done: who, what, and on which day.

Segment by segment; in doubt nothing is told. What was received counts for whoever sent it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from flows.understanding.dates import ExactDate, Role, read_date, tokens
from flows.understanding.reports.acts import DeedTold, act_of, is_bare
from flows.understanding.reports.doubts import Doubt, asks_back, doubt_of, ends
from flows.understanding.reports.frames import Speech, frame_of
from flows.understanding.reports.listed import both_of, contrasted, list_begins
from flows.understanding.reports.owners import owner_of
from flows.understanding.reports.page import page_of, without_page
from flows.understanding.reports.pieces import PartedText, ToldSegment, ToldWord
from flows.understanding.reports.words import (
    AGAINST,
    DATA,
    LEMBAGA,
    SOMEBODY,
    Deed,
)

NOT_YET: Final = "no"
DONE: Final = "done"  # on a day that is not told
# What stands before the day itself: "sehari setelah itu tgl 3", "per 11 november".
_LEADING: Final = re.compile(
    r"\b(?:se|\w{1,9} )hari (?:setelah|sesudah|habis|abis) ?(?:itu|nya)(?=\W+(?:tgl|tanggal)\b)"
    r"|\bper(?= \d)"
)
_REPORTING: Final = "lapor"  # how dates know the word by which they are tied to a report


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldReports:
    """`said` maps an actor to an ISO date, DONE or NOT_YET, the newest last; `rest` is all else.

    An actor is the id of a platform or provider, "lembaga", "pmo", or PLATFORM: whoever reports to
    the PMO in the case. `hearsay`: somebody of the chain is said to have said something.
    """

    said: Mapping[str, str] = field(default_factory=dict)
    rest: str = ""
    hearsay: bool = False


def read_reports(told: PartedText, today: date, *, implied: bool = False) -> ToldReports:
    """Return what a text tells of reports.

    `implied`: reporting is what is asked, so that "lembaga udah, tgl 4" tells of it.
    """
    reader = _Reader(told.folded, today, deed_known=implied)
    segments = tuple(contrasted(told.segments))
    row = list_begins(segments)
    for place, segment in enumerate(segments):
        reader.deed_known = reader.deed_known or place == row
        reader.hear(segment)
    return reader.told(told.text)


@dataclass(slots=True)
class _Reader:
    """What was heard of one message so far."""

    text: str
    today: date
    deed_known: bool = False
    speaker: str | None = None
    doubt: Doubt | None = None
    said: dict[str, str] = field(default_factory=dict)
    taken: list[ToldSegment] = field(default_factory=list)
    framing: list[ToldSegment] = field(
        default_factory=list
    )  # they say who speaks, nothing else yet
    undated: str | None = None  # whose day may follow: "..., tgl 4"
    ownerless: tuple[DeedTold, ToldSegment] | None = None  # told before it is said by whom
    loose_day: tuple[str, ToldSegment] | None = None
    topic: str | None = None  # "lembaganya telat, ..."
    page: str | None = None  # whose status page was looked at in this sentence
    just_said: list[str] = field(default_factory=list)  # in this sentence
    hearsay: bool = False

    def hear(self, segment: ToldSegment) -> None:
        if self.doubt and ends(self.doubt, segment):
            self.doubt = None
        if segment.begins:
            self.ownerless = self.loose_day = self.topic = self.page = None
            self.just_said = []
        if segment.opener in AGAINST:
            self.topic = None
        if asks_back(segment):
            self._take_back()
        if not segment.pieces:
            return
        frame = frame_of(segment.pieces)
        content = frame.content if frame else segment.pieces
        doubt = doubt_of(content, segment, reported=frame is not None)
        self.doubt = doubt if doubt and doubt.lasts else self.doubt
        if doubt or self.doubt:
            self.undated = None
            return
        if frame:
            self._speaks(frame)
        if not content:
            self._only_framed(segment)
        else:
            self._content(content, segment, speaks=frame is not None)

    def _take_back(self) -> None:
        for actor in self.just_said:
            self.said.pop(actor, None)
        self.undated = None

    def told(self, text: str) -> ToldReports:
        """Return all that was heard; without a report the text is left as it is."""
        if not self.said:
            return ToldReports(rest=text, hearsay=self.hearsay)
        kept, start = [], 0
        for segment in sorted((*self.taken, *self.framing), key=lambda each: each.start):
            kept.append(self.text[start : segment.start])
            start = max(start, segment.end)
        kept.append(self.text[start:])
        rest = " ".join(part.strip() for part in kept if part.strip())
        return ToldReports(said=self.said, rest=rest, hearsay=True)

    def _speaks(self, frame: Speech) -> None:
        if frame.speaker != SOMEBODY or self.speaker is None:
            self.speaker = frame.speaker
        if frame.speaker != SOMEBODY:
            self.topic = None
        self.hearsay = self.hearsay or frame.said

    def _only_framed(self, segment: ToldSegment) -> None:
        """Hear "kata tokopedia": of what was said before it, or of what follows."""
        self.framing.append(segment)
        if self.ownerless and self.speaker:
            act, before = self.ownerless
            self._take(act, before, speaker=self.speaker)

    def _content(
        self, content: tuple[ToldWord, ...], segment: ToldSegment, *, speaks: bool
    ) -> None:
        self.page = page_of(content) or self.page
        content = without_page(content)
        day = self._day(content, segment, act=None) if content else None
        spoken = speaks or self._goes_on(segment)
        act = act_of(content, deed_known=self.deed_known, spoken=spoken)
        if act is None or (act.says_nothing and day is None):
            self._without_act(content, segment, day)
            return
        self.deed_known = self.deed_known or act.main is not None
        if act.looks:  # "sudah dicek prakerja, ..." says who speaks
            self.speaker = act.parties.doer or self.speaker
        if self.page and act.main is not None:
            act = act.by(self.page)
        if self.topic:
            act = act.by(self.topic)
        speaker = self.speaker if spoken else None
        if not self._take(act, segment, speaker=speaker):
            self.ownerless = (act, segment)
            self.hearsay = self.hearsay or (act.parties.passive and not act.parties.mine)

    def _goes_on(self, segment: ToldSegment) -> bool:
        return self.speaker is not None and bool(self.framing) and not segment.begins

    def _without_act(
        self, content: tuple[ToldWord, ...], segment: ToldSegment, day: str | None
    ) -> None:
        named = [piece.actor for piece in content if piece.actor]
        self.topic = named[0] if len(named) == 1 else None
        if day is None or not is_bare(content):
            return
        if self.undated:
            self.said[self.undated] = day
            self.undated = None
            self.taken.append(segment)
        elif segment.begins:
            self.loose_day = (day, segment)  # "tanggal 4, ..."

    def _take(self, act: DeedTold, segment: ToldSegment, *, speaker: str | None) -> bool:
        """Keep what an act tells; False where it does not say of whom."""
        actor = owner_of(act, speaker)
        both = both_of(act.content) if not act.parties.mine else ()
        actor = both[-1] if both else actor
        if actor is None:
            return False
        said = NOT_YET if act.denied else self._day(act.content, segment, act=act)
        if said is None and self.loose_day:
            said, before = self.loose_day
            self.taken.append(before)
            self.loose_day = None
        if said is None and not act.affirmed:
            self.undated = actor if act.main is not None else None  # "telat lapor, baru tgl 10"
            return False
        if said is None and act.looks:
            return True
        if act.main is None and not act.affirmed and self._comes_too_early(actor, said):
            return True
        for each in both or (actor,):
            self.said.pop(each, None)
            self.said[each] = said or DONE
            self.just_said.append(each)
        self.undated = actor if said is None else None
        if not self._tells_finishing(segment, act):
            self.taken.append(segment)
        self.ownerless = None
        return True

    def _comes_too_early(self, actor: str, said: str | None) -> bool:
        """Tell a day that may be that of buying: "lembaga belum lapor, tokopedia 1 nov"."""
        lembaga = self.said.get(LEMBAGA)
        if actor == LEMBAGA or lembaga is None or said in (None, NOT_YET):
            return False
        return lembaga == NOT_YET or (lembaga != DONE and str(said) < lembaga)

    def _tells_finishing(self, segment: ToldSegment, act: DeedTold) -> bool:
        """Tell whether a day of it is that of finishing: "kelar tgl 3 lembaga udah lapor".

        Not where the deed itself is what is finished: "lembaga done tgl 12".
        """
        start, end = segment.start, segment.end
        if act.main is not None and act.deed is Deed.HANDLE:
            main = act.content[act.main]
            said = tokens(f"{self.text[start : main.start]}{_REPORTING}{self.text[main.end : end]}")
        else:
            said = tokens(self.text[start:end])
        return isinstance(read_date(said, self.today, only_tied=True), ExactDate)

    def _day(
        self, content: tuple[ToldWord, ...], segment: ToldSegment, *, act: DeedTold | None
    ) -> str | None:
        """Return the day of the content, as far as one is told."""
        main = act.main if act else None
        told = list(self.text[: segment.end])
        for place, piece in enumerate(content):
            if place == main or piece.word in DATA:
                told[piece.start : piece.end] = [
                    _REPORTING if place == main else "",
                    *[""] * (piece.end - piece.start - 1),
                ]
        spoken = _LEADING.sub(" ", "".join(told[content[0].start :]))
        match read_date(tokens(spoken), self.today, about=Role.REPORTED):
            case ExactDate(day=day):
                return day.isoformat()
        return None
