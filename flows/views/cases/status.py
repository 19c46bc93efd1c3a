"""The status: which working day it is, who holds the case until when, what was told and asked.

All of it is worked out anew from the answers, so that a new holiday or incident moves it.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from flows.diagnosis import DayCount, Diagnosis, denied
from flows.dialogue import Context
from flows.library import Verdict
from flows.questions import (
    actor_name,
    complaints_told,
    inquiries_told,
    report_in_words,
    stages,
    told_on,
)
from flows.views.cases.standing import count_of, others_told
from flows.views.complaint import stands
from flows.views.guide import guide_status
from flows.views.headline import due_date, headline
from flows.views.notes import incidents_told, period_told
from flows.views.verdict import next_step
from flows.wording import BUBBLE, full_date, joined, paragraphs, say, short_date

_BESIDE: Final = 120  # characters of what may stand before, and of PMO explained


def status(context: Context) -> tuple[str, ...]:
    """Return where the case stands, paragraph by paragraph, to be said in one bubble.

    First the clock, then what is known of it, the one next step, and the other cases.
    """
    if context.guide and context.guided:
        stands_at, *step = guide_status(context, context.guide, context.guided)
        return _laid(context, stands_at, step)
    found = context.judged
    head = _stands(context, found) if found else (say(context.library, "no-date-head"),)
    above = paragraphs(*head, *(moved_told(context, found) if found else ()))
    return _laid(context, above, next_step(context))


def _laid(context: Context, above: str, step: Sequence[str]) -> tuple[str, ...]:
    """Return what stands above, what is known of the case, the next step, the other cases."""
    below = (paragraphs(*step), "\n".join(others_told(context)))
    room = BUBBLE - _BESIDE - len(paragraphs(above, *below))
    return (above, _history(context, room), *below)


def moved_told(context: Context, found: Diagnosis) -> tuple[str, ...]:
    """Return what the count has to do with: days off that it passes over, incidents, a period."""
    if count_of(context, found) is None:
        return ()
    days = joined(short_date(day) for day, _ in found.skipped)
    skipped = say(context.library, "status-skipped", days=days) if days else ""
    told = (skipped, *incidents_told(context, found), period_told(context, found))
    return tuple(part for part in told if part)


def _stands(context: Context, found: Diagnosis) -> tuple[str, ...]:
    count, stage = count_of(context, found), denied(found)
    if count is None:
        return (headline(context, found),)
    if found.verdict is Verdict.CHECK_FIRST:
        return (headline(context, found), _if_ready(context, found, count))
    if found.verdict is Verdict.ESCALATE:
        late = "" if stage or context.state.complaints else _late(context, found, count)
        return (late or stands(context, found),)
    if stage and stage is not found.stages[-1]:
        return (headline(context, found), _of_denied(context, found, count))
    return (_running(context, found, count), _turn(context, found))


def _running(context: Context, found: Diagnosis, count: DayCount) -> str:
    """Return which working day of how many it is, who holds the case, and until when."""
    word = "status-day" if count.left else "status-last-day"
    return say(
        context.library,
        word if count.day else "status-not-begun",
        day=str(count.day),
        total=str(count.total),
        left=str(count.left),
        actor=actor_name(context, found.holder.actor),
        due=due_date(context, found, found.due),
    )


def _turn(context: Context, found: Diagnosis) -> str:
    """Return until when the holder's own part is due, where others come behind."""
    stage = found.holder
    if stage is found.stages[-1]:
        return ""
    word = "status-turn" if stage.promised else "status-turn-usual"
    return say(
        context.library,
        word if stage.due else "status-turn-no-promise",
        actor=actor_name(context, stage.actor),
        due=due_date(context, found, stage.last_day),
        days=str(stage.working_days),
    )


def _of_denied(context: Context, found: Diagnosis, count: DayCount) -> str:
    """Return the day of the count where somebody is said not to have done their part."""
    if not count.day:
        return ""
    actor = actor_name(context, found.holder.actor)
    return say(
        context.library, "status-denied", day=str(count.day), total=str(count.total), actor=actor
    )


def _if_ready(context: Context, found: Diagnosis, count: DayCount) -> str:
    """Return the clock of what is still to be checked, in case it is all in order."""
    if denied(found) or not count.day or context.today > found.due:
        return ""
    return say(
        context.library,
        "status-if-ready",
        day=str(count.day),
        total=str(count.total),
        due=due_date(context, found, found.due),
    )


def _late(context: Context, found: Diagnosis, count: DayCount) -> str:
    """Return for how long it has been late; "" where no working day is over since then."""
    if not count.late:
        return ""
    due, actor = due_date(context, found, found.due), actor_name(context, found.holder.actor)
    return say(context.library, "status-late", late=str(count.late), due=due, actor=actor)


# ------------------------------------------------------------ what was told and asked


def _history(context: Context, room: int) -> str:
    """Return what was reported, asked and sent; of more than there is room for, the latest."""
    head = say(context.library, "status-history")
    lines = (*_reports(context), *_inquiries(context), *_complaints(context))
    told = _latest(lines, room - len(head) - 2)
    return "\n".join((head, *told)) if told else ""


def _latest(lines: Sequence[str], room: int) -> tuple[str, ...]:
    told: list[str] = []
    for each in reversed(lines):
        room -= len(each) + 1
        if room < 0:
            break
        told.append(each)
    return tuple(reversed(told))


def _reports(context: Context) -> Iterator[str]:
    reported = context.reports()
    for stage in stages(context):
        if stage.actor in reported:
            report, told = report_in_words(context, stage), told_on(context, stage.actor)
            word = "data-report" if told else "data-report-undated"
            yield say(context.library, word, report=report, told=full_date(told or context.today))


def _inquiries(context: Context) -> Iterator[str]:
    return (f"• {told}" for told in inquiries_told(context))


def _complaints(context: Context) -> Iterator[str]:
    told = complaints_told(context)
    return (say(context.library, "data-complaint", complaint=one) for one in told)
