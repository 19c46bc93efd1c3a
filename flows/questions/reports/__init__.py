"""What others of the chain are said to have done: asked, told in words, checked, asked again."""

from flows.questions.reports.contradiction import CONTRADICTION_QUESTION
from flows.questions.reports.heard import counted, dropped, hear, is_known, news
from flows.questions.reports.inquiry import (
    INQUIRY_QUESTION,
    WAIT_QUESTION,
    inquired,
    inquiries_told,
    known_inquiries,
)
from flows.questions.reports.reported import (
    FORGET_INQUIRY,
    REPORT_DAY_QUESTION,
    REPORTED_QUESTION,
    day_asked,
    forget_buttons,
    heard_in_words,
    report_day,
)
from flows.questions.reports.result import read_result
from flows.questions.reports.said import (
    actor_name,
    does,
    graded_elsewhere,
    lacks_proof,
    names_of,
    not_yet,
    report_in_words,
    sentence,
    stages,
    told_on,
    was_reported,
    without_report,
)
from flows.questions.reports.still_not import STILL_NOT_QUESTION

__all__ = [
    "CONTRADICTION_QUESTION",
    "FORGET_INQUIRY",
    "INQUIRY_QUESTION",
    "REPORTED_QUESTION",
    "REPORT_DAY_QUESTION",
    "STILL_NOT_QUESTION",
    "WAIT_QUESTION",
    "actor_name",
    "counted",
    "day_asked",
    "does",
    "dropped",
    "forget_buttons",
    "graded_elsewhere",
    "hear",
    "heard_in_words",
    "inquired",
    "inquiries_told",
    "is_known",
    "known_inquiries",
    "lacks_proof",
    "names_of",
    "news",
    "not_yet",
    "read_result",
    "report_day",
    "report_in_words",
    "sentence",
    "stages",
    "told_on",
    "was_reported",
    "without_report",
]
