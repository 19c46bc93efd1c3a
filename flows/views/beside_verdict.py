"""What is said beside a verdict: how one thing is mended, whom to contact, the way out, news.

Buttons and typed questions ask for it; the verdict itself is not told again.
"""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final, cast

from flows.diagnosis import (
    ApplicableCheck,
    Diagnosis,
    dates_hold,
    denied,
    unfinished,
)
from flows.dialogue import UNKNOWN, Button, Context, Reply
from flows.library import Blocks, Verdict
from flows.views.complaint import ask_sentence, ready_sentence, whatsapp_buttons
from flows.views.contacts import contact_cards, contact_steps, copyable
from flows.views.guide import guide_steps
from flows.views.headline import due_date
from flows.views.notes import past_year
from flows.views.notices import notices
from flows.views.verdict import advice, next_step
from flows.wording import elapsed, explained, line, pages, paragraphs, say

# From then on Prakerja's page says 3-5 working days from the day of the schedule (N7); before, the
# dashboard said 7x24 hours (S74).
_LONG: Final = 14  # days of waiting that are told
_PROVIDER: Final = "lembaga"
_PAID_IN_DAYS: Final = date(2021, 1, 1)


def how_to(context: Context, check: str) -> Reply:
    """Return how a check is mended, or found out while that is not known, with pages that help."""
    here, library = cast("ApplicableCheck", context.asked(check)), context.library
    label = here.check.label
    if context.answer(check) == UNKNOWN:
        text = say(library, "to-find-out", label=label, find_out=context.filled(here.find_out))
    else:
        word = "to-mend-later" if here.blocks is Blocks.INCENTIVE else "to-mend"
        text = say(library, word, label=label, fix=context.filled(here.fix))
    links = tuple((Button(label=link.label, url=link.url),) for link in here.links)
    return Reply(text=text, folded=line(library, here.check.sources), buttons=links)


def way_out(context: Context, found: Diagnosis) -> Reply:
    """Return what can be done by somebody who cannot mend it, and whose time is over."""
    steps = contact_steps(context, found.contacts, form=found.complaint_form, brief=True)
    return Reply(text=paragraphs(say(context.library, "stuck-head"), *steps))


def contact_pages(context: Context) -> tuple[Reply, ...]:
    """Return whom to contact in which order and what for, then everything known of each."""
    found = context.judged
    contacts = found.contacts if found else context.contacts_without_date()
    late = denied(found) if found else None
    form = found.complaint_form if found else None
    # What to ask of a report means nothing before there is anything to report.
    brief = found is not None and unfinished(found)
    steps = contact_steps(context, contacts, late=late, form=form, brief=brief)
    told = advice(context, found.verdict) if found else ()
    head = say(context.library, "steps-head")
    first, *more = pages(steps, head=head) or (head,)
    cards = pages(contact_cards(context, contacts))
    order = Reply(text=first, folded=paragraphs(*told))
    *before, last = (order, *(Reply(text=page) for page in (*more, *cards)))
    reaching = (*whatsapp_buttons(context, contacts), *copyable(context, contacts))
    return (*before, replace(last, buttons=reaching))


def seen_words(context: Context) -> Reply:
    """Return the congratulation, and what the incentive still needs: by year, sources folded."""
    library, found = context.library, context.judged
    year = past_year(context, found) if found else None
    old = found is not None and found.completed < _PAID_IN_DAYS
    days = say(library, "seen-days-early" if old else "seen-days")
    over = say(library, "seen-past", year=str(year.year)) if year else ""
    sources = (*library.case.incentive_sources, *(year.sources if year else ()))
    text = paragraphs(say(library, "seen", days=days), over)
    return Reply(text=text, folded=line(library, sources))


def beside(context: Context, *words: str) -> Reply:
    """Return a bubble of these words, with PMO explained where they name it first."""
    return Reply(text=explained(context.library, paragraphs(*words))[0])


def other_contacts(context: Context) -> Reply:
    """Return whom to ask where the provider is no more, and when the form opens."""
    found = context.judged
    contacts = found.contacts if found else context.contacts_without_date()
    form = found.complaint_form if found else None
    others = tuple(contact for contact in contacts if contact != _PROVIDER)
    steps = contact_steps(context, others, form=form, brief=True)
    opens = _form_opens(context, found) if found and form is None else ""
    return beside(context, say(context.library, "closed-provider"), *steps, opens)


def contacts_now(context: Context) -> Reply:
    """Return whom one can speak with about this case, in order, for who wants a human."""
    if context.guided:
        return guide_steps(context, context.guided)
    found = context.judged
    contacts = found.contacts if found else context.contacts_without_date()
    form = found.complaint_form if found else None
    steps = contact_steps(context, contacts, form=form, brief=True)
    return beside(
        context, notices(context.library)["cs"], say(context.library, "human-now"), *steps
    )


def words_to_send(context: Context) -> Reply:
    """Return a sentence to ask with, and why the complaint text is not given yet."""
    found = context.judged
    if found is None or unfinished(found):
        return beside(context, say(context.library, "complaint-later"), *next_step(context))
    if found.verdict is Verdict.CHASE:
        sentence = say(context.library, "chase-say", sentence=ready_sentence(context, found))
    else:
        sentence = say(context.library, "ask-say", sentence=ask_sentence(context, found))
    return beside(context, _form_opens(context, found), sentence)


def _form_opens(context: Context, found: Diagnosis) -> str:
    if not dates_hold(found):
        return ""
    opens = due_date(context, found, found.due + timedelta(days=1))
    return say(context.library, "form-opens", opens=opens)


def hope(context: Context) -> Reply:
    """Return what is left to hope: the words of the year, where it is over, else of the verdict."""
    found = context.judged
    year = past_year(context, found) if found else None
    if year:
        return beside(context, year.told.strip(), *next_step(context))
    if found is None or unfinished(found):
        return beside(context, *next_step(context))
    word = "hope-late" if found.complaint_form else "hope-in-time"
    return beside(context, say(context.library, word), *next_step(context))


def not_reminded(context: Context) -> Reply:
    """Return that nobody is reminded yet, and the day to note down."""
    found = context.judged
    if found is None or not dates_hold(found) or not found.working_days_left:
        return Reply(text=say(context.library, "remind"))
    return Reply(text=say(context.library, "remind-day", due=due_date(context, found, found.due)))


def waited(context: Context) -> str:
    """Return how long somebody has waited, as people say it; "" where it is not long."""
    found = context.judged
    long = found is not None and (context.today - found.completed).days >= _LONG
    return elapsed(found.completed, context.today) if found and long else ""
