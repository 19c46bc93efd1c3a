"""A message to its meaning: Message, and dates, names, statements and topics that it reads.

Words and clauses come from flows.text; what is replied is decided in flows.handlers.
"""

from flows.understanding.case import CaseRemark, ComplaintRemark
from flows.understanding.labels import read_choice
from flows.understanding.message import Message
from flows.understanding.result import Candidate, Decision, Understanding
from flows.understanding.topics import GREETING, THANKS, TopicChoice
from flows.understanding.understand import understand
from flows.understanding.unknown_name import reads_as_name

__all__ = [
    "GREETING",
    "THANKS",
    "Candidate",
    "CaseRemark",
    "ComplaintRemark",
    "Decision",
    "Message",
    "TopicChoice",
    "Understanding",
    "read_choice",
    "reads_as_name",
    "understand",
]
