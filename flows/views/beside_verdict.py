"""What the buttons under a verdict show: how one thing is mended, whom to contact, the way out."""

from datetime import date
from typing import Final, cast

from flows.diagnosis import ApplicableCheck, Diagnosis
from flows.dialogue import UNKNOWN, Button, Context, Reply
from flows.library import Blocks
from flows.views.contacts import contact_cards, contact_steps
from flows.views.headline import denied, unfinished
from flows.views.notes import past_year
from flows.views.verdict import advice
from flows.wording import line, pages, paragraphs, say

# From then on Prakerja's page says 3-5 working days from the day of the schedule (N7); before, the
# dashboard said 7x24 hours (S74).
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
    return (order, *(Reply(text=page) for page in (*more, *cards)))


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
