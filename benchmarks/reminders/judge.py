"""Whether a reminder was true when it was sent: worked out anew, and not as the product does it."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Final

from flows.dialogue import State
from flows.library import Library, Verdict, changed
from flows.questions import context_of

_AHEAD: Final = {"": 0, "wib": 0, "wita": 1, "wit": 2}  # hours before WIB
_HOURS: Final = range(8, 20)
_MENDED, _ASKED, _CHANNEL, _LETTER = 3, 1, 3, 7  # working days
_SATURDAY: Final = 5
_ROWS: Final = (("appeared", "form"), ("next-channel", "second-letter"))


def what_was_said(before: State, after: State) -> tuple[State, str, str]:
    """Return the case, the kind and the date of the reminder that was sent in between."""
    then = {case.case: case.reminded for case in (before, *before.others)}
    for case in (after, *after.others):
        told = {
            kind: about
            for kind, about in case.reminded.items()
            if then[case.case].get(kind) != about
        }
        if told:
            first = next((later for early, later in _ROWS if later in told), next(iter(told)))
            return case, str(first), told[first]
    raise AssertionError("nothing was marked")


def marked(state: State) -> Iterator[tuple[int, tuple[str, ...], str]]:
    """Yield each mark: the number of its case, the kinds that would explain it, and its date."""
    for case in (state, *state.others):
        for kind, about in case.reminded.items():
            later = next((later for early, later in _ROWS if early == kind), kind)
            yield case.case, (kind, later), about


def fault(library: Library, case: State, kind: str, *, zone: str, now: datetime) -> str:
    """Return what was wrong with a reminder sent at `now` (WIB), "" for nothing."""
    there = now + timedelta(hours=_AHEAD[zone])
    if there.hour not in _HOURS:
        return "outside the hours"
    if not case.reminding or case.outcome:
        return "nobody wanted it"
    return "" if kind in _true(library, case, now) else "untrue"


def _true(library: Library, case: State, now: datetime) -> set[str]:
    """Return the kinds that are true of a case on that day."""
    today, asked = now.date(), date.fromisoformat(case.reminding)
    holidays = library.calendar.holidays
    found = context_of(library, changed(case, active=True), now).judged
    assert found  # noqa: S101 - they all have a platform and a day
    if case.complaints:
        sent = date.fromisoformat(case.complaints[-1].sent)
        last = {"appeared"} if sent < today == found.due else set()
        passed = _working_days(sent, today, holidays)
        if passed >= _LETTER:
            return {"second-letter"} | last
        return ({"next-channel"} if passed >= _CHANNEL else set()) | last
    if found.verdict is Verdict.FIX_FIRST:
        return {"mended"} if _working_days(asked, today, holidays) >= _MENDED else set()
    if asked > found.due:
        return {"asked"} if _working_days(asked, today, holidays) >= _ASKED else set()
    return set() if today < found.due else {"appeared"} if today == found.due else {"form"}


def _working_days(after: date, until: date, holidays: Mapping[date, str]) -> int:
    days = (after + timedelta(days=n) for n in range(1, (until - after).days + 1))
    return sum(day.weekday() < _SATURDAY and day not in holidays for day in days)
