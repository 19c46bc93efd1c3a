"""A choice of a guided case: which of several statuses stands there, or that it is not known."""

from collections.abc import Mapping
from typing import cast

from flows.dialogue import UNKNOWN, Context, Rows, rows
from flows.library import GuideChoice, Library
from flows.questions.guided.step import GuideStepQuestion
from flows.questions.guided.told import status_in_passing
from flows.questions.question import PAIR
from flows.understanding import Message
from flows.wording import say


class GuideChoiceQuestion(GuideStepQuestion):
    """The id of a status, or not known."""

    def choices(self, context: Context) -> Rows:
        """Return every status, and the ways to finding out."""
        statuses = self.choice(context.library).statuses
        offered = (self.answer_button(context, one.id, one.label) for one in statuses)
        return (*rows(offered, PAIR), self.not_known(context))

    def answers(self, library: Library) -> Mapping[str, str]:
        """Return the statuses by their labels, and "belum tahu"."""
        statuses = {one.id: one.label for one in self.choice(library).statuses}
        return {**statuses, UNKNOWN: say(library, "value-unknown")}

    def told(self, context: Context, message: Message) -> str | None:
        """Return the status that is told in passing."""
        return status_in_passing(context.library, self.choice(context.library), message)

    def choice(self, library: Library) -> GuideChoice:
        """Return the choice as content has it."""
        return cast("GuideChoice", self.step(library))
