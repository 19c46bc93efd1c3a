"""From everyday Indonesian to values: normalised words, dates, slots, answers."""

from flows.understanding.case_triggers import tells_case
from flows.understanding.labels import read_choice
from flows.understanding.result import Candidate, Decision, Understanding
from flows.understanding.smalltalk import is_foreign, is_greeting, is_insult, is_thanks
from flows.understanding.understand import GREETING, THANKS, grasp, understand
from flows.understanding.yes_no import read_answer

__all__ = [
    "GREETING",
    "THANKS",
    "Candidate",
    "Decision",
    "Understanding",
    "grasp",
    "is_foreign",
    "is_greeting",
    "is_insult",
    "is_thanks",
    "read_answer",
    "read_choice",
    "tells_case",
    "understand",
]
