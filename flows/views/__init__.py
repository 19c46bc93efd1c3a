"""What is shown: one kind of message a file. Nothing here changes the state."""

from flows.views.beside_verdict import contact_pages, how_to, seen_words, way_out
from flows.views.channels import channel_line, seen
from flows.views.complaint import complaint_text, copy_title
from flows.views.contacts import directory
from flows.views.headline import headline
from flows.views.known_facts import stored_data, summary
from flows.views.menu import (
    ERASE,
    HELP,
    HUMAN,
    MENU,
    RESUME,
    START,
    ask_erase,
    human_button,
    menu,
    start_button,
)
from flows.views.next_steps import (
    NextStep,
    complaint_buttons,
    step_buttons,
    steps_offered,
    to_explain,
)
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
    gists,
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
    "HUMAN",
    "MENU",
    "RESUME",
    "SENTENCES",
    "START",
    "NextStep",
    "advice",
    "ask_erase",
    "cannot_read",
    "channel_line",
    "complaint_buttons",
    "complaint_text",
    "contact_pages",
    "copy_title",
    "directory",
    "ended",
    "gists",
    "headline",
    "how_to",
    "human_button",
    "menu",
    "menu_button",
    "messages",
    "notices",
    "privacy_notice",
    "reads_caption",
    "rows_below",
    "seen",
    "seen_words",
    "sources_line",
    "start_button",
    "step_buttons",
    "steps_offered",
    "stored_data",
    "summary",
    "tell_verdict",
    "to_explain",
    "topic_button",
    "vouched",
    "warning",
    "way_out",
]
