"""A private chat answers: with its state, its open question, its case."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from flows.addresses import JudgedAddress
from flows.dialogue import Context, Outcome, Reply, Step, says
from flows.handlers.arrival import hear_behind, is_scrap
from flows.handlers.cases import answer_prompt, without_ticket
from flows.handlers.command import erase, handle_command, named
from flows.handlers.press import handle_press
from flows.handlers.prompt import current, reprompt
from flows.handlers.repair import not_twice
from flows.handlers.tapped import rated, typed_screen
from flows.handlers.text import handle_text
from flows.library import Library, changed
from flows.privacy import Kind
from flows.text import word_set
from flows.understanding import Message
from flows.views import SCAMS, SCREENS, cannot_read, judged_words, menu_button, screens_offered
from flows.wording import say

# What agrees to erase everything: nothing that may mean another thing.
_ERASING: Final = word_set("ya iya y iyo yes yoi nggih hapus hapusin yakin setuju betul semua saja")


@dataclass(frozen=True, slots=True)
class PrivateChat:
    """`asked_to_erase`: whether everything shall be erased was asked, and a text answers it.

    `prompted` is what else was asked last, besides the questions of the case (State.prompted);
    `announced` the kind of secret that may come now (State.announced).
    """

    context: Context
    asked_to_erase: bool = False
    prompted: str = ""
    announced: Kind | None = None

    @property
    def library(self) -> Library:
        """What CS wrote."""
        return self.context.library

    @property
    def today(self) -> date:
        """The day it is where the person lives."""
        return self.context.here.date()

    @property
    def wib(self) -> date:
        """The day it is in WIB."""
        return self.context.today

    def command(self, name: str, behind: Message | None = None) -> Step:
        """Answer a command, and what was said behind it."""
        if behind is None:
            step = handle_command(self._understood, name)
        else:
            step = hear_behind(self._understood, name, behind)
        return not_twice(self.context, step, wanted=True)

    def press(self, data: str) -> Step:
        """Answer a pressed button."""
        return not_twice(self.context, handle_press(self._understood, data), wanted=True)

    @property
    def _understood(self) -> Context:
        """The context in which nothing was missed: a button or a command says what is meant."""
        return self.context.with_state(replace(self.context.state, misses=0))

    def unreadable(self, kind: str) -> Step:
        """Ask what stands on a picture, or say what to do instead of sending such media."""
        context = without_ticket(self.context)
        asked = screens_offered(context, kind)
        if asked is None:
            step = reprompt(context, Outcome.REPROMPTED, lead=cannot_read(self.library, kind))
            return not_twice(self.context, step)
        context = context.with_state(replace(context.state, prompted=SCREENS))
        if context.state.active:
            below = current(context, lead=say(self.library, "or-go-on"))
            step = says(context, Outcome.REPROMPTED, asked, below)
        else:
            step = says(context, Outcome.REPROMPTED, asked)
        return not_twice(self.context, step)

    def personal(self, rest: str) -> Step | None:
        """Go on with what is left of the text; where nothing is, with what was open."""
        if rest:
            return None
        return not_twice(self.context, reprompt(self.context, Outcome.BLOCKED_PERSONAL_DATA))

    def judged(self, found: Sequence[JudgedAddress]) -> Step:
        """Tell whether what was pasted is genuine, and come back to what was open."""
        told = judged_words(self.context, found)
        if self.context.state.active:
            below = current(self.context, lead=say(self.library, "back-to"))
            step = says(self.context, Outcome.ANSWERED, told, below, subject=SCAMS)
        else:
            told = replace(told, buttons=(*told.buttons, (menu_button(self.context),)))
            step = says(self.context, Outcome.ANSWERED, told, subject=SCAMS)
        return not_twice(self.context, step, wanted=True)

    def text(self, message: Message) -> Step:
        """Answer a text: to the question of erasing, a typed command, or the conversation."""
        erased = self._erase_or_not(message) if self.asked_to_erase else None
        if erased:
            return erased
        command = named(message.text)
        if command is None:
            prompted = self._answer_prompt(message) if self.prompted else None
            if prompted:
                return not_twice(self.context, prompted, wanted=True)
            step = not_twice(self.context, handle_text(self.context, message))
            at_menu = not self.context.state.active
            scrap = is_scrap(message, step.reader, at_menu=at_menu)
            return changed(step, unfinished=True) if scrap else step
        _, *rest = message.text.split(maxsplit=1)
        return self.command(command, replace(message, text=rest[0]) if rest else None)

    def _answer_prompt(self, message: Message) -> Step | None:
        """Take what answers that which was asked or listed last, of whichever kind."""
        context, prompted = self._understood, self.prompted
        return (
            rated(context, prompted, message)
            or typed_screen(context, prompted, message)
            or answer_prompt(context, prompted, message)
        )

    def warned(self, step: Step, words: str) -> Step:
        """Warn in a message of its own: it is about another one than the answer."""
        return changed(step, replies=(Reply(text=words), *step.replies), unfinished=False)

    def _erase_or_not(self, message: Message) -> Step | None:
        """Take a typed "ya" or "tidak" to the question whether everything shall be erased."""
        said = message.answer.elsewhere if message.words else None  # no thumb erases anything
        if said == "yes" and _ERASING.issuperset(message.without_fillers):
            return erase(self.context)  # "udah" may as well mean to leave it
        kept = said == "no" or message.calls_off
        return reprompt(self.context, Outcome.ANSWERED) if kept else None
