"""What was told that cannot both be, asked again with both named: nothing is silently dropped.

A report before the completion, days that run backwards, a "no" before what is done, a certificate
beside a "not graded" (docs/rules.md#reported). It is open as long as the state contradicts itself.
"""

from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Final, cast

from flows.diagnosis import NOT_YET, DatedStage
from flows.dialogue import (
    COMPLETED,
    GRADED,
    REPORTED,
    UNKNOWN,
    Context,
    Known,
    Rows,
    State,
    as_date,
    asked_again,
    reopened,
    rows,
    with_answer,
)
from flows.library import Check
from flows.questions.heard import AskedBack, Given, HeardAnswer
from flows.questions.question import Question, answer_in_words, question_of
from flows.questions.reports.reported import report_day
from flows.questions.reports.said import (
    actor_name,
    does,
    names_of,
    report_label,
    stages,
    without_report,
)
from flows.text import stem
from flows.understanding import Message
from flows.understanding.dates import ExactDate, Role
from flows.wording import full_date, say

_FINISHED: Final = "selesai"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two sides that cannot both be: actors, `completed`, or the check that proves a grade.

    `earlier` was told first. `of_grade`: the check is answered *yes*, its actor said *no*.
    """

    earlier: str
    later: str
    of_grade: bool = False

    @property
    def sides(self) -> tuple[str, str]:
        """Both of them, as they were told."""
        return (self.earlier, self.later)


def contradiction(context: Context) -> Contradiction | None:
    """Return the first thing told that cannot be beside another; None where all agrees."""
    if not context.state.reported or context.case() is None:
        return None
    return _of_grade(context) or _too_early(context) or _against_order(context)


def _of_grade(context: Context) -> Contradiction | None:
    proof = context.report_check()
    if proof is None or proof.done_by is None or context.answer(proof.id) != "yes":
        return None
    denied = context.reports().get(proof.done_by) == NOT_YET
    return Contradiction(earlier=proof.id, later=proof.done_by, of_grade=True) if denied else None


def _too_early(context: Context) -> Contradiction | None:
    first = context.earliest or context.completed or date.min
    early = (
        actor
        for actor in _actors(context)
        if (day := as_date(context.reports().get(actor))) and day < first
    )
    actor = next(early, None)
    return Contradiction(earlier=COMPLETED, later=actor) if actor else None


def _against_order(context: Context) -> Contradiction | None:
    proof, reports = context.report_check(), context.reports()
    answers = context.state.answers  # not what follows from a report of the same
    ungraded = proof if proof and answers.get(proof.id) == "no" else None
    told: list[tuple[str, date | None]] = []  # in the order of the chain; None stands for "no"
    for actor in _actors(context):
        if ungraded and ungraded.done_by == actor:
            told.append((ungraded.id, None))  # one statement: what was graded elsewhere is a "no"
        elif actor in reports:
            told.append((actor, as_date(reports[actor])))
    for (before, first), (behind, second) in combinations(told, 2):
        if second and (first is None or first > second):
            earlier, later = sorted((before, behind), key=lambda side: _turn(context, side))
            return Contradiction(earlier=earlier, later=later)
    return None


def _actors(context: Context) -> tuple[str, ...]:
    return tuple(stage.actor for stage in stages(context))


def _turn(context: Context, side: str) -> int:
    """Return which one was told when; answers come before what was told at a verdict."""
    told = list(context.state.reported)
    return max((told.index(name) for name in names_of(context, side)), default=-1)


class ContradictionQuestion(Question):
    """Which of the two is right: `completed`, the id of an actor or a check, or `unknown`."""

    staff_name = "kabar yang tidak cocok"
    is_step = False

    @property
    def public_id(self) -> str:
        """Programs know of one question what others have done."""
        return REPORTED

    def applies(self, known: Known) -> bool:
        """Apply while something told contradicts something else."""
        return contradiction(cast("Context", known)) is not None  # asked of a Context only

    def words(self, context: Context) -> str:
        """Name both, and ask which is right."""
        library, found = context.library, self._found(context)
        if found.of_grade:
            stage = _stage(context, found.later)
            return say(
                library,
                "ask-contradiction-grade",
                label=_check(context, found.earlier).label,
                actor=actor_name(context, stage.actor),
                does=does(context, stage),
            )
        earlier, later = (_in_words(context, side) for side in found.sides)
        return say(library, "ask-contradiction", earlier=earlier, later=later)

    def choices(self, context: Context) -> Rows:
        """Return a button for each side, and one for whoever is sure of neither."""
        found = self._found(context)
        sides = [
            self.answer_button(context, side, _label(context, side, of_grade=found.of_grade))
            for side in found.sides
        ]
        if not found.of_grade:
            unsure = say(context.library, "sure-of-neither")
            sides.append(self.answer_button(context, UNKNOWN, unsure))
        return rows(sides, 1)

    def holds(self, known: Known, value: str) -> bool:
        """Hold no answer: what is not right is dropped."""
        return False

    def refusal(self, context: Context, value: str) -> str:
        """Take either side, or neither."""
        possible = value in (*self._found(context).sides, UNKNOWN)
        return "" if possible else say(context.library, "not-understood")

    def stored(self, context: Context, value: str) -> State:
        """Drop what is not right; the day of what was too early is asked again."""
        found = self._found(context)
        if found.of_grade:
            return _graded_or_not(context, found, value)
        if value == UNKNOWN:
            reports = [side for side in found.sides if side != COMPLETED]
            return _dropped(context.with_state(_dropped(context, reports[0])), reports[-1])
        wrong = found.later if value == found.earlier else found.earlier
        state = _dropped(context, wrong)
        return asked_again(state, report_day(wrong)) if value == COMPLETED else state

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take the day of one side, or that somebody is sure of neither.

        Another day settles nothing, unless it is told anew when the training was finished.
        """
        match message.date_of(Role.REPORTED):
            case ExactDate(day=day):
                sides = (s for s in self._found(context).sides if _day(context, s) == day)
                back = AskedBack(say(context.library, "not-understood"))
                anew = _FINISHED in map(stem, message.words)
                return next(map(Given, sides), None if anew else back)
        return Given(UNKNOWN) if message.answer.elsewhere == UNKNOWN else None

    def in_words(self, context: Context, value: str) -> str | None:
        """Return nothing: no answer is stored under its id."""
        return None

    def noted(self, context: Context) -> str:
        """Say that it is mended."""
        return say(context.library, "contradiction-settled")

    def _found(self, context: Context) -> Contradiction:
        return cast("Contradiction", contradiction(context))  # it applies only where there is one


def _graded_or_not(context: Context, found: Contradiction, value: str) -> State:
    """Return the state with one statement of the grade: the check's, the actor's, or none."""
    if value == found.later:
        return with_answer(context.state, found.earlier, "no")
    state = without_report(context, found.later)
    return with_answer(state, found.earlier, UNKNOWN) if value == UNKNOWN else state


def _dropped(context: Context, side: str) -> State:
    """Return the state without what was told on that side; an answer is asked again."""
    if names_of(context, side):
        return without_report(context, side)
    proof = context.report_check()
    if proof is None or proof.done_by is None or side not in (proof.id, proof.done_by):
        return reopened(context.state, (side,))
    if side == proof.done_by:
        return reopened(context.state, (GRADED,))
    denied = context.reports().get(proof.done_by) == NOT_YET  # the same statement once more
    state = without_report(context, proof.done_by) if denied else context.state
    return reopened(state, (side,))


def _in_words(context: Context, side: str) -> str:
    library = context.library
    if side == COMPLETED:
        completed = answer_in_words(context, question_of(context, COMPLETED))
        return say(library, "side-completed", done=completed)
    if library.check(side):
        label = _check(context, side).label
        return say(library, "side-check-no", label=label[:1].lower() + label[1:])
    stage, day = _stage(context, side), _day(context, side)
    return say(
        library,
        "side-done" if day else "side-not-yet",
        actor=actor_name(context, side),
        does=does(context, stage),
        done=full_date(day or context.today),
    )


def _label(context: Context, side: str, *, of_grade: bool) -> str:
    library = context.library
    if side == COMPLETED:
        return say(library, "pick-completed")
    if library.check(side):
        key = "pick-check-yes" if of_grade else "pick-check-no"
        return say(library, key, label=_check(context, side).label)
    return report_label(context, side)


def _day(context: Context, side: str) -> date | None:
    return context.completed if side == COMPLETED else as_date(context.reports().get(side))


def _check(context: Context, check: str) -> Check:
    return cast("Check", context.library.check(check))  # a side is one only where there is one


def _stage(context: Context, actor: str) -> DatedStage:
    return next(stage for stage in stages(context) if stage.actor == actor)


CONTRADICTION: Final = "contradiction"
CONTRADICTION_QUESTION = ContradictionQuestion(id=CONTRADICTION)
