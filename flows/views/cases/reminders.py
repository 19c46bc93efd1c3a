"""What a reminder says when it is due, and what is said when one is asked for or given up.

Its buttons name the case, so that they mean the same whichever case is on.
"""

from collections.abc import Mapping
from typing import Final

from flows.dialogue import (
    WIB,
    ZONES,
    Button,
    Context,
    Reply,
    Rows,
    Verb,
    as_date,
    button,
)
from flows.reminders import Reminder, ReminderKind, case_of, planned
from flows.views.cases.moved import moved_words
from flows.views.menu import case_name
from flows.wording import full_date, paragraphs, say

# What is done with a reminder; the number of the case stands behind it.
SEEN, YET, DONE, STOP, AGAIN, LIST = "seen", "yet", "done", "stop", "again", "list"
ZONE, NO_ZONE = "zone", "no"

_WORDS: Final = {
    ReminderKind.APPEARED: "remind-appeared",
    ReminderKind.FORM: "remind-form",
    ReminderKind.ASKED: "remind-asked",
    ReminderKind.MENDED: "remind-mended",
    ReminderKind.NEXT_CHANNEL: "remind-next-channel",
    ReminderKind.SECOND_LETTER: "remind-second-letter",
}
# Of a guided case besides the certificate's.
_OF_GUIDES: Final[Mapping[str, str]] = {
    ReminderKind.APPEARED: "remind-guide-appeared",
    ReminderKind.FORM: "remind-guide-form",
    ReminderKind.ASKED: "remind-guide-asked",
    ReminderKind.MENDED: "remind-guide-mended",
    ReminderKind.NEXT_CHANNEL: "remind-next-channel",
    ReminderKind.SECOND_LETTER: "remind-second-letter",
}
_ASKS: Final[Mapping[str, str]] = {
    ReminderKind.APPEARED: "reminder-appeared",
    ReminderKind.FORM: "reminder-form",
    ReminderKind.ASKED: "reminder-asked",
    ReminderKind.MENDED: "reminder-mended",
    ReminderKind.NEXT_CHANNEL: "reminder-next-channel",
    ReminderKind.SECOND_LETTER: "reminder-second-letter",
}
_WITH_DUE: Final = (ReminderKind.APPEARED, ReminderKind.FORM)
_OF_COMPLAINT: Final = (ReminderKind.NEXT_CHANNEL, ReminderKind.SECOND_LETTER)
# What else than appeared can be said to have been done, by what is asked.
_DONE_LABELS: Final = {
    ReminderKind.ASKED: "way-told",
    ReminderKind.MENDED: "way-mended",
    ReminderKind.NEXT_CHANNEL: "reminder-answered",
    ReminderKind.SECOND_LETTER: "reminder-answered",
}


def reminder_words(context: Context, reminder: Reminder) -> Reply:
    """Return what is said when that reminder is due, of whichever case it is."""
    case = case_of(context, reminder.case) or context
    late = say(context.library, "remind-late") if _is_late(context, reminder) else ""
    text = paragraphs(late, _asked(case, reminder), _moved(case, reminder))
    return Reply(text=text, buttons=_answers(context, case, reminder))


def _is_late(context: Context, reminder: Reminder) -> bool:
    return (context.today - reminder.day).days > 1


def _is_unfinished(case: Context, kind: str) -> bool:
    """Tell whether questions are open where it would be asked what has been mended."""
    return kind == ReminderKind.MENDED and case.open_question() is not None


def _asked(case: Context, reminder: Reminder) -> str:
    library, name = case.library, case_name(case)
    if _is_unfinished(case, reminder.kind):
        return say(library, "remind-unfinished", case=name)
    if case.guide:
        return say(library, _OF_GUIDES.get(reminder.kind, "remind-guide-asked"), case=name)
    if reminder.kind in _WITH_DUE:
        due = full_date(as_date(reminder.about) or reminder.day)
        return say(library, _WORDS[reminder.kind], case=name, due=due)
    return say(library, _WORDS[reminder.kind], case=name)


def _moved(case: Context, reminder: Reminder) -> str:
    return moved_words(case) if reminder.kind in _WITH_DUE else ""


def _answers(context: Context, case: Context, reminder: Reminder) -> Rows:
    def act(word: str, action: str) -> Button:
        about = (str(reminder.case), reminder.kind.value, reminder.about)
        return reminder_button(context, word, action, *about)

    yet, stop = act("reminder-yet", YET), reminder_stop(context, reminder.case)
    seen = act("way-seen", SEEN)._replace(style="success")
    if case.guide:
        seen = seen._replace(label=case.guide.words["way-solved"])
    if _is_unfinished(case, reminder.kind):
        return ((act("reminder-go-on", YET), stop),)
    if reminder.kind in _WITH_DUE or (case.judged is None and reminder.kind not in _OF_COMPLAINT):
        return ((seen, yet), (stop,))
    return ((act(_DONE_LABELS[reminder.kind], DONE), yet), (seen, stop))


def reminder_button(context: Context, word: str, *arguments: str) -> Button:
    """Return a button of reminders with the text of that id on it."""
    label = say(context.library, word)
    return button(label, context.state.round, Verb.REMINDER, *arguments)


def reminder_stop(context: Context, number: int) -> Button:
    """Return the button that ends the reminders of a case."""
    return reminder_button(context, "reminder-stop", STOP, str(number))


def remind_words(context: Context) -> Reply:
    """Return when the bot will come back to the case that is on, and with what."""
    library, first = context.library, planned(context)[0]
    told = say(
        library,
        "remind-set",
        day=full_date(first.day),
        morning=morning(context),
        what=what_asked(context, first.kind),
    )
    form = "remind-set-form" if first.kind is ReminderKind.APPEARED else ""
    zone = zone_question(context)
    said = f"{told} {say(library, form)}" if form else told
    return Reply(text=paragraphs(said, zone.text), buttons=zone.buttons)


def what_asked(context: Context, kind: str) -> str:
    """Return what the bot asks with a reminder of that kind, in words that follow "aku"."""
    if _is_unfinished(context, kind):
        return say(context.library, "reminder-go-on-ask")
    if context.guide and kind == ReminderKind.APPEARED:
        return say(context.library, "reminder-solved")
    if context.guide and kind == ReminderKind.FORM:
        return say(context.library, "reminder-guide-form")
    return say(context.library, _ASKS.get(kind, "reminder-asked"))


def morning(context: Context) -> str:
    """Return "pagi", with the zone for whom it is not WIB's."""
    zone = context.state.zone
    if zone in ("", WIB):
        return say(context.library, "morning")
    return say(context.library, "morning-in", zone=zone_name(zone))


def zone_name(zone: str) -> str:
    """Return "WITA"; of none that is known, "WIB"."""
    return str(ZONES.get(zone, ZONES[WIB]))


def zone_question(context: Context) -> Reply:
    """Return whether the person lives in the zone of the place they named; empty without one."""
    heard = context.state.zone_heard
    if not heard:
        return Reply(text="")
    return Reply(
        text=say(context.library, "zone-ask", zone=zone_name(heard)),
        buttons=(
            (
                reminder_button(context, "zone-yes", ZONE, heard),
                reminder_button(context, "zone-no", ZONE, NO_ZONE),
            ),
        ),
    )


def stopped_words(context: Context, before: Context) -> Reply:
    """Return that the case of `before` is not reminded of any more, and the way back."""
    asked = (str(before.state.case), before.state.reminding)
    undo = reminder_button(context, "reminder-undo", AGAIN, *asked)
    text = say(context.library, "reminder-stopped", case=case_name(before))
    return Reply(text=text, buttons=((undo,),))
