"""A message to its meaning: Message, and dates, names, statements and topics that it reads.

Words and clauses come from flows.text; what is replied is decided in flows.handlers.
"""

from flows.understanding.case import (
    CHAT,
    EMAIL,
    FORM_WAY,
    PHONE,
    WHATSAPP,
    CaseRemark,
    ComplaintRemark,
    means_own_complaint,
    read_ticket,
    read_way,
    takes_back,
)
from flows.understanding.labels import read_choice
from flows.understanding.message import Message
from flows.understanding.result import Candidate, Decision, Understanding
from flows.understanding.topics import GREETING, THANKS, TopicChoice
from flows.understanding.understand import understand
from flows.understanding.unknown_name import reads_as_name

__all__ = [
    "CHAT",
    "EMAIL",
    "FORM_WAY",
    "GREETING",
    "PHONE",
    "THANKS",
    "WHATSAPP",
    "Candidate",
    "CaseRemark",
    "ComplaintRemark",
    "Decision",
    "Message",
    "TopicChoice",
    "Understanding",
    "means_own_complaint",
    "read_choice",
    "read_ticket",
    "read_way",
    "reads_as_name",
    "takes_back",
    "understand",
]
