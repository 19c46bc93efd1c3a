"""A check of a guided case: yes, no, or not known; a "no" comes with its fix."""

from collections.abc import Mapping
from typing import cast

from flows.dialogue import UNKNOWN, Button, Context, Reply, Rows, Verb, button
from flows.library import GuideCheck, Holds, Library
from flows.questions.check import CHOICES, VALUES
from flows.questions.guided.step import GuideStepQuestion
from flows.questions.guided.told import check_in_passing
from flows.questions.heard import Given, HeardAnswer
from flows.understanding import Message
from flows.wording import line, say

_ANSWERS = ("yes", "no", UNKNOWN)


class GuideCheckQuestion(GuideStepQuestion):
    """Yes, no, or not known."""

    def choices(self, context: Context) -> Rows:
        """Return "yes" and "no", and the ways to finding out."""
        yes, no = (
            self.answer_button(context, value, say(context.library, CHOICES[value]))
            for value in ("yes", "no")
        )
        return ((yes, no), self.not_known(context))

    def typeable(self, context: Context) -> Rows:
        """Return the way to finding out: "sudah" and "belum" are read by `read` alone."""
        return ((self.not_known(context)[1],),)

    def answers(self, library: Library) -> Mapping[str, str]:
        """Return "sudah", "belum" and "belum tahu"."""
        return {value: say(library, VALUES[value]) for value in _ANSWERS}

    def explanation(self, context: Context) -> tuple[Reply, ...]:
        """Return how it is mended, with the case that helps; or how it is found out."""
        if context.answer(self.id) != "no":
            return super().explanation(context)
        check, library = self.check(context.library), context.library
        word = "to-mend-later" if check.holds is Holds.NOTHING else "to-mend"
        text = say(library, word, label=check.label, fix=check.fix.strip())
        buttons = (*self.links(context), *starts(context, check))
        return (Reply(text=text, folded=line(library, check.sources), buttons=buttons),)

    def heard(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take what is told of the same check of checks.yaml, too."""
        library, same = context.library, self.check(context.library).same_as
        told = message.statements.get(same) if same else None
        if told:
            return Given(told)
        found = super().heard(context, message)
        if found or message.statements:
            return found  # what is told of others answers nothing here
        known = library.check(same) if same else None
        short = message.answer_to(known) if known else message.answer
        return Given(short.elsewhere) if short.elsewhere else None

    def told(self, context: Context, message: Message) -> str | None:
        """Return what is told of it in passing."""
        return check_in_passing(context.library, self.check(context.library), message)

    def check(self, library: Library) -> GuideCheck:
        """Return the check as content has it."""
        return cast("GuideCheck", self.step(library))

    def stated(self, context: Context) -> str:
        """Return the "no" as a person would put it, where the content does."""
        denied = self.check(context.library).denied
        said_no = context.given.get(self.id) == "no"
        return denied if denied and said_no else super().stated(context)


def starts(context: Context, check: GuideCheck) -> Rows:
    """Return the button that begins the guided case that helps with a "no"; none, no row."""
    return ((start_of(context, check.starts),),) if check.starts else ()


def start_of(context: Context, case: str) -> Button:
    """Return the button that begins the guided case of that id, at any time."""
    library = context.library
    guide = library.guide(case)
    title = guide.title if guide else library.case.title
    return button(say(library, "guide-start", case=title), context.state.round, Verb.GUIDE, case)
