"""A question of which there is one for every actor of the chain: `<prefix><actor>`."""

from dataclasses import replace
from typing import ClassVar, Self

from flows.dialogue import REPORTED
from flows.library import Library
from flows.questions.question import Question


class QuestionOfActor(Question):
    """One kind for every actor; `prefix` stands before the actor's id."""

    prefix: ClassVar[str]

    @property
    def actor(self) -> str:
        """The actor whom it is about."""
        return self.id.removeprefix(self.prefix)

    @property
    def public_id(self) -> str:
        """Programs know of one question what others have done."""
        return REPORTED

    def named(self, library: Library, question: str) -> Self | None:
        """Return the question of an actor, in this chain or not."""
        return replace(self, id=question) if question.startswith(self.prefix) else None
