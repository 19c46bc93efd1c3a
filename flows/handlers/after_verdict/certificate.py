"""What follows a verdict: appeared, mended, they said ..., the complaint text, another one."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Final, cast

from flows.diagnosis import Diagnosis, unfinished, working_days_between
from flows.dialogue import (
    COMPLETED,
    GRADED,
    PLATFORM,
    Complaint,
    Context,
    Outcome,
    Reply,
    Rows,
    Step,
    Wait,
    asked_again,
    begun,
    put_away,
    reopened,
    says,
)
from flows.handlers.prompt import advance, advance_anew, no_room, ways_on
from flows.library import Guide, changed
from flows.questions import (
    REPORTED,
    as_channel,
    ask,
    asked_of_sending,
    channels,
    known_complaints,
    without_report,
)
from flows.reminders import planned
from flows.views import (
    FORM,
    OTHER_CHANNELS,
    ZONE,
    NextStep,
    SinceSent,
    advice,
    case_button,
    clock_reply,
    complaint_buttons,
    contact_pages,
    how_to,
    letter,
    letter_channels,
    menu,
    next_channel,
    remind_words,
    reminder_list,
    seen_words,
    since_sent,
    sources_line,
    steps_offered,
    to_explain,
    way_out,
)
from flows.wording import paragraphs, say

_A_YEAR: Final = timedelta(days=365)  # after which it is no waiting time any more


def follow_certificate(context: Context, way: str, about: str | None = None) -> Step | None:
    """Go the way a button under the verdict names; None where this verdict does not offer it.

    `about` is the check to be explained, or the channel of a complaint, where that is the way.
    """
    found = context.judged
    if way not in steps_offered(found) or (about is None and way == NextStep.HOW):
        return None
    if about is not None:
        return _ABOUT[way](context, about) if way in _ABOUT else None
    if way in _JUDGED:  # offered under a verdict only
        return _JUDGED[way](context, cast("Diagnosis", found))
    return _PLAIN[way](context)


def begin(context: Context, *, lead: str = "", guide: Guide | None = None) -> Step:
    """Begin a new case with the first question, after a lead of its own or the usual opening.

    That of the certificate, or a guided one of the content.
    """
    fresh = context.with_state(begun(context.state, guide=guide.id if guide else ""))
    opening = guide.words["opening"] if guide else say(context.library, "opening")
    return no_room(context) or advance_anew(context, fresh, lead=lead or opening)


def ask_again(context: Context, question: str, *, lead: str = "") -> Step:
    """Ask a question once more; its answer stays until there is a new one."""
    again = context.with_state(asked_again(context.state, question))
    return says(again, Outcome.ANSWERED, ask(again, question, lead=lead))


def close_certificate(context: Context) -> Step:
    """Congratulate on the certificate that has appeared, and put the case away, with an undo."""
    library = context.library
    words = seen_words(context)
    ended = put_away(context.state, outcome="appeared", wait=_waited(context))
    done = context.with_state(ended)
    if context.state.answers:
        undo = case_button(done, done.state.others[0], label=say(library, "seen-undo"))
        words = replace(words, buttons=((undo,),))
    return says(done, Outcome.ANSWERED, words, menu(done, lead=say(library, "anything-else")))


def _waited(context: Context) -> Wait | None:
    """Return what is counted of a certificate that has appeared; None where that is not certain.

    It is where the day of completion is known, was not read unconfirmed from a story, and is not
    longer ago than a year.
    """
    found, unsure = context.judged, {PLATFORM, COMPLETED}.intersection(context.to_confirm())
    if found is None or unsure or found.earliest or unfinished(found):
        return None
    if context.today - found.completed > _A_YEAR:
        return None
    calendar = context.library.calendar
    return Wait(
        platform=found.platform.id,
        year=found.completed.year,
        days=working_days_between(found.clock_start, context.today, calendar),
        seen=context.today.isoformat(),
    )


def remind(context: Context) -> Step:
    """Come back to the case by itself from now on; where that is so already, list all reminders."""
    on = context.with_state(changed(context.state, reminding=context.today.isoformat()))
    if planned(context) or not planned(on):  # a clock set back leaves nothing that was not said
        return below(context, reminder_list(context))
    if on.state.zone_heard:
        on = on.with_state(changed(on.state, prompted=ZONE))
    return below(on, remind_words(on))


def below(context: Context, reply: Reply, *, first: Rows = ()) -> Step:
    """Say something beside the verdict, whose buttons stay below it."""
    under = replace(reply, buttons=(*reply.buttons, *first, *ways_on(context)))
    return says(context, Outcome.ANSWERED, under)


def _how(context: Context, check: str) -> Step | None:
    return below(context, how_to(context, check)) if check in to_explain(context) else None


def _stuck(context: Context, found: Diagnosis) -> Step:
    return below(context, way_out(context, found), first=complaint_buttons(context))


def _why(context: Context, found: Diagnosis) -> Step:
    library = context.library
    text = paragraphs(
        say(library, "why-head"),
        *advice(context, found.verdict, explaining=True),
        say(library, "why-days"),
    )
    return below(
        context, Reply(text=text, folded=sources_line(context, found.verdict, explaining=True))
    )


def _contacts(context: Context) -> Step:
    *before, last = contact_pages(context)
    step = below(context, last)
    return replace(step, replies=(*before, *step.replies))


def _mended(context: Context, found: Diagnosis) -> Step:
    questions = found.blockers or found.to_check
    moving = any(c.id in questions and c.moves_completion for c in context.library.checks)
    dates = (COMPLETED,) if moving and found.blockers else ()
    asked, proof = (*dates, *questions), context.report_check()
    if proof and proof.done_by and proof.id in questions:
        # A report that is the check's answer in other words goes with it; its day is asked anew.
        context = context.with_state(without_report(context, proof.done_by))
        asked = (*asked, GRADED)
    state = reopened(context.state, asked)
    return advance(context.with_state(state), lead=say(context.library, "asked-again"))


def _complaint(context: Context, found: Diagnosis) -> Step:
    return says(context, Outcome.ANSWERED, *letter(context, found, _next_letter(context, found)))


def _next_letter(context: Context, found: Diagnosis) -> str:
    """Return the channel whose words are wanted: the form, and what follows since it was sent."""
    since = since_sent(context)
    if since is SinceSent.SECOND_LETTER:
        return known_complaints(context)[-1].channel
    contact = next_channel(context, found) if since is SinceSent.NEXT_CHANNEL else None
    ways = (one.id for one in channels(context) if one.contact == contact)
    return next(ways, FORM)


def _complaint_by(context: Context, value: str) -> Step | None:
    """Return the words for one channel, or the list of them."""
    found = cast("Diagnosis", context.judged)
    if value == OTHER_CHANNELS:
        return says(context, Outcome.ANSWERED, letter_channels(context))
    known = as_channel(value) in channels(context)
    return says(context, Outcome.ANSWERED, *letter(context, found, value)) if known else None


def sent(context: Context, channel: str = "") -> Step | None:
    """Ask what is missing of a complaint that was sent."""
    if channel and as_channel(channel) not in channels(context):
        return None
    told = Complaint(sent="", channel=channel)
    return advance(context.with_state(asked_of_sending(context.state, told)))


def _picture(context: Context, found: Diagnosis) -> Step:
    return below(context, clock_reply(context, found))


_PLAIN: Final[Mapping[str, Callable[[Context], Step | None]]] = {
    NextStep.SEEN: close_certificate,
    NextStep.ANOTHER: begin,
    NextStep.REMIND: remind,
    NextStep.CONTACTS: _contacts,
    NextStep.SENT: sent,
    NextStep.TOLD: lambda context: ask_again(context, REPORTED),
}
_JUDGED: Final[Mapping[str, Callable[[Context, Diagnosis], Step]]] = {
    NextStep.MENDED: _mended,
    NextStep.STUCK: _stuck,
    NextStep.WHY: _why,
    NextStep.COMPLAINT: _complaint,
    NextStep.PICTURE: _picture,
}
_ABOUT: Final[Mapping[str, Callable[[Context, str], Step | None]]] = {
    NextStep.HOW: _how,
    NextStep.COMPLAINT: _complaint_by,
    NextStep.SENT: sent,
}
