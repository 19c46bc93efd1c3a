"""Reports in a sentence: who of the chain is said to have done its part, or not, and when."""

from flows.understanding.reports.read import DONE, NOT_YET, ToldReports, read_reports
from flows.understanding.reports.words import GRADER, PLATFORM

__all__ = ["DONE", "GRADER", "NOT_YET", "PLATFORM", "ToldReports", "read_reports"]
