"""Texts to send: the complaint, ready to paste into the form, and a sentence to chase somebody.

Personal numbers and what is never asked stay gaps: the participant fills them in on the form.
"""

from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import quote

from flows.diagnosis import Diagnosis, StageState, denied, unfinished, working_days_between
from flows.dialogue import COMPLETED, Button, Context, Rows
from flows.library import Blocks, Contact
from flows.questions import (
    answer_in_words,
    does,
    inquiries_told,
    question_of,
    report_in_words,
    was_reported,
)
from flows.views.contacts import whatsapp_number
from flows.views.headline import due_date, labels
from flows.wording import elapsed, say

COPY_LIMIT = 256  # Telegram's limit for a button that copies
_LONG_AGO: Final = 60  # days; who waits for longer counts in months and years


def complaint_text(context: Context, found: Diagnosis) -> str:
    """Return the text of the complaint: facts and dates, nobody's limit that no source gives."""
    library = context.library
    over = "past-year" in found.notes
    return say(
        library,
        "complaint-text",
        platform=found.platform.name,
        provider=_provider(context),
        completed=answer_in_words(context, question_of(context, COMPLETED)),
        passed=_passed(context, found),
        late=_late(context, found),
        slows=_slows(context, found),
        done="\n".join(_settled(context)),
        open=_still_open(context, found),
        reported="\n".join(_reported(context, found)) or say(library, "complaint-nobody-asked"),
        asks=say(library, "complaint-asks-past" if over else "complaint-asks"),
    )


def copy_title(context: Context, found: Diagnosis) -> Button:
    """Return the button that copies a title for the form."""
    title = say(context.library, "complaint-title", platform=found.platform.name)
    return Button(label=say(context.library, "complaint-copy-title"), copy=title[:COPY_LIMIT])


def ready_sentence(context: Context, found: Diagnosis) -> str:
    """Return what a participant can send to whoever has not done their part."""
    stage = found.holder
    return say(
        context.library,
        "chase-sentence",
        does=does(context, stage),
        platform=found.platform.name,
        completed=answer_in_words(context, question_of(context, COMPLETED)),
    )


def ask_sentence(context: Context, found: Diagnosis) -> str:
    """Return what a participant can send to ask how far the report has come."""
    return say(
        context.library,
        "ask-sentence",
        platform=found.platform.name,
        completed=answer_in_words(context, question_of(context, COMPLETED)),
    )


def copy_sentence(context: Context, found: Diagnosis) -> Button:
    """Return the button that copies that sentence."""
    sentence_ = ready_sentence(context, found)
    return Button(label=say(context.library, "chase-copy"), copy=sentence_[:COPY_LIMIT])


def whatsapp_buttons(context: Context, contacts: Iterable[str]) -> Rows:
    """Return a button for each contact with WhatsApp: it opens a chat with the case written.

    None while there is nothing to ask about: no verdict yet, or a training that is not finished.
    """
    found = context.judged
    if found is None or unfinished(found):
        return ()
    known = (context.library.contacts.get(contact) for contact in contacts)
    return tuple(
        (_whatsapp(context, found, contact, number),)
        for contact in known
        if contact and (number := whatsapp_number(contact))
    )


def _whatsapp(context: Context, found: Diagnosis, contact: Contact, number: str) -> Button:
    label = say(context.library, "way-whatsapp", contact=contact.name)
    text = quote(_asked(context, found, contact))
    return Button(label=label, url=f"https://wa.me/{number}?text={text}")


def _asked(context: Context, found: Diagnosis, contact: Contact) -> str:
    """Return what to ask a contact: for what they have not done, else whether they have."""
    if denied(found) and contact.id == found.contacts[0]:
        return ready_sentence(context, found)
    return ask_sentence(context, found)


def _provider(context: Context) -> str:
    return (
        context.provider.name
        if context.provider
        else say(context.library, "complaint-provider-gap")
    )


def _passed(context: Context, found: Diagnosis) -> str:
    """Return how long ago it was completed: in working days, and later as people say it."""
    if (context.today - found.completed).days > _LONG_AGO:
        return elapsed(found.completed, context.today)
    days = working_days_between(found.completed, context.today, context.library.calendar)
    return say(context.library, "complaint-working-days", days=str(days))


def _late(context: Context, found: Diagnosis) -> str:
    """Return the day by which it should have appeared; "" where no source says so.

    That is where somebody has not done what nobody promised, or may not have; and behind a part
    that is not done. The last part has nothing behind it: its day stands.
    """
    unpromised = any(s.due is None and s.state is not StageState.DONE for s in found.stages)
    if unpromised or denied(found) not in (None, found.stages[-1]):
        return ""
    return f" {say(context.library, 'complaint-late', due=due_date(context, found, found.due))}"


def _slows(context: Context, found: Diagnosis) -> str:
    if not found.slows:
        return ""
    return _paragraph(say(context.library, "complaint-slows", checks=labels(context, found.slows)))


def _settled(context: Context) -> Iterator[str]:
    """Yield the checks that are in order."""
    for item in context.checks:
        if context.answer(item.check.id) == "yes":
            yield f"- {item.check.label}"


def _still_open(context: Context, found: Diagnosis) -> str:
    """Return which checks of the certificate are not; the incentive is no matter here."""
    open_checks = {*found.blockers, *found.to_check}
    lines = [
        f"- {item.check.label}: {answer_in_words(context, question_of(context, item.check.id))}"
        for item in context.checks
        if item.blocks is Blocks.CERTIFICATE and item.check.id in open_checks
    ]
    if not lines:
        return ""
    return _paragraph(say(context.library, "complaint-open", checks="\n".join(lines)))


def _paragraph(words: str) -> str:
    """Return words that stand where else an empty line does."""
    return f"\n{words}\n"


def _reported(context: Context, found: Diagnosis) -> Iterator[str]:
    told = (stage for stage in found.stages if was_reported(context, stage))
    reports = (report_in_words(context, stage) for stage in told)
    yield from (f"- {line}" for line in (*reports, *inquiries_told(context)))
