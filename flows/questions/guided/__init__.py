"""The questions of guided cases that content describes: checks, statuses, days; one kind for all.

Which of them are asked, and what they come to, are rules of flows.diagnosis.
"""

from flows.questions.guided.check import start_of, starts
from flows.questions.guided.kind import GUIDE_QUESTION, told_in_passing
from flows.questions.guided.told import says_solved, says_unsolved

__all__ = [
    "GUIDE_QUESTION",
    "says_solved",
    "says_unsolved",
    "start_of",
    "starts",
    "told_in_passing",
]
