"""Transcripts played against the conversation, each as a new participant.

Each step is taken twice from the same state: by the library, which decides what happens, and by
the same one traced (bot.rehearsal.traces), which tells the ids of what was said.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.rehearsal.meanings import meant
from bot.rehearsal.seen import Ground, SeenStep, Walked, see
from bot.rehearsal.traces import traced
from bot.rehearsal.transcript import Expectation, MeantPress, Transcript, TranscriptStep
from flows.conversation import step
from flows.dialogue import Button, ButtonPressed, Event, State
from flows.library import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class NoSuchButton:
    """A press that could not be made: no button of the step before means it, or several do."""

    meaning: str
    candidates: tuple[Button, ...]
    several: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Mismatch:
    """The step at which a transcript failed, what was expected of it, and what came.

    `seen` is what came of the step, or where it could not be made, of the one before; None: it
    was the first.
    """

    step: TranscriptStep
    seen: SeenStep | None
    unmet: tuple[Expectation, ...] = ()
    unpressed: NoSuchButton | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """What came of playing a transcript; it ends at the first step that fails."""

    transcript: Transcript
    mismatch: Mismatch | None
    walked: Walked


def rehearse(library: Library, transcripts: Iterable[Transcript]) -> tuple[Rehearsal, ...]:
    """Play each transcript from the beginning, in their order."""
    player = _Player(library, traced(library))
    return tuple(player.play(transcript) for transcript in transcripts)


@dataclass(frozen=True, slots=True)
class _Player:
    """Who plays: the library, and beside it the same one traced."""

    library: Library
    traced: Library

    def play(self, transcript: Transcript) -> Rehearsal:
        state, before = State(), None
        walked: dict[Ground, frozenset[str]] = {ground: frozenset() for ground in Ground}
        for one in transcript.steps:
            event = _event(one, before.buttons if before else ())
            if isinstance(event, NoSuchButton):
                mismatch = Mismatch(step=one, seen=before, unpressed=event)
                return Rehearsal(transcript=transcript, mismatch=mismatch, walked=walked)
            taken = step(self.library, state, event, one.now)
            seen = see(self.library, taken, step(self.traced, state, event, one.now), one.now)
            walked = {ground: walked[ground] | seen.walked[ground] for ground in Ground}
            unmet = tuple(each for each in one.expected if not seen.meets(each))
            if unmet:
                mismatch = Mismatch(step=one, seen=seen, unmet=unmet)
                return Rehearsal(transcript=transcript, mismatch=mismatch, walked=walked)
            # Where nothing was due, what was said before still stands on the screen.
            state, before = taken.state, seen if taken.replies else before
        return Rehearsal(transcript=transcript, mismatch=None, walked=walked)


def _event(one: TranscriptStep, buttons: tuple[Button, ...]) -> Event | NoSuchButton:
    if not isinstance(one.act, MeantPress):
        return one.act
    meaning = one.act.meaning
    match meant(buttons, meaning):
        case (data,):
            return ButtonPressed(data)
        case several:
            among = tuple(b for b in buttons if b.data in several) if several else buttons
            return NoSuchButton(meaning=meaning, candidates=among, several=bool(several))
