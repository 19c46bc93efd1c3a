"""One participant's case as it stands: the answers that still hold, and what is still missing.

"Where am I" is derived here: the first question that applies and has no answer that holds.
An answer that content or calendar have made impossible counts as missing; it is never an error.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from typing import Final, cast

from flows.diagnosis import (
    NOT_YET,
    PROGRAMME_START,
    REVIEW_CHECK,
    ApplicableCheck,
    Case,
    Reported,
    actor_of,
    asked_checks,
    clock_start,
    contacts_of,
    reporting_provider,
    review_counts,
    stages_of,
)
from flows.dialogue.state import State
from flows.library import CheckAnswer, Library, Platform, Provider
from flows.wording import filled

CONFIRM: Final = "confirm"
REPORTED: Final = "reported"
OTHER_PROVIDER: Final = "lainnya"
OTHER_PLATFORM: Final = "lainnya"
UNKNOWN: Final = "unknown"


def asks_report(question: str | None) -> bool:
    """Tell whether a question asks what somebody has done: `reported` or `reported:<actor>`."""
    return question is not None and question.partition(":")[0] == REPORTED


@dataclass(frozen=True, kw_only=True)  # without slots: what follows from it is worked out once
class Context:
    """A state seen through the library at a certain moment (`now`, WIB)."""

    library: Library
    state: State
    now: datetime

    def with_state(self, state: State) -> "Context":
        """Return the file with another state."""
        return replace(self, state=state)

    @cached_property
    def today(self) -> date:
        """The day it is in WIB."""
        return self.now.date()

    @cached_property
    def platform(self) -> Platform | None:
        """The platform, where it is known."""
        return self.library.platform(self.state.answers.get("platform", ""))

    @cached_property
    def provider(self) -> Provider | None:
        """The provider, where one is named that reports for the platform."""
        platform = self.platform
        named = self.state.answers.get("provider")
        return reporting_provider(self.library, named, platform.id) if platform else None

    @cached_property
    def completed(self) -> date | None:
        """The completion date, where an exact and possible one is known."""
        day = as_date(self.state.answers.get("completed"))
        return day if day and PROGRAMME_START <= day <= self.today else None

    @property
    def period(self) -> tuple[date, date] | None:
        """The period within which the training was completed, while the day is still open."""
        earliest, slash, latest = self.state.answers.get("completed", "").partition("/")
        first, last = as_date(earliest), as_date(latest)
        if not slash or first is None or last is None:
            return None
        first, last = max(first, PROGRAMME_START), min(last, self.today)
        return (first, last) if first <= last else None

    @cached_property
    def checks(self) -> tuple[ApplicableCheck, ...]:
        """The checks that apply; without a date, those of today's rules."""
        platform = self.platform
        if platform is None:
            return ()
        return asked_checks(self.library, platform, self.provider, self.completed or self.today)

    def asked(self, question: str) -> ApplicableCheck | None:
        """Return the check behind a question, or None."""
        return next((item for item in self.checks if item.check.id == question), None)

    def reporting_providers(self) -> tuple[Provider, ...]:
        """Return the providers that report for the platform."""
        platform = self.platform
        return tuple(p for p in self.library.providers if platform and platform.id in p.reports_to)

    def questions(self) -> tuple[str, ...]:
        """Return the questions that apply, in the order in which they are asked."""
        return self._questions

    @cached_property
    def _questions(self) -> tuple[str, ...]:
        first = ["platform", *(["provider"] if self.reporting_providers() else []), "completed"]
        for item in self.checks:
            first.append(item.check.id)
            if item.check.id == REVIEW_CHECK and self._asks_review_day():
                first.append("reviewed")
        return tuple(first)

    def answer(self, question: str) -> str | None:
        """Return the answer that holds, or None where the question is open."""
        value = self.state.answers.get(question)
        return value if value is not None and self._holds(question, value) else None

    def open_question(self) -> str | None:
        """Return the question to be answered next; None at the menu and at a verdict."""
        return self._open_question

    @cached_property
    def _open_question(self) -> str | None:
        if not self.state.active:
            return None
        asking = self.state.asking
        if asking is not None and self._may_be_asked(asking):
            return asking
        if self.to_confirm():
            return CONFIRM
        return next((q for q in self.questions() if self.answer(q) is None), None)

    def to_confirm(self) -> tuple[str, ...]:
        """Return the questions answered by a story, not confirmed yet."""
        asked = self.questions()
        return tuple(q for q in self.state.unconfirmed if q in asked and q in self.state.answers)

    def answered(self) -> tuple[str, ...]:
        """Return the questions that apply and have an answer, in order."""
        return tuple(q for q in self.questions() if self.answer(q) is not None)

    def before(self, question: str) -> str | None:
        """Return the question asked before this one."""
        asked = self.questions()
        place = asked.index(question) if question in asked else 0
        return asked[place - 1] if place else None

    def case(self) -> Case | None:
        """Return what diagnose() judges, or None while the platform or the date is not known."""
        return self._case

    @cached_property
    def _case(self) -> Case | None:
        platform, completed = self.platform, self.completed
        if platform is None or completed is None:
            return None
        case = Case(
            platform=platform,
            completed=completed,
            provider=self.provider.id if self.provider else None,
            reviewed=as_date(self.answer("reviewed")),
            answers=self.check_answers(),
        )
        start = clock_start(self.library, case)
        said = {actor: _reported(said) for actor, said in self.state.reported.items()}
        held = {a: day for a, day in said.items() if day == NOT_YET or start <= day <= self.today}
        return replace(case, reported=held)

    def check_answers(self) -> dict[str, CheckAnswer]:
        """Return the answers to the checks that apply."""
        found = {item.check.id: self.answer(item.check.id) for item in self.checks}
        return {check: cast("CheckAnswer", value) for check, value in found.items() if value}

    def contacts(self) -> tuple[str, ...]:
        """Return whom to contact while no date is known; none without a platform."""
        platform = self.platform
        return contacts_of(platform, self.provider, ()) if platform else ()

    def filled(self, template: str) -> str:
        """Return a text of the platform, provider or check with its gaps filled."""
        return filled(
            template.strip(),
            platform=self.platform.name if self.platform else "",
            provider=self.provider.name if self.provider else "",
        )

    def _may_be_asked(self, question: str) -> bool:
        if not asks_report(question):
            return question in self.questions()
        actor = question.partition(":")[2]
        return actor in self.actors() if actor else self.case() is not None

    def actors(self) -> tuple[str, ...]:
        """Return who acts in the chain of this case; nobody while there is none to judge."""
        case = self.case()
        if case is None:
            return ()
        return tuple(actor_of(s, case.platform) for s in stages_of(case.platform, self.provider))

    def _asks_review_day(self) -> bool:
        platform, completed = self.platform, self.completed
        return (
            platform is not None
            and completed is not None
            and self.state.answers.get(REVIEW_CHECK) == "yes"
            and review_counts(platform, self.provider, completed)
        )

    def _holds(self, question: str, value: str) -> bool:
        match question:
            case "platform":
                return self.platform is not None
            case "provider":
                return value in (OTHER_PROVIDER, UNKNOWN) or self.provider is not None
            case "completed":
                return value == UNKNOWN or self.completed is not None
            case "reviewed":
                day = as_date(value)
                return value == UNKNOWN or (day is not None and day <= self.today)
            case _:
                return value in self.allowed_answers(question)

    def allowed_answers(self, question: str) -> tuple[CheckAnswer, ...]:
        """Return the answers that a check can have; none where it does not apply."""
        asked = self.asked(question)
        if asked is None:
            return ()
        inactive: tuple[CheckAnswer, ...] = (
            ("not_possible",) if asked.check.button_may_be_inactive else ()
        )
        return ("yes", "no", *inactive, "unknown")


def as_date(value: str | None) -> date | None:
    """Return an ISO date, or None for anything else."""
    try:
        found = date.fromisoformat(value or "")
    except ValueError:
        return None
    return found if found.isoformat() == value else None  # Python reads "20261121" as well


def _reported(said: str) -> Reported:
    return as_date(said) or NOT_YET
