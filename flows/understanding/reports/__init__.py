"""Reports in a sentence: who of the chain is said to have done its part, or not, and when.

Beside them, what came of asking that was no report: no answer, "wait", not found, sent on.
"""

from flows.understanding.reports.gate import may_answer, may_be_hearsay, may_tell
from flows.understanding.reports.heard import DONE
from flows.understanding.reports.outcomes import AskingOutcome, may_tell_outcome, read_outcome
from flows.understanding.reports.pieces import PartedText
from flows.understanding.reports.read import ToldReports, read_reports
from flows.understanding.reports.words import GRADER, PLATFORM

__all__ = [
    "DONE",
    "GRADER",
    "PLATFORM",
    "AskingOutcome",
    "PartedText",
    "ToldReports",
    "may_answer",
    "may_be_hearsay",
    "may_tell",
    "may_tell_outcome",
    "read_outcome",
    "read_reports",
]
