"""Where a case stands, in one short line: for a list of several, and as a picture's headline."""

from collections.abc import Mapping
from typing import Final

from flows.diagnosis import DayCount, Diagnosis, counted, denied
from flows.dialogue import Context, Rows, as_date
from flows.library import Verdict, changed
from flows.questions import actor_name, known_complaints, question_of
from flows.views.guide import guide_due, guide_in_brief
from flows.views.headline import due_date
from flows.views.menu import case_button, case_name
from flows.views.notes import past_year
from flows.wording import long_date, say

_ENDED: Final[Mapping[str, str]] = {"appeared": "standing-appeared", "closed": "standing-closed"}


def standing(context: Context) -> str:
    """Return where the case stands: which working day of how many, or the verdict in a few words.

    Of an ended case, how it ended; of one with open questions, how many they are.
    """
    found, ended = context.judged, _ENDED.get(context.state.outcome)
    if ended and not context.guided:
        return say(context.library, ended)
    if context.open_question() and not ended:
        return say(context.library, "standing-open", count=str(len(questions_open(context)) or 1))
    if context.guided:
        return guide_in_brief(context, context.guided)
    if found is None:
        return say(context.library, "standing-no-date")
    return _judged(context, found)


def questions_open(context: Context) -> tuple[str, ...]:
    """Return the questions that still have no answer, without those asked on purpose."""
    given = context.answered()
    return tuple(
        question
        for question in context.questions()
        if question not in given and question_of(context, question).is_step
    )


def count_of(context: Context, found: Diagnosis) -> DayCount | None:
    """Return the running clock of the case; None where nothing is counted.

    Nor where it ran out in a year that is over: nobody waits in working days then.
    """
    over = context.today > found.due and past_year(context, found)
    return None if over else counted(found, context.today, context.library.calendar)


def standing_in_list(context: Context) -> str:
    """Return the same as it stands behind the name of a case: until when, and what was sent."""
    line, sent = _until(context), known_complaints(context)
    if not sent or context.state.outcome:
        return line
    day = as_date(sent[-1].sent) or context.today
    return say(context.library, "cases-sent", standing=line, sent=long_date(day))


def _until(context: Context) -> str:
    """Return where it stands, and until when, while it runs."""
    line, found = standing(context), context.judged
    line = line[:1].lower() + line[1:]
    if context.guided and context.outlook and not context.state.outcome:
        due = guide_due(context, context.outlook)
        over = context.outlook < context.today
        word = "cases-was-due" if over else "cases-due"
        return say(context.library, word, standing=line, due=due)
    if found is None or not _is_running(context, found):
        return line
    due = due_date(context, found, found.due)
    return say(context.library, "cases-due", standing=line, due=due)


def others_told(context: Context) -> tuple[str, ...]:
    """Return a line for each other case: its name, and where it stands."""
    return tuple(
        say(context.library, "cases-line", case=case_name(its), standing=standing_in_list(its))
        for its in (context.with_state(changed(one, active=True)) for one in context.state.others)
    )


def others_rows(context: Context) -> Rows:
    """Return the buttons that open the other cases, each in a row of its own."""
    return tuple((case_button(context, case),) for case in context.state.others)


def _is_running(context: Context, found: Diagnosis) -> bool:
    """Tell whether the case waits in time for its due date, and for nothing else."""
    if context.state.outcome or context.open_question() or denied(found):
        return False
    return found.verdict is Verdict.WAIT and count_of(context, found) is not None


def _judged(context: Context, found: Diagnosis) -> str:
    count, library = count_of(context, found), context.library
    if found.verdict is Verdict.FIX_FIRST:
        return say(library, "standing-fix")
    if found.verdict is Verdict.CHECK_FIRST:
        return _if_ready(context, count)
    if found.verdict is Verdict.ESCALATE:
        late = str(count.late) if count and count.late else ""
        return say(library, "standing-late", late=late) if late else say(library, "standing-over")
    if count is None:
        return say(library, "standing-waiting", actor=actor_name(context, found.holder.actor))
    if count.day == 0:
        return say(library, "standing-not-begun", total=str(count.total))
    return say(library, "standing-day", day=str(count.day), total=str(count.total))


def _if_ready(context: Context, count: DayCount | None) -> str:
    """Return which working day it would be, if what is to be checked turns out to be in order."""
    if count is None or count.late or not count.day:
        return say(context.library, "standing-check")
    return say(context.library, "standing-ready", day=str(count.day), total=str(count.total))
