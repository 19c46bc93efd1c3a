"""How a message is heard, segment by segment: who speaks, what is done, on which day."""

from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Final

from flows.text import word_set
from flows.understanding.dates import ExactDate, read_date, tokens
from flows.understanding.reports.acts import DeedTold, act_of, is_bare, may_be_mine, owner_of
from flows.understanding.reports.days import ToldDay, day_of, names_day, tells_finishing
from flows.understanding.reports.doubts import Doubt, asks_back, doubt_of, ends
from flows.understanding.reports.frames import Speech, frame_of
from flows.understanding.reports.heard import DONE, NOT_YET, HeardSoFar
from flows.understanding.reports.listed import only_named, several_of
from flows.understanding.reports.page import page_of, without_page
from flows.understanding.reports.pieces import ToldSegment, ToldWord
from flows.understanding.reports.speech import SAID_BEHIND, SAID_BY_THEM
from flows.understanding.reports.talk import SentenceSoFar, TalkSoFar
from flows.understanding.reports.words import (
    AGAINST,
    CORRECTING,
    JOINING,
    SOMEBODY,
    Deed,
)

# Beside "eh" or "maksudnya" they tell nothing.
_SORRY: Final = CORRECTING | word_set("bukan salah maaf sori sorry sory yang jadi saya")
_ONCE_MORE: Final = SAID_BEHIND | SAID_BY_THEM | {"lagi"}
_GOING_ON: Final = word_set("dan terus lalu and then serta")
_SENT: Final = (Deed.SEND, Deed.PASS_ON)
_LOOKS_BACK: Final = 3  # times: each reads all that stands before, and nobody counts on so often


@dataclass(slots=True)
class ReportsReader:
    """What was heard of one message so far, and how the next segment is heard."""

    text: str
    today: date
    deed_known: bool = False
    talk: TalkSoFar = field(default_factory=TalkSoFar)
    heard: HeardSoFar = field(default_factory=HeardSoFar)
    sentence: SentenceSoFar = field(default_factory=SentenceSoFar)
    doubt: Doubt | None = None
    undated: str | None = None  # whose day may follow: "..., tgl 4"
    mends: bool = False  # the segment puts right what was said: "eh tgl 5"
    _corrects_next: bool = False  # "eh bukan, ..."
    _looked_back: int = 0  # times

    def hear(self, segment: ToldSegment) -> None:
        """Hear the next segment."""
        if self.doubt and ends(self.doubt, segment):
            self.doubt = None
        if segment.begins:
            self.sentence = SentenceSoFar()
        if segment.opener in AGAINST:
            self.sentence.topic = None
        if asks_back(segment):
            self.heard.drop(self.sentence.said)
            self.undated = None
        if not segment.pieces:
            return
        if self.heard.newest and _SORRY.issuperset(segment.words):
            self._corrects_next = True
            return
        frame = frame_of(segment.pieces)
        content = self._mended(frame.content if frame else segment.pieces, segment)
        if self._doubts(content, segment, reported=frame is not None):
            return
        if frame:
            self._speaks(frame, segment)
        if content:
            self._content(content, segment, frame)
        else:
            self._only_framed(segment)
        self.talk.names(content, frame.speaker if frame else None)

    def _mended(self, content: tuple[ToldWord, ...], segment: ToldSegment) -> tuple[ToldWord, ...]:
        """Return the content without what says that it puts right what was said."""
        corrects = segment.opener in CORRECTING or not CORRECTING.isdisjoint(segment.words)
        self.mends = bool(self.heard.newest) and (self._corrects_next or corrects)
        self._corrects_next = False
        left = tuple(each for each in content if each.word not in _SORRY)
        return left if self.mends and is_bare(left, others=0) else content

    def _doubts(
        self, content: tuple[ToldWord, ...], segment: ToldSegment, *, reported: bool
    ) -> bool:
        """Tell whether nothing is told, here or until the doubt ends."""
        doubt = doubt_of(content, segment, reported=reported)
        self.doubt = doubt if doubt and doubt.lasts else self.doubt
        if not doubt and not self.doubt:
            return False
        self.undated = None
        if self.doubt is Doubt.OF_OTHERS:
            self.talk.named = SOMEBODY
        else:
            self.talk.names(segment.pieces, None)
        return True

    def _speaks(self, frame: Speech, segment: ToldSegment) -> None:
        self.talk.speaks(frame, segment)
        if frame.speaker != SOMEBODY:
            self.sentence.topic = None

    def _only_framed(self, segment: ToldSegment) -> None:
        """Hear "kata tokopedia": of what was said before it, or of what follows."""
        self.heard.framing.append(segment)
        self.talk.awaits = True
        if self.sentence.ownerless and self.talk.speaker:
            act, before = self.sentence.ownerless
            if self.talk.quoted or not act.is_nameless:
                self._take(act, before, speaker=self.talk.speaker)

    def _content(
        self, content: tuple[ToldWord, ...], segment: ToldSegment, frame: Speech | None
    ) -> None:
        self.sentence.page = page_of(content) or self.sentence.page
        content = without_page(content)
        spoken = frame is not None or self._goes_on(segment)
        act = act_of(content, deed_known=self.deed_known, spoken=spoken)
        awaited, self.talk.awaits = self.talk.awaits and segment.begins, False
        answers = self.mends or (self.talk.quoted and spoken)
        idle = act is None or (act.is_nameless and not answers)
        if act is None or idle or act.says_nothing:
            day = self._day(content, segment, act=None).day if content else None
            if act is None or idle or day is None:
                used = self._without_act(content, segment, day, framed=frame is not None)
                if act and act.is_nameless and not used:
                    self.sentence.ownerless = (act, segment)
                return
        self.deed_known = self.deed_known or act.main is not None
        if act.looks:  # "sudah dicek prakerja, ..." says who speaks
            self.talk.speaker = act.parties.doer or self.talk.speaker
        act = self._by_whom(act, segment, spoken=frame is not None)
        spoken = spoken or (awaited and (act.denied or act.parties.passive))
        mine = may_be_mine(act) and not self.talk.quoted
        speaker = self.talk.speaker if spoken and not mine else None
        if not self._take(act, segment, speaker=speaker):
            self.sentence.ownerless = (act, segment)
            passive = act.parties.passive and not act.parties.mine
            self.talk.hearsay = self.talk.hearsay or passive

    def _goes_on(self, segment: ToldSegment) -> bool:
        spoken = self.talk.speaker is not None and bool(self.heard.framing)
        return spoken and not segment.begins

    def _by_whom(self, act: DeedTold, segment: ToldSegment, *, spoken: bool) -> DeedTold:
        """Return the act as it is told of who was named before."""
        act = self.talk.with_them(act, tuple(self.heard.said))
        before = self.sentence
        if before.page and act.main is not None:
            act = act.by(before.page)
        if before.topic:
            act = act.by(before.topic)
        active = act.deed in _SENT and not act.parties.passive
        goes_on = segment.opener in _GOING_ON and active and not spoken
        return act.by(before.doer) if before.doer and goes_on else act

    def _without_act(
        self,
        content: tuple[ToldWord, ...],
        segment: ToldSegment,
        day: str | None,
        *,
        framed: bool,
    ) -> bool:
        """Hear a day alone, or a name alone; return whether a day belongs to what was said."""
        named = [piece.actor for piece in content if piece.actor]
        self.sentence.topic = named[0] if len(named) == 1 else None
        self.sentence.paired = only_named(content)
        if self.mends and self.sentence.paired and day is None:
            self.heard.rename(self.sentence.paired)
        if day is None or not is_bare(content):
            return False
        actors = (self.undated,) if self.undated else self.heard.newest
        if self.undated or (actors and not named and self._is_of_last(content, segment)):
            self.heard.take(actors, day, mends=self.mends)
            self.heard.taken.append(segment)
            self.undated = None
            return True
        if framed:
            self.heard.framing.append(segment)  # "saya tanya lembaga tgl 5, ..."
            self.talk.awaits = True
        elif segment.begins:
            self.sentence.loose_day = (day, segment)
        return False

    def _is_of_last(self, content: tuple[ToldWord, ...], segment: ToldSegment) -> bool:
        """Tell whether a day alone is another one of what was said last: "tgl 4, tgl 6"."""
        if self.mends:
            return True
        content = tuple(each for each in content if each.word not in _ONCE_MORE)
        return not segment.begins and is_bare(content, others=0) and names_day(self.text, segment)

    def _take(self, act: DeedTold, segment: ToldSegment, *, speaker: str | None) -> bool:
        """Keep what an act tells; False where it does not say of whom."""
        actors = self._whose(act, segment, speaker)
        if not actors:
            return False
        said = self._said(act, segment)
        if said is None and self.sentence.loose_day:
            said, before = self.sentence.loose_day
            self.heard.taken.append(before)
            self.sentence.loose_day = None
        if said is None and not act.affirmed:
            # "telat lapor, baru tgl 10"
            self.undated = actors[-1] if act.main is not None else None
            return False
        if said is None and act.looks:
            return True
        loose = act.main is None and not act.affirmed
        if not (loose and said and self.heard.is_too_early(actors[-1], said)):
            self._keep(act, segment, actors, said)
        return True

    def _keep(
        self, act: DeedTold, segment: ToldSegment, actors: tuple[str, ...], said: str | None
    ) -> None:
        self.heard.take(actors, said or DONE, mends=self.mends)
        self.sentence.said += actors
        self.sentence.doer = act.parties.subject
        self.sentence.ownerless = None
        self.undated = actors[-1] if said is None else None
        handled = (
            act.content[act.main] if act.main is not None and act.deed is Deed.HANDLE else None
        )
        if not tells_finishing(self.text, segment, handled, self.today):
            self.heard.taken.append(segment)

    def _whose(self, act: DeedTold, segment: ToldSegment, speaker: str | None) -> tuple[str, ...]:
        """Return whose deed it is, or whose both."""
        if act.is_nameless and self.mends:
            return self.heard.newest
        actor = owner_of(act, speaker)
        several = several_of(act.content, act.main) if not act.parties.mine else ()
        if several or actor is None:
            return several
        pair = self.sentence.paired if segment.opener in JOINING else None
        return (pair, actor) if pair and act.parties.doer == actor != pair else (actor,)

    def _said(self, act: DeedTold, segment: ToldSegment) -> str | None:
        if act.denied:
            return NOT_YET
        told = self._day(act.content, segment, act=act)
        return DONE if told.open and act.main is not None else told.day

    def _day(
        self, content: tuple[ToldWord, ...], segment: ToldSegment, *, act: DeedTold | None
    ) -> ToldDay:
        """Return the day of the content, as far as one is told."""
        main = act.main if act else None
        since = partial(self._day_before, segment)
        return day_of(self.text, content, segment, main=main, today=self.today, since=since)

    def _day_before(self, segment: ToldSegment) -> date | None:
        """Return the day of the last report, or else the one told before the segment."""
        if self.heard.day:
            return date.fromisoformat(self.heard.day)
        self._looked_back += 1
        if self._looked_back > _LOOKS_BACK:
            return None
        told = read_date(tokens(self.text[: segment.start]), self.today)
        return told.day if isinstance(told, ExactDate) else None
