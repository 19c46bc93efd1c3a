"""The rules of guided cases that content describes: which questions are asked, what they come to.

Source of the rules: docs/rules.md#guided-cases. Pure: answers and a day in, a judgement out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from flows.diagnosis.workdays import add_working_days, skipped_days, working_days_between
from flows.library import (
    Calendar,
    Guide,
    GuideCheck,
    GuideChoice,
    GuideDay,
    GuideVerdict,
    Holds,
    Status,
    Wait,
)

_NO = "no"
_UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedWait:
    """A wait with its days: counted from `since`, over after `due`.

    `left` are the working days from today to the due date, 0 on that day and later; `skipped` the
    days off between, with why.
    """

    wait: Wait
    since: date
    due: date
    left: int
    skipped: tuple[tuple[date, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideJudgement:
    """What a guided case comes to. Ids of its questions stand in their order.

    `blockers` are to be mended, `to_check` found out, `also` is advice that holds nothing up.
    `status` is the one that was named, `wait` what is waited for; None where there is none.
    `complaint_form` is None until it is time for it.
    """

    verdict: GuideVerdict
    blockers: tuple[str, ...]
    to_check: tuple[str, ...]
    also: tuple[str, ...]
    status: Status | None
    wait: DatedWait | None
    contacts: tuple[str, ...]
    complaint_form: str | None

    @property
    def due(self) -> date | None:
        """The day up to which is waited; None where nothing is waited for."""
        return self.wait.due if self.wait else None

    @property
    def holder(self) -> str | None:
        """The contact whose turn it is; None where the participant has to do something."""
        return self.wait.wait.holder if self.wait else None


def guide_questions(guide: Guide, answers: Mapping[str, str]) -> tuple[str, ...]:
    """Return the ids of the questions that there is a reason to ask, in order.

    None behind a "no" that holds up the rest, nor behind a status that is the answer.
    """
    asked: list[str] = []
    for question in guide.questions:
        asked.append(question.id)
        said = answers.get(question.id)
        match question:
            case GuideCheck(holds=Holds.REST) if said == _NO:
                break
            case GuideChoice() if (status := question.status(said)) and status.ends:
                break
    return tuple(asked)


def judge_guide(
    guide: Guide, answers: Mapping[str, str], today: date, calendar: Calendar
) -> GuideJudgement:
    """Return what the answers come to on that day; one that is missing counts as not known."""
    asked = [q for each in guide_questions(guide, answers) if (q := guide.question(each))]
    blockers = tuple(q.id for q in asked if _blocks(q) and answers.get(q.id) == _NO)
    to_check = tuple(
        q.id for q in asked if _needed(guide, q) and answers.get(q.id, _UNKNOWN) == _UNKNOWN
    )
    status = next((found for q in asked if (found := _status(q, answers.get(q.id)))), None)
    wait = next(_waits(guide, answers, today, calendar), None)
    verdict = _verdict(status, wait, blockers=blockers, to_check=to_check, today=today)
    waited = verdict in (GuideVerdict.WAIT, GuideVerdict.ESCALATE)
    complains = verdict is GuideVerdict.ESCALATE or (
        verdict is GuideVerdict.TOLD and status is not None and status.complains
    )
    return GuideJudgement(
        verdict=verdict,
        blockers=blockers,
        to_check=to_check,
        also=tuple(q.id for q in asked if _advises(q) and answers.get(q.id) == _NO),
        status=status,
        wait=wait if waited else None,
        contacts=tuple(guide.contacts),
        complaint_form=guide.letter.form if complains else None,
    )


def verdicts_reached(guide: Guide) -> tuple[GuideVerdict, ...]:
    """Return the verdicts that a guided case can come to, by the kinds of its questions."""
    statuses = [s for q in guide.questions if isinstance(q, GuideChoice) for s in q.statuses]
    reached = {
        GuideVerdict.FIX_FIRST: any(map(_blocks, guide.questions)),
        GuideVerdict.CHECK_FIRST: any(_needed(guide, question) for question in guide.questions),
        GuideVerdict.WAIT: bool(guide.waits),
        GuideVerdict.ESCALATE: True,
        GuideVerdict.TOLD: any(status.ends for status in statuses),
    }
    return tuple(verdict for verdict, can_be in reached.items() if can_be)


def _verdict(
    status: Status | None,
    wait: DatedWait | None,
    *,
    blockers: tuple[str, ...],
    to_check: tuple[str, ...],
    today: date,
) -> GuideVerdict:
    if blockers:
        return GuideVerdict.FIX_FIRST
    if status and status.ends:
        return GuideVerdict.TOLD
    if to_check:
        return GuideVerdict.CHECK_FIRST
    waiting = wait is not None and today <= wait.due
    return GuideVerdict.WAIT if waiting else GuideVerdict.ESCALATE


def _blocks(question: object) -> bool:
    return isinstance(question, GuideCheck) and question.holds is not Holds.NOTHING


def _advises(question: object) -> bool:
    return isinstance(question, GuideCheck) and question.holds is Holds.NOTHING


def _needed(guide: Guide, question: object) -> bool:
    """Tell whether the verdict hangs on it: a check that holds, a status, a day that is counted."""
    if isinstance(question, GuideDay):
        return any(wait.since == question.id for wait in guide.waits)
    return isinstance(question, GuideChoice) or _blocks(question)


def _status(question: object, said: str | None) -> Status | None:
    return question.status(said) if isinstance(question, GuideChoice) else None


def _waits(
    guide: Guide, answers: Mapping[str, str], today: date, calendar: Calendar
) -> Iterator[DatedWait]:
    """Yield the waits whose first day is known, in the order of the content."""
    for wait in guide.waits:
        try:
            since = date.fromisoformat(answers.get(wait.since, ""))
        except ValueError:
            continue
        due = add_working_days(since, wait.working_days, calendar)
        yield DatedWait(
            wait=wait,
            since=since,
            due=due,
            left=working_days_between(max(today, since), due, calendar),
            skipped=skipped_days(since, due, calendar),
        )
