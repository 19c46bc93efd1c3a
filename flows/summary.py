"""The summary of what was told, from which any answer can be changed."""

from flows.buttons import Verb, button, rows
from flows.casefile import CaseFile
from flows.facts import label_of, value_in_words
from flows.replies import Reply
from flows.reporting import forget_buttons
from flows.words import say


def summary(file: CaseFile) -> Reply:
    """Return every answer with a button to change it."""
    library, round_ = file.library, file.state.round
    told = file.answered()
    lines = (f"• {label_of(file, q)}: *{value_in_words(file, q)}*" for q in told)
    edits = (button(label_of(file, q), round_, Verb.EDIT, q) for q in told)
    back = button(say(library, "summary-back"), round_, Verb.SUMMARY, "back")
    return Reply(
        text="\n".join((say(library, "summary-head"), *lines, "", say(library, "summary-ask"))),
        buttons=(*rows(edits, 2), *rows(forget_buttons(file), 1), (back,)),
        in_place=True,
    )
