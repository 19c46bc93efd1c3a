"""What is asked: one kind of question a file, QUESTIONS in order, and how any of them is put."""

from flows.dialogue import DONE, REPORTED
from flows.questions.agreement import said_of_it
from flows.questions.ask import ask, help_with, month_page, quick_choices, typeable
from flows.questions.completion_told import is_correction, tells_year
from flows.questions.days import DayQuestion
from flows.questions.forgotten import is_unsure
from flows.questions.heard import AskedBack, Given, HelpWanted
from flows.questions.kinds import QUESTIONS, RESERVED_IDS, as_put, context_of, kind_named
from flows.questions.month import as_month
from flows.questions.programme import (
    ANOTHER,
    NOT_OURS,
    OURS,
    is_of_another,
    names_only_ours,
)
from flows.questions.question import (
    Question,
    answer_in_words,
    kinds_of,
    named,
    question_of,
)
from flows.questions.reports import (
    FORGET_INQUIRY,
    actor_name,
    day_asked,
    does,
    dropped,
    forget_buttons,
    hear,
    heard_in_words,
    inquired,
    inquiries_told,
    is_known,
    names_of,
    news,
    not_yet,
    read_result,
    report_day,
    report_in_words,
    sentence,
    stages,
    told_on,
    was_reported,
    without_report,
)
from flows.questions.trainings import noted_down, trainings_told

__all__ = [
    "ANOTHER",
    "DONE",
    "FORGET_INQUIRY",
    "NOT_OURS",
    "OURS",
    "QUESTIONS",
    "REPORTED",
    "RESERVED_IDS",
    "AskedBack",
    "DayQuestion",
    "Given",
    "HelpWanted",
    "Question",
    "actor_name",
    "answer_in_words",
    "as_month",
    "as_put",
    "ask",
    "context_of",
    "day_asked",
    "does",
    "dropped",
    "forget_buttons",
    "hear",
    "heard_in_words",
    "help_with",
    "inquired",
    "inquiries_told",
    "is_correction",
    "is_known",
    "is_of_another",
    "is_unsure",
    "kind_named",
    "kinds_of",
    "month_page",
    "named",
    "names_of",
    "names_only_ours",
    "news",
    "not_yet",
    "noted_down",
    "question_of",
    "quick_choices",
    "read_result",
    "report_day",
    "report_in_words",
    "said_of_it",
    "sentence",
    "stages",
    "tells_year",
    "told_on",
    "trainings_told",
    "typeable",
    "was_reported",
    "without_report",
]
