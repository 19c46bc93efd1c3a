"""A participant who was just told the verdict on a case, whatever the questions before it."""

from collections.abc import Mapping
from datetime import date

from flows.dialogue.state import State
from flows.dialogue.step import Outcome, says
from flows.library.library import Library
from flows.views.verdict import tell_verdict
from tests.support.talk.talk import Talk

TODAY = date(2026, 11, 30)  # a Monday
COMPLETED = "2026-11-18"  # Tokopedia's stages are then due on 19 November, 20 November, 1 December
LATER = date(2026, 12, 2)  # the last due date is over


def at_verdict(
    library: Library,
    *,
    platform: str = "tokopedia",
    provider: str = "lainnya",
    completed: str = COMPLETED,
    today: date = TODAY,
    reported: Mapping[str, str] | None = None,
    **answers: str,
) -> Talk:
    """Return a talk that was just told the verdict; a check not named is in order."""
    checks = dict.fromkeys((check.id for check in library.checks), "yes")
    told = dict.fromkeys(("graded", "reviewed", "programme"), "unknown")
    told |= {"ulasan": "not_possible", "both-sertifikat-lembaga": "yes"}
    known = {"platform": platform, "provider": provider, "completed": completed}
    named = {check.replace("_", "-"): value for check, value in answers.items()}
    state = State(
        active=True,
        case=1,
        answers={**checks, **told, **known, **named},
        reported=dict(reported or {}),
        reported_on=dict.fromkeys(reported or {}, today.isoformat()),
    )
    talk = Talk(library, today=today, state=state)
    talk.last = says(talk.context, Outcome.VERDICT, *tell_verdict(talk.context))
    return talk.sees(None)
