"""Under which number a complaint stands, where one was given. Nobody has to have one."""

from typing import ClassVar, Final

from flows.dialogue import Context, Known, Rows, State, resumed
from flows.library import changed
from flows.questions.complaints.sending import TICKET, AboutSending
from flows.questions.complaints.ticket_number import is_ticket, number_alone
from flows.questions.complaints.words import unsent_button
from flows.questions.forgotten import is_unsure
from flows.questions.heard import Given, HeardAnswer, HelpWanted
from flows.understanding import Message, read_ticket
from flows.wording import say

_A_FEW: Final = 6  # words beside a number


class TicketQuestion(AboutSending):
    """Under which number, where one was given. Nobody has to have one."""

    ask_text = "ask-ticket"
    left_text: ClassVar[str | None] = "ticket-skipped"

    def applies(self, known: Known) -> bool:
        """Apply never by itself."""
        return False

    def may_be_asked(self, context: Context) -> bool:
        """Tell whether there is a complaint that can have a number."""
        return bool(context.state.complaints)

    def choices(self, context: Context) -> Rows:
        """Return that there is none, and that it was not sent after all."""
        skip = self.help_button(context, say(context.library, "no-ticket"))
        latest = context.state.complaints[-1]
        return ((skip,), (unsent_button(context, latest),))

    def refusal(self, context: Context, value: str) -> str:
        """Refuse what is no ticket: long numbers, and whatever is personal."""
        if is_ticket(context, value):
            return ""
        return say(context.library, "ticket-refused")

    def stored(self, context: Context, value: str) -> State:
        """Keep the number with the latest complaint."""
        *before, latest = context.state.complaints
        with_number = changed(latest, ticket=value)
        return resumed(changed(context.state, complaints=(*before, with_number)))

    def left(self, context: Context) -> State:
        """Go on without a number."""
        return resumed(context.state)

    def noted(self, context: Context) -> str:
        """Read the number back."""
        return say(context.library, "noted-ticket", ticket=context.state.complaints[-1].ticket)

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take a number, alone or named a ticket's; and that there is none."""
        if message.answer.elsewhere == "no" or is_unsure(message.words):
            return HelpWanted()
        named = read_ticket(message.text) or number_alone(message.text)
        return Given(named) if named and len(message.words) <= _A_FEW else None


TICKET_QUESTION: Final = TicketQuestion(id=TICKET)
