"""Where one participant stands: what is known, and the question that is open.

"Where am I" is derived here, from the kinds of questions in their order (flows.questions hands
them in): the first question that applies and has no answer that holds.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import ClassVar, Final, Protocol, cast

from flows.diagnosis import (
    NOT_YET,
    Case,
    Diagnosis,
    GuideJudgement,
    Reported,
    actors_of,
    dates_hold,
    judge,
    judge_guide,
    plausible,
)
from flows.dialogue.known import GRADED, REVIEWED, Known, as_date
from flows.library import CheckAnswer, Library, Verdict, made_once, worked_out_once

CONFIRM: Final = "confirm"
REPORTED: Final = "reported"  # what others have done, told in a sentence: confirmed like an answer
DONE: Final = "done"  # on a day that is still to be asked


class QuestionKind(Protocol):
    """What must be known of a kind of question to tell where somebody stands."""

    def after(self, known: Known) -> str | None:
        """Return the question behind which its own are asked, where that is not their turn."""

    def named(self, library: Library, question: str) -> "QuestionKind | None":
        """Return the question of that id, or None where it is not of this kind."""

    def asked(self, known: Known) -> tuple[str, ...]:
        """Return the ids of its questions that apply, in the order in which they are asked.

        Both this and `holds` go by answers and reports alone, not by the rest of the state.
        """

    def holds(self, known: Known, value: str) -> bool:
        """Tell whether a stored answer still is one."""

    def may_be_asked(self, context: "Context") -> bool:
        """Tell whether it can be asked on purpose, whatever is known already."""


@dataclass(frozen=True, kw_only=True)
class Context(Known):
    """What is known, and the position among the kinds of questions: the certificate's, or these.

    `guide_kinds` are those of the guided cases that content describes.
    """

    kinds: tuple[QuestionKind, ...]
    guide_kinds: tuple[QuestionKind, ...] = ()

    of_answers: ClassVar = ("_turns", "_questions", "_answers")

    def question(self, question: str) -> QuestionKind | None:
        """Return the question of that id, or None where no kind has it."""
        return self._named(question)

    @property
    def kinds_here(self) -> tuple[QuestionKind, ...]:
        """The kinds of questions of the case that is on."""
        return self.guide_kinds if self.guide else self.kinds

    @worked_out_once
    def _named(self) -> Callable[[str], QuestionKind | None]:
        return _naming(self.kinds_here)(self.library)

    def questions(self) -> tuple[str, ...]:
        """Return the questions that apply, in the order in which they are asked."""
        return self._questions

    @worked_out_once
    def _questions(self) -> tuple[str, ...]:
        return tuple(self._turns)

    @worked_out_once
    def _turns(self) -> Mapping[str, QuestionKind]:
        """The questions that apply, in order, with their kinds."""
        found: dict[str, QuestionKind] = {}
        for kind in self.kinds_here:
            for question in kind.asked(self):
                found[question] = kind
                behind = kind.after(self)
                if behind in found:
                    found = _moved(found, question, behind=behind)
        return found

    def answer(self, question: str) -> str | None:
        """Return the answer that holds, or None where the question is open."""
        return self._answers.get(question)

    @worked_out_once
    def _answers(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for question, value in self.given.items():
            kind = self.question(question)
            if kind and kind.holds(self, value):
                found[question] = value
        return found

    def open_question(self) -> str | None:
        """Return the question to be answered next; None at the menu and at a verdict."""
        return self._open_question

    @worked_out_once
    def _open_question(self) -> str | None:
        if not self.state.active:
            return None
        asking = self.state.asking
        again = self.question(asking) if asking else None
        if again and again.may_be_asked(self):
            return asking
        if self.to_confirm():
            return CONFIRM
        answers = self._answers
        return next((q for q in self._turns if q not in answers), None)

    def to_confirm(self) -> tuple[str, ...]:
        """Return the questions answered by a story, not confirmed yet; REPORTED comes last."""
        state = self.state
        if not state.unconfirmed and not state.heard:
            return ()
        asked = self.questions()
        told = tuple(q for q in state.unconfirmed if q in asked and q in state.answers)
        of_others = any(said != DONE for said in self.heard().values())
        return (*told, REPORTED) if of_others else told

    def answered(self) -> tuple[str, ...]:
        """Return the questions that apply and have an answer, in order."""
        answers = self._answers
        return tuple([q for q in self._turns if q in answers])

    def before(self, question: str) -> str | None:
        """Return the question asked before this one."""
        asked = self.questions()
        place = asked.index(question) if question in asked else 0
        return asked[place - 1] if place else None

    def case(self) -> Case | None:
        """Return what diagnose() judges, or None while the platform or the date is not known."""
        return self._case

    @worked_out_once
    def _case(self) -> Case | None:
        platform, completed = self.platform, self.completed
        if platform is None or completed is None:
            return None
        case = Case(
            platform=platform,
            completed=completed,
            earliest=self.earliest,
            provider=self.provider.id if self.provider else None,
            reviewed=as_date(self.answer(REVIEWED)),
            answers=self.check_answers(),
            reported={actor: _reported(said) for actor, said in self.reports().items()},
        )
        return plausible(self.library, case, self.today)

    def reports(self) -> Mapping[str, str]:
        """Return what actors are said to have done; the day of the grade is one of them.

        It counts only while it is asked: no longer once its certificate is missing after all. Of
        those told the newest stands last.
        """
        told = {self.heard_as(actor): said for actor, said in self.state.reported.items()}
        proof = self.report_check()
        proved = proof is not None and self.given.get(proof.id) == "yes"
        graded = as_date(self.answer(GRADED)) if proved else None
        if graded is None or proof is None or proof.done_by is None:
            return told
        return {proof.done_by: graded.isoformat(), **told}

    @worked_out_once
    def judged(self) -> Diagnosis | None:
        """The verdict on the case, or None while there is none to judge."""
        case = self.case()
        return judge(self.library, case, self.today) if case else None

    @worked_out_once
    def guided(self) -> GuideJudgement | None:
        """What a guided case of the content comes to; None for that of the certificate."""
        guide, calendar = self.guide, self.library.calendar
        return judge_guide(guide, self.given, self.today, calendar) if guide else None

    @property
    def outlook(self) -> date | None:
        """The last day by which what the case waits for should be there, of whichever kind it is.

        None while a question is open, while something is to be mended or found out, and where no
        day means anything.
        """
        if self.open_question() is not None:
            return None
        if self.guided:
            return self.guided.due
        found = self.judged
        mending = found is None or found.verdict in (Verdict.FIX_FIRST, Verdict.CHECK_FIRST)
        return found.due if found and not mending and dates_hold(found) else None

    def check_answers(self) -> dict[str, CheckAnswer]:
        """Return the answers to the checks that apply."""
        found = {item.check.id: self.answer(item.check.id) for item in self.checks}
        return {check: cast("CheckAnswer", value) for check, value in found.items() if value}

    def actors(self) -> tuple[str, ...]:
        """Return who acts in the chain of this case; nobody while there is none to judge."""
        case = self.case()
        return actors_of(case.platform, self.provider) if case else ()


@made_once
def _naming(
    kinds: tuple[QuestionKind, ...],
) -> Callable[[Library], Callable[[str], QuestionKind | None]]:
    """Return what finds the question of an id; the last few ids of a library are remembered."""

    def in_library(library: Library) -> Callable[[str], QuestionKind | None]:
        def named(question: str) -> QuestionKind | None:
            found = (kind.named(library, question) for kind in kinds)
            return next((one for one in found if one is not None), None)

        return lru_cache(maxsize=256)(named)

    return made_once(in_library)


def _moved(
    turns: dict[str, QuestionKind], question: str, *, behind: str
) -> dict[str, QuestionKind]:
    """Return the turns with the last of them moved behind another."""
    *before, _ = turns
    before.insert(before.index(behind) + 1, question)
    return {each: turns[each] for each in before}


def _reported(said: str) -> Reported:
    return as_date(said) or NOT_YET
