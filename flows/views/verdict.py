"""The verdict in words, two bubbles: what it means with the one next step, then the chain.

Everything else stands behind buttons, or folds away below the chain.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Final

from flows.diagnosis import (
    FINISHED_CHECK,
    REVIEW_CHECK,
    DatedStage,
    Diagnosis,
    StageState,
    contact_of,
    dates_hold,
    denied,
    incentive_checks_open,
    unfinished,
)
from flows.dialogue import UNKNOWN, Context, Reply
from flows.library import Blocks, Verdict
from flows.questions import actor_name
from flows.views.complaint import after_complaint, ready_sentence, stands
from flows.views.contacts import contact_step, contact_steps
from flows.views.guide import guide_next_step, tell_guide_verdict
from flows.views.headline import due_date, labels
from flows.views.next_steps import step_buttons
from flows.views.notes import (
    closing,
    folded_notes,
    good_to_know,
    look_again,
    moved_up,
    must_be_read,
    past_year,
)
from flows.views.timeline import skipped_line, skipped_reasons, timeline
from flows.wording import BUBBLE, explained, length, line, paragraphs, say

TOGETHER: Final = 1200  # characters of both bubbles; more is not read on a small screen
FOLDED: Final = 800  # characters below the second


def tell_verdict(context: Context, *, lead: str = "") -> tuple[Reply, ...]:
    """Return the verdict on the case, or what can be said while the date is not known."""
    if context.guide and context.guided:
        return tell_guide_verdict(context, context.guide, context.guided, lead=lead)
    found = context.judged
    if found is None:
        return _without_date(context, lead=lead)
    first = paragraphs(lead, stands(context, found), *_meaning(context, found))
    second = paragraphs(timeline(context, found), *must_be_read(context, found))
    first, second = explained(context.library, first, second)
    # What is good to know stands where there is room for it, the graver first; the rest folds away.
    form = _form_open(context, found) if past_year(context, found) else ()  # its words name it too
    sent = "" if found.verdict is Verdict.ESCALATE else after_complaint(context, found)
    above = (
        sent,
        *form,
        *_to_mend(context, found),
        look_again(context, found),
        _beside(context, found),
    )
    skipped = skipped_line(context, found)
    below = (*good_to_know(context, found), skipped, *advice(context, found.verdict))
    room = TOGETHER - length(first) - length(second)
    told = _fitting(above, room=min(room, BUBBLE - length(first)))
    room -= sum(length(part) + 2 for part in told)
    told += _fitting(below, room=min(room, BUBBLE - length(second)))
    left = (part for part in (*above, *below) if part not in (*told, skipped))
    return (
        Reply(text=paragraphs(first, *(part for part in above if part in told))),
        Reply(
            text=paragraphs(second, *(part for part in below if part in told)),
            folded=_folded(context, found, left),
            buttons=step_buttons(context, found),
        ),
    )


def advice(context: Context, verdict: Verdict, *, explaining: bool = False) -> tuple[str, ...]:
    """Return what only this platform and provider tell about such a verdict.

    `explaining` picks what explains the count, which is told only to those who ask why.
    """
    places = (context.provider, context.platform)
    return tuple(
        f"• {context.filled(item.text)}"
        for place in places
        if place
        for item in place.advice
        if verdict in item.verdicts and item.explains is explaining
    )


def sources_line(context: Context, verdict: Verdict, *, explaining: bool = False) -> str:
    """Return "Sumber: ..." for what a verdict on this platform tells, or for what explains it."""
    found = _of_places(context, verdict, explaining=explaining)
    return line(context.library, dict.fromkeys(found))


# ------------------------------------------------------------ the first bubble


def _meaning(context: Context, found: Diagnosis) -> tuple[str, ...]:
    """Return what stands below the headline: the one next step, and what is to be mended."""
    hope = () if unfinished(found) else moved_up(context, found)
    sent = after_complaint(context, found) if found.verdict is Verdict.ESCALATE else ""
    steps = (sent,) if sent else _of_verdict(context, found)
    return (whose_turn(context, found), *hope, *steps)


def next_step(context: Context) -> tuple[str, ...]:
    """Return the one next step of the verdict that is on, or of a case without a date."""
    if context.guided:
        return guide_next_step(context, context.guided)
    found = context.judged
    if found is not None:
        return _next_step(context, found)
    if context.answer(FINISHED_CHECK) == "no":
        return (_finish_first(context),)
    whom = contact_step(context, context.contacts_without_date()[0], brief=True)
    return (say(context.library, "no-date-ask", step=whom),)


def _finish_first(context: Context) -> str:
    whom = actor_name(context, context.contacts_without_date()[0])
    return say(context.library, "no-date-unfinished-step", contact=whom)


def whose_turn(context: Context, found: Diagnosis) -> str:
    """Return whose turn it is, where somebody's is; else ""."""
    stage = found.holder
    if found.verdict is not Verdict.WAIT or stage.state is not StageState.RUNNING:
        return ""
    return say(
        context.library,
        _holder_word(found, stage),
        actor=actor_name(context, stage.actor),
        due=due_date(context, found, stage.last_day),
        days=str(stage.working_days),
    )


def _holder_word(found: Diagnosis, stage: DatedStage) -> str:
    if stage is found.stages[-1]:
        return "holder-last"  # its due date is the one that the headline tells
    if stage.promised:
        return "holder"
    return "holder-usual" if stage.due else "holder-no-promise"


def _next_step(context: Context, found: Diagnosis) -> tuple[str, ...]:
    sent = after_complaint(context, found)
    if sent and found.verdict is Verdict.ESCALATE:
        return (sent,)
    return (*_of_verdict(context, found), sent)


def _of_verdict(context: Context, found: Diagnosis) -> tuple[str, ...]:
    match found.verdict:
        case Verdict.FIX_FIRST:
            return _mend(context, found)
        case Verdict.CHECK_FIRST:
            return (say(context.library, "check-step"), _way_out(context, found))
        case Verdict.WAIT:
            return _wait(context, found)
        case Verdict.CHASE:
            return _chase(context, found)
        case _:
            step = _ask_first(context, found)
            return (step, *(() if past_year(context, found) else _form_open(context, found)))


def _mend(context: Context, found: Diagnosis) -> tuple[str, ...]:
    if unfinished(found):
        whom = actor_name(context, found.stages[0].actor)
        over, year = "past-year" in found.notes, str(found.completed.year)
        word = "fix-unfinished-past-step" if over else "fix-unfinished-step"
        return (say(context.library, word, contact=whom, year=year),)
    also = found.to_check  # may hold it as well
    check = say(context.library, "fix-check", checks=labels(context, also)) if also else ""
    return (say(context.library, "fix-step"), check, _way_out(context, found))


def _way_out(context: Context, found: Diagnosis) -> str:
    return say(context.library, "way-out") if found.complaint_form else ""


def _wait(context: Context, found: Diagnosis) -> tuple[str, ...]:
    stage = denied(found)
    if stage and stage is not found.stages[-1]:
        whom = actor_name(context, stage.actor)
        step = say(context.library, "wait-denied-step", contact=whom)
        return (step, _form_opens(context, found))
    return (say(context.library, "wait-step", opens=_opens(context, found)),)


def _chase(context: Context, found: Diagnosis) -> tuple[str, ...]:
    stage = found.holder
    whom = contact_step(context, contact_of(stage.actor), brief=True)
    sentence = ready_sentence(context, found)
    return (
        say(context.library, "chase-step", step=whom),
        say(context.library, "chase-say", sentence=sentence),
        say(context.library, "chase-after", opens=_opens(context, found)),
    )


def _ask_first(context: Context, found: Diagnosis) -> str:
    stage = denied(found)
    brief = past_year(context, found) is not None  # its own words say what to ask
    first = found.contacts[0]
    late = stage if stage and contact_of(stage.actor) == first else None
    step = contact_step(context, first, late=late, brief=brief)
    return say(context.library, "ask-first", step=step)


def _form_open(context: Context, found: Diagnosis) -> tuple[str, ...]:
    """Return that the form may be filled in now."""
    told = found.verdict is Verdict.ESCALATE
    return (say(context.library, "form-open"),) if told else ()


def _form_opens(context: Context, found: Diagnosis) -> str:
    if not dates_hold(found):
        return ""
    return say(context.library, "form-opens", opens=_opens(context, found))


def _opens(context: Context, found: Diagnosis) -> str:
    return due_date(context, found, found.due + timedelta(days=1))


def _to_mend(context: Context, found: Diagnosis) -> tuple[str, ...]:
    """Return what slows the certificate, as advice: it holds nothing up."""
    if not found.slows or unfinished(found):
        return ()
    return (say(context.library, "slows", checks=labels(context, found.slows)),)


def _beside(context: Context, found: Diagnosis) -> str:
    """Return what the incentive needs beside: it changes nothing of the verdict.

    Nothing of a year that is over: its last days are, and its own words say what is left to hope.
    """
    case = context.case()
    if unfinished(found) or case is None or past_year(context, found):
        return ""
    unsure = incentive_checks_open(context.library, case, context.today)
    return _for_incentive(context, found.also, unsure)


def _for_incentive(context: Context, missing: tuple[str, ...], unsure: tuple[str, ...]) -> str:
    """Return what the incentive lacks, or may lack; the review once it is possible."""
    library = context.library
    later = REVIEW_CHECK in (*missing, *unsure)  # possible once the certificate is there
    also = tuple(check for check in missing if check != REVIEW_CHECK)
    to_check = tuple(check for check in unsure if check != REVIEW_CHECK)
    told = (
        say(library, "also", checks=labels(context, also)) if also else "",
        say(library, "also-unsure", checks=labels(context, to_check)) if to_check else "",
        say(library, "also-review") if later else "",
    )
    return "\n".join(part for part in told if part)


# ------------------------------------------------------------ what folds away


def _folded(context: Context, found: Diagnosis, left: Iterable[str]) -> str:
    """Return the folded part: the sources in any case, of the rest what there is room for."""
    sources = line(context.library, dict.fromkeys(_sources(context, found)))
    rest = (*folded_notes(context, found), skipped_reasons(context, found), *left)
    told = _fitting(rest, room=FOLDED - length(sources) - 2)
    return paragraphs(*told, sources)


def _sources(context: Context, found: Diagnosis) -> Iterator[str]:
    year, last = past_year(context, found), closing(context, found)
    yield from _of_places(context, found.verdict)
    yield from year.sources if year else ()
    yield from last.sources if last else ()
    if found.complaint_form or "programme-unconfirmed" in found.notes:
        yield from context.library.case.sources


def _of_places(context: Context, verdict: Verdict, *, explaining: bool = False) -> Iterator[str]:
    for place in (context.platform, context.provider):
        if place:
            yield from place.sources
            for item in place.advice:
                if verdict in item.verdicts and item.explains is explaining:
                    yield from item.sources


def _fitting(parts: Iterable[str], *, room: int) -> tuple[str, ...]:
    """Return those parts, each after an empty line, for which there is room; the first first."""
    told: list[str] = []
    for part in parts:
        if part and length(part) + 2 <= room:
            told.append(part)
            room -= length(part) + 2
    return tuple(told)


# ------------------------------------------------------------ without a date


def _without_date(context: Context, *, lead: str) -> tuple[Reply, ...]:
    """Return what can be done without a completion date: finish, mend, check, ask."""
    library = context.library
    missing, unsure = _answered(context, "no"), _answered(context, UNKNOWN)
    mend, slow = missing[Blocks.CERTIFICATE], missing[Blocks.MATCHING]
    check = (*unsure[Blocks.CERTIFICATE], *unsure[Blocks.MATCHING])
    first = paragraphs(
        lead,
        say(library, "no-date-head"),
        say(library, "no-date-mend", checks=labels(context, mend)) if mend else "",
        say(library, "no-date-check", checks=labels(context, check)) if check else "",
        say(library, "no-date-step"),
        say(library, "slows", checks=labels(context, slow)) if slow else "",
        _for_incentive(context, missing[Blocks.INCENTIVE], unsure[Blocks.INCENTIVE]),
    )
    if FINISHED_CHECK in mend:  # there is no report to ask about yet
        first = paragraphs(lead, say(library, "fix-unfinished"), _finish_first(context))
    steps = contact_steps(context, context.contacts_without_date(), brief=True)
    second = paragraphs(say(library, "no-date-contacts"), *steps)
    first, second = explained(context.library, first, second)
    chain = Reply(
        text=second,
        folded=paragraphs(
            say(library, "programme"),
            say(library, "note-contacts-old"),
            sources_line(context, Verdict.CHECK_FIRST),
        ),
        buttons=step_buttons(context, None),
    )
    return (Reply(text=first), chain)


def _answered(context: Context, value: str) -> Mapping[Blocks, tuple[str, ...]]:
    """Return the checks with that answer, by what they block."""
    return {
        blocks: tuple(
            item.check.id
            for item in context.checks
            if item.blocks is blocks and context.answer(item.check.id) == value
        )
        for blocks in Blocks
    }
