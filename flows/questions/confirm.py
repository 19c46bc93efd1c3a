"""Whether what was read from a story is right: each of it can be mended, all of it confirmed."""

from flows.dialogue import CONFIRM, Context, Known, Rows, State, Verb, button, confirmed, rows
from flows.questions.agreement import said_of_it
from flows.questions.heard import AskedBack, Given, HeardAnswer
from flows.questions.question import PAIR, Question, question_of
from flows.understanding import Message
from flows.wording import joined, say


class ConfirmQuestion(Question):
    """Yes; a "no" asks what is wrong. It has no turn of its own: the story calls for it."""

    staff_name = "yang terbaca dari cerita"

    def applies(self, known: Known) -> bool:
        """Apply never by itself."""
        return False

    def words(self, context: Context) -> str:
        """Return what was read: "beli di Tokopedia dan selesai Selasa, 3 ..."."""
        facts = joined(question_of(context, q).fact(context) for q in context.to_confirm())
        return say(context.library, "understood", facts=facts)

    def choices(self, context: Context) -> Rows:
        """Return "all of it is right", and a button to mend each part."""
        library, round_ = context.library, context.state.round
        changes = (
            button(question_of(context, q).change(library), round_, Verb.EDIT, q)
            for q in context.to_confirm()
        )
        return ((button(say(library, "confirm-yes"), round_, Verb.CONFIRM),), *rows(changes, PAIR))

    def holds(self, known: Known, value: str) -> bool:
        """Take a yes."""
        return value == "yes"

    def stored(self, context: Context, value: str) -> State:
        """Count as confirmed what was shown."""
        return confirmed(context.state, context.to_confirm())

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take "benar", and ask back what is wrong; a correction was taken before."""
        said = said_of_it(message)
        if said == "doubt":
            return AskedBack(say(context.library, "unsure-which"), refused=False)
        if said == "no":
            return AskedBack(say(context.library, "what-is-wrong"), refused=False)
        return Given(said) if said == "yes" else None

    def words_again(self, context: Context) -> str:
        """Ask in one line: what was read stands above."""
        return say(context.library, "understood-again")

    def in_words(self, context: Context, value: str) -> str | None:
        """Return nothing: no answer is stored under its id."""
        return None

    def noted(self, context: Context) -> str:
        """Read nothing back: all of it was just read."""
        return ""


CONFIRM_QUESTION = ConfirmQuestion(id=CONFIRM)
