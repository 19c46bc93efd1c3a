"""Complaints: letters and messages to send, as wholes and in pieces, and what stands since."""

from flows.views.complaint.call import call_questions
from flows.views.complaint.copying import COPY_LIMIT, copy_letter, copy_message, copy_story
from flows.views.complaint.facts import completed_on, tickets_of
from flows.views.complaint.letter import FORM, complaint_text, title
from flows.views.complaint.message import message, spoken
from flows.views.complaint.sentences import (
    ask_sentence,
    copy_sentence,
    ready_sentence,
    whatsapp_button,
    whatsapp_buttons,
)
from flows.views.complaint.since import (
    SinceSent,
    after_complaint,
    next_channel,
    since_sent,
    stands,
)

__all__ = [
    "COPY_LIMIT",
    "FORM",
    "SinceSent",
    "after_complaint",
    "ask_sentence",
    "call_questions",
    "complaint_text",
    "completed_on",
    "copy_letter",
    "copy_message",
    "copy_sentence",
    "copy_story",
    "message",
    "next_channel",
    "ready_sentence",
    "since_sent",
    "spoken",
    "stands",
    "tickets_of",
    "title",
    "whatsapp_button",
    "whatsapp_buttons",
]
