"""What came of one step, aspect by aspect, and what of the rules and texts it walked over."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from bot.rehearsal.meanings import means
from bot.rehearsal.traces import TEXT, TOPIC, names_in
from bot.rehearsal.transcript import Aspect, Expectation
from flows.conversation import Step
from flows.diagnosis import NOTES, PROGRAMME_START, Diagnosis, verdicts_reached
from flows.dialogue import Button, Context, Reply, State
from flows.library import GuideVerdict, Library, Verdict
from flows.questions import context_of, kinds_of, named
from flows.wording import CASE_WORDS, paragraphs, plain

NO_QUESTION: Final = "tidak ada"  # how a transcript says that no question is open


class Ground(StrEnum):
    """What transcripts can walk over; all together they should leave nothing out."""

    VERDICTS = "verdicts"
    NOTES = "notes"
    ANSWERS = "answers"  # to checks: "ulasan=yes"
    YEARS = "years"  # in which the training was completed
    QUESTIONS = "questions"
    TEXTS = "texts"  # of the guided case


Walked = Mapping[Ground, frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenStep:
    """What a participant is told in a step, where the conversation stands then, what it walked."""

    found: Mapping[Aspect, tuple[str, ...]]
    said: str
    buttons: tuple[Button, ...]
    walked: Walked

    def meets(self, expected: Expectation) -> bool:
        """Tell whether what was expected is what came.

        Of texts and notes others may come besides, of contacts others after.
        """
        found, wanted = self.found[expected.aspect], expected.values
        match expected.aspect:
            case Aspect.TEXT | Aspect.NOTES:
                return set(wanted) <= set(found)
            case Aspect.BUTTON:
                return all(any(means(b, meaning) for b in self.buttons) for meaning in wanted)
            case Aspect.CONTACTS:
                return found[: len(wanted)] == wanted
            case _:
                return found == wanted


def see(library: Library, step: Step, told: Step, now: datetime) -> SeenStep:
    """Look at a step; `told` is the same one on the traced library."""
    context = context_of(library, step.state, now)
    buttons = tuple(b for reply in step.replies for row in reply.buttons for b in row)
    texts = _texts(told, TEXT)
    place = {Aspect.TOPICS: _texts(told, TOPIC), Aspect.TEXT: texts, **_standing(context)}
    return SeenStep(
        found={Aspect.BUTTON: (), **place},
        said=paragraphs(*(plain(text) for reply in step.replies for text in _texts_of(reply))),
        buttons=buttons,
        walked=_walked(context, texts),
    )


def all_ground(library: Library, last: datetime) -> Walked:
    """Return what there is to walk over, up to trainings completed in the year of `last`."""
    context = context_of(library, State(), last)
    checks = [check.id for check in library.checks]
    answers = {f"{check.id}={value}" for check in library.checks for value in check.answers}
    years = range(PROGRAMME_START.year, last.year + 1)
    guided = {step.id for guide in library.guides for step in guide.questions}
    questions = {*(kind.public_id for kind in kinds_of(context)), *checks, *guided} - {""}
    reachable = {
        guided_verdict(guide.id, each)
        for guide in library.guides
        for each in verdicts_reached(guide)
    }
    return {
        Ground.VERDICTS: frozenset({*(verdict.value for verdict in Verdict), *reachable}),
        Ground.NOTES: NOTES,
        Ground.ANSWERS: frozenset(answers),
        Ground.YEARS: frozenset(map(str, years)),
        Ground.QUESTIONS: frozenset(questions),
        Ground.TEXTS: frozenset(CASE_WORDS),
    }


def guided_verdict(guide: str, verdict: GuideVerdict) -> str:
    """Return how a verdict of a guided case of the content is told from others."""
    return f"{guide}={verdict}"


def _texts(told: Step, kind: str) -> tuple[str, ...]:
    return names_in("".join(_shown(told)), kind)


def _shown(told: Step) -> Iterator[str]:
    for reply in told.replies:
        yield from _texts_of(reply)
        yield from (button.label for row in reply.buttons for button in row)


def _texts_of(reply: Reply) -> tuple[str, str]:
    """Return what is read at once, and what is folded."""
    return reply.text, reply.folded


def _standing(context: Context) -> dict[Aspect, tuple[str, ...]]:
    question, verdict = _question(context), _verdict(context)
    guided = context.guided if _is_told(context) else None
    found = verdict or guided
    given = found is not None and found.complaint_form is not None
    holder = verdict.holder.actor if verdict else guided and guided.holder
    return {
        Aspect.QUESTION: (question or NO_QUESTION,),
        Aspect.VERDICT: (found.verdict,) if found else (),
        Aspect.HOLDER: (holder,) if holder else (),
        Aspect.DUE: (found.due.isoformat(),) if found and found.due else (),
        Aspect.NOTES: verdict.notes if verdict else (),
        Aspect.CONTACTS: found.contacts if found else (),
        Aspect.COMPLAINT_FORM: ("ya" if given else "tidak",),
    }


def _walked(context: Context, texts: tuple[str, ...]) -> Walked:
    question, verdict, case = _question(context), _verdict(context), context.case()
    answers = context.check_answers().items()
    guided = context.guided if _is_told(context) else None
    told = [guided_verdict(context.state.guide, guided.verdict)] if guided else []
    return {
        Ground.VERDICTS: frozenset([verdict.verdict.value] if verdict else told),
        Ground.NOTES: frozenset(verdict.notes if verdict else ()),
        Ground.ANSWERS: frozenset(f"{check}={value}" for check, value in answers),
        Ground.YEARS: frozenset([str(case.completed.year)] if case else []),
        Ground.QUESTIONS: frozenset([question] if question else []),
        Ground.TEXTS: frozenset(texts) & CASE_WORDS.keys(),
    }


def _question(context: Context) -> str | None:
    found = named(context, context.open_question())
    return found.public_id if found else None


def _verdict(context: Context) -> Diagnosis | None:
    """Return the verdict that is on: the case is not put away, and nothing is asked any more."""
    return context.judged if _is_told(context) else None


def _is_told(context: Context) -> bool:
    return context.state.active and context.open_question() is None
