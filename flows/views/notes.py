"""What a diagnosis notes beside its verdict: what must be read at once, and what folds away."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from flows.diagnosis import BUTTON_INACTIVE, REVIEW_CHECK, DatedStage, Diagnosis, dates_hold
from flows.dialogue import Context
from flows.library import OTHER, Blocks, LastDay, ProgrammeYear, Verdict
from flows.questions import actor_name, sentence
from flows.views.headline import due_date
from flows.wording import full_date, long_date, period, say

# The newest sources of the days that stages take are of 2022 (A0, A2; facts on reporting chains).
_RULES_UNTIL: Final = date(2022, 12, 31)

# The notes that have a short sentence of their own, in the order in which they are told.
_GOOD_TO_KNOW: Final = (
    ("grade-unknown", "note-grade-unknown"),
    ("review-after-certificate", "note-review-after-certificate"),
)


def past_year(context: Context, found: Diagnosis) -> ProgrammeYear | None:
    """Return the year of completion, where it is over and something is known of it."""
    over = "past-year" in found.notes
    return context.library.years.get(found.completed.year) if over else None


def moved_up(context: Context, found: Diagnosis) -> tuple[str, ...]:
    """Return what changes the hope of a case: its year, and that it came after its last day."""
    year = past_year(context, found)
    told = year.told.strip() if year else ""
    return (told, after_closing(context, found))


def after_closing(context: Context, found: Diagnosis) -> str:
    """Return that the training was finished after its year's last day; "" where it was not."""
    last = closing(context, found)
    if last is None:
        return ""
    day, other = long_date(last.day), long_date(last.otherwise or last.day)
    word = "note-after-closing-doubt" if last.otherwise else "note-after-closing"
    return say(context.library, word, day=day, otherwise=other)


def closing(context: Context, found: Diagnosis) -> LastDay | None:
    """Return the last day to finish which the case came after; None where it came in time."""
    year = context.library.years.get(found.completed.year)
    return year.finish if year and "after-closing" in found.notes else None


def must_be_read(context: Context, found: Diagnosis) -> tuple[str, ...]:
    """Return what stands below the chain in any case: dates that moved, another programme."""
    year = str(context.library.programme_ends.year)
    unconfirmed = "programme-unconfirmed" in found.notes
    doubt = say(context.library, "note-programme-unconfirmed", year=year) if unconfirmed else ""
    return (*incidents_told(context, found), doubt)


def incidents_told(context: Context, found: Diagnosis) -> tuple[str, ...]:
    """Return for each stage that an incident lengthened to which day it moved the dates."""
    return tuple(_incident(context, found, stage) for stage in _disturbed(found))


def good_to_know(context: Context, found: Diagnosis) -> tuple[str, ...]:
    """Return what stands below the chain where there is room, and else folds away."""
    # Behind a blocker no day is told that could move with the grade.
    dateless = ("grade-unknown",) if found.verdict is Verdict.FIX_FIRST else ()
    told = tuple(
        say(context.library, word)
        for note, word in _GOOD_TO_KNOW
        if note in found.notes and note not in dateless
    )
    return (*told, _review_inactive(context, found))


def _review_inactive(context: Context, found: Diagnosis) -> str:
    """Return what a button that is not active means where the review comes first (A1, A3).

    "" where it holds the certificate: its fix says so then.
    """
    inactive = context.answer(REVIEW_CHECK) == BUTTON_INACTIVE
    review = context.asked(REVIEW_CHECK)
    first = review is not None and review.blocks is Blocks.CERTIFICATE
    if not (inactive and first) or REVIEW_CHECK in found.blockers:
        return ""
    return say(context.library, "note-review-inactive")


def look_again(context: Context, found: Diagnosis) -> str:
    """Return that the certificate may be there already; "" where nothing speaks for it."""
    return say(context.library, "note-look-again") if "look-again" in found.notes else ""


def folded_notes(context: Context, found: Diagnosis) -> Iterator[str]:
    """Yield the hedges that fold away: of dates, of older rules, of contacts."""
    library = context.library
    if found.verdict is Verdict.WAIT:
        yield others_waited(context, found.platform.id)
    for stage in _disturbed(found):
        yield from (incident.message for incident in stage.incidents)
    unsure = period_told(context, found)
    if unsure:
        yield unsure
    if "calendar-estimated" in found.notes and dates_hold(found):
        through = full_date(library.calendar.official_through)
        yield say(library, "note-calendar-estimated", through=through)
    if found.completed > _RULES_UNTIL:
        yield say(library, "note-older-rules")
    if found.complaint_form:
        yield say(library, "note-contacts-old")


def period_told(context: Context, found: Diagnosis) -> str:
    """Return from which day of a period the dates are counted; "" where the day is known."""
    if "date-range" not in found.notes or found.earliest is None or not dates_hold(found):
        return ""
    when, last = period(found.earliest, found.completed), full_date(found.completed)
    return say(context.library, "note-date-range", period=when, last=last)


def others_waited(context: Context, platform: str) -> str:
    """Return how long others on that platform have waited; "" where it is known of too few."""
    known = context.waits.get(platform)
    place = context.library.platform(platform)
    if known is None or place is None or platform == OTHER:
        return ""
    days = str(max(known.half, 1))  # "within a day" where it was there at once
    people = str(known.people)
    return say(context.library, "others-waited", people=people, platform=place.name, days=days)


def _disturbed(found: Diagnosis) -> tuple[DatedStage, ...]:
    return tuple(stage for stage in found.stages if stage.incidents)


def _incident(context: Context, found: Diagnosis, stage: DatedStage) -> str:
    """Tell whose time an incident has lengthened, by how much, and to which day."""
    days = sum(incident.extra_working_days for incident in stage.incidents)
    word = "note-incident" if dates_hold(found) else "note-incident-days"
    return say(
        context.library,
        word,
        actor=sentence(actor_name(context, stage.actor)),
        days=str(days),
        due=due_date(context, found, stage.last_day),
        last=due_date(context, found, found.due),
    )
