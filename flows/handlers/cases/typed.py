"""What is typed of reminders: wanted, not wanted, which ones; and the answer to one just said."""

from itertools import pairwise
from typing import Final

from flows.dialogue import WIB, Context, Outcome, Reply, Step, resumed, says
from flows.handlers.after_verdict import remind
from flows.handlers.cases.chosen import choose_case
from flows.handlers.cases.listed import beside_what_is_on, list_reminders, set_zone
from flows.handlers.cases.pressed import choose_zone, done, not_yet, seen, stop
from flows.handlers.cases.switching import CASES
from flows.handlers.prompt import reprompt
from flows.library import changed
from flows.reminders import ReminderKind, cases_of, planned
from flows.text import word_set
from flows.understanding import CaseRemark, Message
from flows.views import ZONE, menu_button, reminder_stop, zone_name, zone_question
from flows.wording import say

_DOUBTS: Final = word_set("sepertinya mungkin mending mendingan rasanya apa ragu")
_CAN: Final = frozenset({"bisa", "boleh"})  # "bisa ga diingetin lagi" wants to be reminded
_OF_APPEARING: Final = (ReminderKind.APPEARED, ReminderKind.FORM)
_A_FEW: Final = 3  # words
_ANSWERS_OTHERS: Final = word_set("sudah belum")  # the question that was open before the zone's
_BRIEF: Final = 6  # words
_LOOKING: Final = word_set(
    "cek ngecek dicek mengecek lihat dilihat liat buka ngeliat kulihat kucek"
)
_NOT_YET: Final = ("belum",)
_THANKS: Final = frozenset({"terima", "kasih", "sudah"})
_NOT_AFTER_ALL: Final = ("tidak", "jadi")
_REMINDING: Final = ("inget", "ingat", "reminder", "alarm")
_NAMES: Final = frozenset({"pengingat", "pengingatnya", "pengingatku", "reminder"})


def reminder_wanted(context: Context, message: Message) -> Step | None:
    """Begin to remind, end it, or list what there is."""
    said = message.remarks
    if CaseRemark.REMIND in said and _THANKS.issubset(message.words):  # "makasih udah diingetin"
        return says(context, Outcome.ANSWERED, Reply(text=say(context.library, "thanks")))
    asked_for = CaseRemark.REMIND in said
    if _called_off(message):
        return _unwanted(context, message)
    if CaseRemark.NOT_REMIND in said and not (asked_for and not _CAN.isdisjoint(message.words)):
        return _unwanted(context, message)
    named = len(message.words) <= _BRIEF and not _NAMES.isdisjoint(message.words)
    if CaseRemark.REMINDERS in said or (named and not asked_for):  # "hapus pengingat tokopedia"
        return list_reminders(context)
    return _wanted(context) if asked_for else None


def _called_off(message: Message) -> bool:
    """Tell "ga jadi diingetin": two clauses by its words, of which the second alone asks for it."""
    reminding = any(part in word for word in message.words for part in _REMINDING)
    off = _NOT_AFTER_ALL in pairwise(message.words) and len(message.words) <= _BRIEF
    return reminding and off and not message.asks


def _wanted(context: Context) -> Step:
    """Remind from now on; while questions are open, that the day follows from them."""
    state = context.state
    if not state.answers:
        words = say(context.library, "remind-nothing")
        return reprompt(context, Outcome.ANSWERED, lead=words)
    on = context if state.active else context.with_state(resumed(state))
    if on.open_question() is None:
        return remind(on)
    reminding = changed(on.state, reminding=on.state.reminding or context.today.isoformat())
    lead = say(context.library, "remind-later")
    return reprompt(on.with_state(reminding), Outcome.ANSWERED, lead=lead)


def _unwanted(context: Context, message: Message) -> Step:
    """End the one reminder that there is; where it is in doubt which, or whether, ask."""
    reminded = [case for case in cases_of(context) if case.state.reminding and planned(case)]
    if len(reminded) != 1:
        return list_reminders(context)
    (case,) = reminded
    if not (message.asks or not _DOUBTS.isdisjoint(message.words)):
        return stop(context, case)
    sure = Reply(
        text=say(context.library, "reminder-stop-ask"),
        buttons=((reminder_stop(context, case.state.case),),),
    )
    return beside_what_is_on(context, sure)


def answer_prompt(context: Context, prompted: str, message: Message) -> Step | None:
    """Take a short answer to what was asked or listed last: a reminder, the zone, the cases."""
    if prompted == CASES:
        return choose_case(context, message)
    if prompted == ZONE:
        return _zone_answered(context, message)
    if prompted not in frozenset(ReminderKind):
        return None
    return _reminder_answered(context, prompted, message)


def _zone_answered(context: Context, message: Message) -> Step | None:
    said, heard = _short_answer(message), context.state.zone_heard
    if said is None or not _ANSWERS_OTHERS.isdisjoint(message.words):
        return None
    return set_zone(context, heard) if said == "yes" else choose_zone(context)


def _reminder_answered(context: Context, prompted: str, message: Message) -> Step | None:
    if _looks_first(message):
        return _waited_for(context, prompted)
    said = _short_answer(message)
    if said is None:
        return None
    number = context.state.case
    if said == "no":
        return not_yet(context, number, prompted)
    if prompted in _OF_APPEARING:
        return seen(context, number)
    return done(context, number, prompted)


def _looks_first(message: Message) -> bool:
    """Tell "belum cek", "nanti kulihat", "kayaknya belum" from what answers a reminder."""
    spoken = frozenset(message.words)
    if message.asks or len(spoken) > _BRIEF or _tells_news(message):
        return False
    if CaseRemark.LATER in message.remarks:
        return True
    return not message.topics and not (_LOOKING.isdisjoint(spoken) and _DOUBTS.isdisjoint(spoken))


def _waited_for(context: Context, prompted: str) -> Step:
    """Wait for whoever looks first; what they say next answers the reminder still."""
    waiting = context.with_state(changed(context.state, prompted=prompted))
    return says(waiting, Outcome.ANSWERED, Reply(text=say(context.library, "reminder-look")))


def _short_answer(message: Message) -> str | None:
    """Return "yes" or "no" where nothing else is said; news is read by those who read all news."""
    if message.asks or _tells_news(message) or not 0 < len(message.words) <= _BRIEF:
        return None  # a thumb closes no case
    if message.words[:1] == _NOT_YET:
        return "no"  # "belum nih masih kosong" is near to topics, too
    if message.topics:
        return None
    agreed = message.without_fillers in ((), ("iya",))
    if len(message.without_fillers) > _A_FEW or (message.is_ack and not agreed):
        return None  # "ok siap" is no answer
    said = message.answer.elsewhere
    return said if said in ("yes", "no") else None


def _tells_news(message: Message) -> bool:
    """Tell news, a report, or anything else said of the case from a bare answer."""
    others = message.remarks - {CaseRemark.STILL_NOT, CaseRemark.LATER}
    return bool(others or message.told_of_others.said)


def place_told(context: Context, message: Message) -> Step | None:
    """Ask somebody who only says where they live whether that is their zone."""
    place = message.place
    if place is None or not place.alone or message.asks:
        return None
    if place.zone == _zone_of(context):
        lead = say(context.library, "zone-same", zone=zone_name(place.zone))
        return reprompt(context, Outcome.ANSWERED, lead=lead)
    heard = context.with_state(changed(context.state, zone_heard=place.zone, prompted=ZONE))
    if context.open_question() is None:
        return beside_what_is_on(heard, zone_question(heard))
    # By itself: "iya" below another question would answer that one.
    asked = zone_question(heard)
    out = changed(asked, buttons=(*asked.buttons, (menu_button(heard),)))
    return says(heard, Outcome.ANSWERED, out)


def with_place(context: Context, message: Message, step: Step) -> Step:
    """Keep the zone of a place that was told among other things; it is asked when it matters."""
    place = message.place
    if place is None or place.alone or place.zone == _zone_of(context):
        return step
    return changed(step, state=changed(step.state, zone_heard=place.zone))


def _zone_of(context: Context) -> str:
    return context.state.zone or WIB
