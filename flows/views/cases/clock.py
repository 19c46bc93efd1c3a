"""The clock of a case as a picture: its values. Drawing them is bot.rendering's matter.

Every figure and day is that of the status; an alternative text says all of it.
"""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Final

from flows.diagnosis import DatedStage, DayCount, Diagnosis, StageState, denied
from flows.dialogue import Context, Picture, PictureLine, Reply
from flows.library import Verdict
from flows.questions import actor_name, sentence
from flows.views.cases.standing import count_of, standing
from flows.views.cases.status import moved_told
from flows.views.headline import due_date, labels
from flows.views.menu import case_name
from flows.views.timeline import is_proved
from flows.wording import explained, full_date, paragraphs, plain, say

_TOLD: Final[Mapping[StageState, str]] = {
    StageState.DONE: "picture-done",
    StageState.NOT_DONE: "picture-not-done",
}
_PROMISED: Final[Mapping[StageState, str]] = {
    StageState.PRESUMED: "picture-presumed",
    StageState.OVERDUE: "picture-overdue",
}


def clock_reply(context: Context, found: Diagnosis) -> Reply:
    """Return the picture of the case, with a caption that says the same."""
    picture = clock_picture(context, found)
    text = paragraphs(say(context.library, "picture-lead"), picture.alternative)
    return Reply(text=text, picture=picture)


def clock_picture(context: Context, found: Diagnosis) -> Picture:
    """Return what is drawn of a verdict."""
    count = _shown(context, found)
    title, headline = case_name(context), plain(standing(context))
    deadline = plain(_deadline(context, found)) if count else ""
    lines = tuple(_line(context, found, stage) for stage in found.stages)
    foot = tuple(plain(part) for part in _foot(context, found))
    told = (f"{number}. {line.label}: {line.value}" for number, line in enumerate(lines, start=1))
    first = "\n".join(part for part in (title, headline, deadline) if part)
    return Picture(
        title=title,
        headline=headline,
        deadline=deadline,
        lines=lines,
        foot=foot,
        passed=count.day if count else 0,
        total=count.total if count else 0,
        alternative=paragraphs(first, "\n".join(told), "\n".join(foot)),
    )


def _shown(context: Context, found: Diagnosis) -> DayCount | None:
    """Return the clock, unless it has run out for what is still to be checked."""
    count = count_of(context, found)
    unsure = found.verdict is Verdict.CHECK_FIRST
    return None if unsure and context.today > found.due else count


def _deadline(context: Context, found: Diagnosis) -> str:
    """Return until when; where somebody before the last is late, when the form opens."""
    stage = denied(found)
    if stage and stage is not found.stages[-1]:
        opens = due_date(context, found, found.due + timedelta(days=1))
        return say(context.library, "picture-opens", opens=opens)
    return say(context.library, "picture-deadline", due=due_date(context, found, found.due))


def _foot(context: Context, found: Diagnosis) -> Iterator[str]:
    library = context.library
    if found.blockers:
        yield say(library, "picture-mend", checks=labels(context, found.blockers))
    if found.to_check:
        yield say(library, "picture-check", checks=labels(context, found.to_check))
    yield from moved_told(context, found)
    yield say(library, "picture-as-of", today=full_date(context.today))


def _line(context: Context, found: Diagnosis, stage: DatedStage) -> PictureLine:
    here = stage is found.holder and found.verdict is not Verdict.FIX_FIRST
    (name,) = explained(context.library, sentence(actor_name(context, stage.actor)))
    value = say(
        context.library,
        _word(context, found, stage),
        due=due_date(context, found, stage.last_day),
        days=str(stage.working_days),
        done=full_date(stage.done or stage.last_day),
    )
    told = say(context.library, "picture-here", value=value) if here else value
    return PictureLine(label=plain(name), value=plain(told), now=here)


def _word(context: Context, found: Diagnosis, stage: DatedStage) -> str:
    """Return the text for a stage: what waits for something else is told in days."""
    if stage.state is not StageState.DONE and is_proved(context, stage):
        return "picture-proved"
    if stage.state in _TOLD:
        return _TOLD[stage.state]
    if stage.working_days is None:
        return "picture-no-promise"
    if not stage.promised:
        return "picture-usual"
    if stage.state is StageState.WAITING or found.verdict is Verdict.FIX_FIRST:
        return "picture-then" if stage.working_days else "picture-then-at-once"
    return _PROMISED.get(stage.state, "picture-due")
