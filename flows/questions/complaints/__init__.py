"""Complaints that were sent: what is asked of them, how they are heard, told, and taken back."""

from flows.questions.complaints.channels import (
    DESCRIBED,
    STATUS_PAGE,
    ComplaintChannel,
    as_channel,
    channel_label,
    channels,
    contact_brief,
    source_channel,
    via,
)
from flows.questions.complaints.parts import CHANNEL_QUESTION, DAY_QUESTION
from flows.questions.complaints.sending import (
    COMPLAINT_QUESTIONS,
    TICKET,
    asked_of_sending,
)
from flows.questions.complaints.sure import SURE_QUESTION
from flows.questions.complaints.ticket import TICKET_QUESTION
from flows.questions.complaints.ticket_number import is_ticket, number_alone
from flows.questions.complaints.told import told_complaint
from flows.questions.complaints.words import (
    FORGET_COMPLAINT,
    complaint_in_words,
    complaint_restored,
    complaints_told,
    forget_complaint_buttons,
    known_complaints,
    restore_button,
    sending_in_words,
)

__all__ = [
    "CHANNEL_QUESTION",
    "COMPLAINT_QUESTIONS",
    "DAY_QUESTION",
    "DESCRIBED",
    "FORGET_COMPLAINT",
    "STATUS_PAGE",
    "SURE_QUESTION",
    "TICKET",
    "TICKET_QUESTION",
    "ComplaintChannel",
    "as_channel",
    "asked_of_sending",
    "channel_label",
    "channels",
    "complaint_in_words",
    "complaint_restored",
    "complaints_told",
    "contact_brief",
    "forget_complaint_buttons",
    "is_ticket",
    "known_complaints",
    "number_alone",
    "restore_button",
    "sending_in_words",
    "source_channel",
    "told_complaint",
    "via",
]
