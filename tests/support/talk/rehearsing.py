"""Transcripts written in a test: what is done, and beside it what is expected of it."""

from dataclasses import replace
from datetime import datetime, time

from bot.rehearsal import (
    Aspect,
    Expectation,
    MeantPress,
    Rehearsal,
    Transcript,
    TranscriptAct,
    TranscriptStep,
    rehearse,
)
from bot.service.clock import WIB
from flows.dialogue.events import CommandGiven, MediaSent, ReminderDue, TextSent
from flows.library.library import Library
from tests.support.talk.talk import TODAY

NOON = datetime.combine(TODAY, time(12), WIB)
Expected = str | tuple[str, ...]


def says(text: str, /, **expected: Expected) -> TranscriptStep:
    return _step(TextSent(text), expected)


def presses(meaning: str, /, **expected: Expected) -> TranscriptStep:
    return _step(MeantPress(meaning), expected)


def gives(command: str, /, **expected: Expected) -> TranscriptStep:
    return _step(CommandGiven(command), expected)


def sends(kind: str, caption: str = "", /, **expected: Expected) -> TranscriptStep:
    return _step(MediaSent(kind, caption=caption), expected)


def later(now: datetime, /, **expected: Expected) -> TranscriptStep:
    return at(now, _step(ReminderDue(), expected))


def at(now: datetime, step: TranscriptStep) -> TranscriptStep:
    return replace(step, now=now)


def transcript(*steps: TranscriptStep, path: str = "conversations/percakapan.yaml") -> Transcript:
    return Transcript(path=path, title="Percakapan", steps=steps)


def played(library: Library, *steps: TranscriptStep) -> Rehearsal:
    (one,) = rehearse(library, [transcript(*steps)])
    return one


def _step(act: TranscriptAct, expected: dict[str, Expected]) -> TranscriptStep:
    """Return the step as if it stood on line 10, what is expected below it."""
    found = tuple(
        Expectation(
            aspect=Aspect(name), values=(value,) if isinstance(value, str) else value, line=line
        )
        for line, (name, value) in enumerate(expected.items(), start=11)
    )
    return TranscriptStep(act=act, now=NOON, expected=found, line=10)
