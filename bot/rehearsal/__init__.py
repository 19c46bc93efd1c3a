"""Conversation tests of the content: transcripts that CS writes, played against the conversation.

It knows no file and no YAML: bot.content makes the transcripts, bot.cli.test shows what came of
them.
"""

from bot.rehearsal.meanings import means
from bot.rehearsal.rehearse import Rehearsal, rehearse
from bot.rehearsal.report import as_json, in_words
from bot.rehearsal.seen import NO_QUESTION
from bot.rehearsal.transcript import (
    Aspect,
    Expectation,
    MeantPress,
    Transcript,
    TranscriptAct,
    TranscriptStep,
)

__all__ = [
    "NO_QUESTION",
    "Aspect",
    "Expectation",
    "MeantPress",
    "Rehearsal",
    "Transcript",
    "TranscriptAct",
    "TranscriptStep",
    "as_json",
    "in_words",
    "means",
    "rehearse",
]
