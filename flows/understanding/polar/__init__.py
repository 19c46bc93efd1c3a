"""Questions that yes or no answers, and what CS wrote to be told first to whoever asks one."""

from flows.understanding.polar.answers import is_plainly_asked, is_reachable, yes_no_answers
from flows.understanding.polar.question import PolarQuestion, polar_questions

__all__ = [
    "PolarQuestion",
    "is_plainly_asked",
    "is_reachable",
    "polar_questions",
    "yes_no_answers",
]
