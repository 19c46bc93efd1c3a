"""What is shown: one kind of message a file. Nothing here changes the state."""

from flows.views.channels import channel_line, seen
from flows.views.complaint import complaint_text, copy_title
from flows.views.contacts import contact_cards, directory
from flows.views.headline import headline
from flows.views.known_facts import stored_data, summary
from flows.views.menu import ERASE, HELP, MENU, RESUME, START, ask_erase, menu
from flows.views.next_steps import NextStep, step_buttons, steps_offered
from flows.views.notices import (
    SENTENCES,
    cannot_read,
    notices,
    privacy_notice,
    reads_caption,
    warning,
)
from flows.views.topic import (
    GENERAL,
    ended,
    menu_button,
    messages,
    rows_below,
    topic_button,
    vouched,
)
from flows.views.verdict import advice, sources_line, tell_verdict

__all__ = [
    "ERASE",
    "GENERAL",
    "HELP",
    "MENU",
    "RESUME",
    "SENTENCES",
    "START",
    "NextStep",
    "advice",
    "ask_erase",
    "cannot_read",
    "channel_line",
    "complaint_text",
    "contact_cards",
    "copy_title",
    "directory",
    "ended",
    "headline",
    "menu",
    "menu_button",
    "messages",
    "notices",
    "privacy_notice",
    "reads_caption",
    "rows_below",
    "seen",
    "sources_line",
    "step_buttons",
    "steps_offered",
    "stored_data",
    "summary",
    "tell_verdict",
    "topic_button",
    "vouched",
    "warning",
]
