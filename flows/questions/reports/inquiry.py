"""What came of asking somebody besides a report: no answer, "wait", not found.

It moves no date; it is kept for the complaint text, and leads to whoever can be asked next.
"""

import re
from dataclasses import replace
from typing import Final, Self, cast

from flows.diagnosis import contact_of
from flows.dialogue import (
    REPORTED,
    UNKNOWN,
    Context,
    Inquiry,
    Known,
    Rows,
    State,
    as_date,
    asked_again,
    rows,
    with_inquiry,
)
from flows.library import Library
from flows.questions.heard import AskedBack, Given, HeardAnswer
from flows.questions.question import PAIR, Question
from flows.questions.reports.result import (
    NO_ANSWER,
    NOT_FOUND,
    SENT_ON,
    WAIT,
    Result,
    as_result,
    may_be_days,
)
from flows.questions.reports.said import actor_name, keep_button, sentence
from flows.understanding import Message
from flows.wording import full_date, say

_OF_RESULT: Final = "inquired:"
_USUAL_DAYS: Final = (1, 3, 7, 14)
_DAYS: Final = re.compile(r"(?P<days>\d{1,3})( hari( kerja)?)?")
_NAMES: Final = frozenset({"lembaga", "prakerja", "pmo"})  # contacts that are no platform
_IN_WORDS: Final = {
    NO_ANSWER: "inquiry-no-answer",
    WAIT: "inquiry-wait",
    NOT_FOUND: "inquiry-not-found",
    SENT_ON: "inquiry-sent-on",
}
_NOTED: Final = {
    NO_ANSWER: "noted-no-answer",
    WAIT: "noted-wait",
    NOT_FOUND: "noted-not-found",
    SENT_ON: "noted-sent-on",
}


def inquired(result: str) -> str:
    """Return the id of the question of whom that came."""
    return f"{_OF_RESULT}{result}"


def after_result(context: Context, result: Result) -> State:
    """Return the state in which what is missing of an inquiry is asked: how long, or whom."""
    how_long = result == Result(WAIT)
    return asked_again(context.state, TOLD_TO_WAIT if how_long else inquired(str(result)))


def contact_name(context: Context, contact: str) -> str:
    """Return the name of a contact; of a platform added without one, its own."""
    known = context.library.contacts.get(contact)
    return known.name if known else sentence(actor_name(context, contact))


def inquiry_in_words(context: Context, inquiry: Inquiry) -> str:
    """Return whom was asked, what came of it and when, for the participant and the complaint."""
    key = _IN_WORDS[inquiry.result]
    asked = as_date(inquiry.asked)
    return say(
        context.library,
        key if inquiry.days is None else "inquiry-wait-days",
        contact=contact_name(context, inquiry.contact),
        days=str(inquiry.days),
        to=contact_name(context, inquiry.to) if inquiry.to else "",
        asked=full_date(asked) if asked else inquiry.asked,
    )


def inquiries_told(context: Context) -> tuple[str, ...]:
    """Return in words what came of asking whom, the oldest first."""
    return tuple(inquiry_in_words(context, inquiry) for inquiry in known_inquiries(context))


def known_inquiries(context: Context) -> tuple[Inquiry, ...]:
    """Return what came of asking, the oldest first, without contacts that content has no longer."""
    library = context.library
    return tuple(
        inquiry
        for inquiry in context.state.inquiries
        if inquiry.contact in library.contacts or library.platform(inquiry.contact)
    )


def next_contact(context: Context) -> str | None:
    """Return whom one was sent to, else the first contact of the verdict that is left.

    Whoever was asked in vain is not named again; None: nobody is left.
    """
    found = context.judged
    asked = {inquiry.contact for inquiry in context.state.inquiries}
    sent = [inquiry.to for inquiry in context.state.inquiries[-1:]]
    if sent and sent[0] and sent[0] not in asked:
        return sent[0]
    contacts = found.contacts if found else context.contacts()
    return next((contact for contact in contacts if contact not in asked), None)


def what_next(context: Context) -> str:
    """Return whom to ask next; the form or patience, where everybody has been asked."""
    library, found, contact = context.library, context.judged, next_contact(context)
    if contact:
        return say(library, "inquiry-next", contact=contact_name(context, contact))
    if found and found.complaint_form:
        return say(library, "inquiry-next-form", form=found.complaint_form)
    return say(library, "inquiry-next-wait")


class _OnPurpose(Question):
    """A question asked on purpose only; what is answered stands beside the answers."""

    staff_name = "kata mereka"

    @property
    def public_id(self) -> str:
        """Programs know of one question what others have said."""
        return REPORTED

    def applies(self, known: Known) -> bool:
        """Apply never by itself."""
        return False

    def may_be_asked(self, context: Context) -> bool:
        """Tell whether there is a case about which somebody can have been asked."""
        return context.case() is not None

    def holds(self, known: Known, value: str) -> bool:
        """Hold no answer."""
        return False

    def in_words(self, context: Context, value: str) -> str | None:
        """Return nothing: no answer is stored under its id."""
        return None


class WaitQuestion(_OnPurpose):
    """How many days one was told to wait; it leads on to who said so."""

    ask_text = "ask-told-to-wait"

    def choices(self, context: Context) -> Rows:
        """Return the usual numbers of days, "not said", and the way out."""
        library = context.library
        days = (
            self.answer_button(context, str(n), say(library, "days", count=str(n)))
            for n in _USUAL_DAYS
        )
        unsaid = self.answer_button(context, UNKNOWN, say(library, "days-not-said"))
        return (*rows(days, PAIR), (unsaid,), (keep_button(context, self.id),))

    def refusal(self, context: Context, value: str) -> str:
        """Take a number of days, or that none was said."""
        possible = value == UNKNOWN or may_be_days(value)
        return "" if possible else say(context.library, "not-understood")

    def stored(self, context: Context, value: str) -> State:
        """Ask next who said so."""
        days = None if value == UNKNOWN else int(value)
        return asked_again(context.state, inquired(str(Result(WAIT, days))))

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take "3 hari", or that none was said."""
        spoken = " ".join(message.without_fillers)
        if found := _DAYS.fullmatch(spoken):
            return Given(found["days"].lstrip("0") or "0")
        return Given(UNKNOWN) if message.answer.elsewhere == UNKNOWN else None

    def noted(self, context: Context) -> str:
        """Read nothing back: what is missing is asked next."""
        return ""


class InquiryQuestion(_OnPurpose):
    """Of whom it came: `inquired:<result>`, one kind for every result."""

    ask_text = "ask-inquired"
    is_judged_anew = False  # it moves no date

    def named(self, library: Library, question: str) -> Self | None:
        """Return the question of a result."""
        found = question.startswith(_OF_RESULT) and as_result(question.removeprefix(_OF_RESULT))
        return replace(self, id=question) if found else None

    def choices(self, context: Context) -> Rows:
        """Return who can have been asked, and the way out."""
        asked = (
            self.answer_button(context, contact, contact_name(context, contact))
            for contact in context.contacts()
        )
        return (*rows(asked, 1), (keep_button(context, self.id),))

    def refusal(self, context: Context, value: str) -> str:
        """Take a contact of this case."""
        known = value in context.contacts()
        return "" if known else say(context.library, "not-understood")

    def stored(self, context: Context, value: str) -> State:
        """Keep the inquiry, with the day on which it was told."""
        # named() saw to it that there is one
        result = cast("Result", as_result(self.id.removeprefix(_OF_RESULT)))
        return with_inquiry(
            context.state,
            Inquiry(
                contact=value,
                result=result.kind,
                asked=context.today.isoformat(),
                days=result.days,
                to=result.to,
            ),
        )

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take a contact by its name: that of a platform or provider, "lembaga", "pmo"."""
        words = (word for word in message.words if word in _NAMES)
        named = (name for name in (message.platform, message.provider, *words) if name)
        contacts = [contact_of(context.heard_as(name)) for name in named]
        ours = (Given(contact) for contact in contacts if contact in context.contacts())
        # Whoever else is named was not asked about this case; nor is it a change of platform.
        back = AskedBack(say(context.library, "not-understood")) if contacts else None
        return next(ours, back)

    def noted(self, context: Context) -> str:
        """Say what was heard, and whom to ask next."""
        latest = context.state.inquiries[-1]
        return f"{say(context.library, _NOTED[latest.result])} {what_next(context)}"


TOLD_TO_WAIT: Final = "told-to-wait"
WAIT_QUESTION = WaitQuestion(id=TOLD_TO_WAIT)
INQUIRY_QUESTION = InquiryQuestion(id=_OF_RESULT)
