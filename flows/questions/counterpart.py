"""A certificate is denied that its counterpart seems to need: asked once whether both are so.

Whoever graded the training gives a certificate of its own as well; with the grade proved and that
one missing, one of the two answers may be a slip (docs/rules.md#the-grade).
"""

from collections.abc import Iterator
from typing import ClassVar, Final, cast

from flows.dialogue import UNKNOWN, Context, Known, Reply, Rows, State, rows, with_answer
from flows.library import Blocks, Check, Library
from flows.questions.heard import Given, HeardAnswer
from flows.questions.question import Question, question_of
from flows.text import POLARITY, word_set
from flows.understanding import Message
from flows.wording import say

_BOTH: Final = "yes"
_SO: Final = word_set("begitu gitu adanya")  # "memang begitu"


class CounterpartQuestion(Question):
    """Both are so (`yes`), or which of the two checks was answered wrongly, by its id."""

    prefix: ClassVar[str] = "both-"
    staff_name = "dua sertifikat"
    ask_text = "ask-both"
    label_text = "label-both"
    comes_along = False  # "sudah" was said of the one certificate only

    @property
    def public_id(self) -> str:
        """Programs see that the check is asked again."""
        return self.denied

    @property
    def denied(self) -> str:
        """The id of the check that was denied."""
        return self.id.removeprefix(self.prefix)

    def named(self, library: Library, question: str) -> "CounterpartQuestion | None":
        """Return the question of a check that there is."""
        is_ours = question.startswith(self.prefix)
        found = is_ours and library.check(question.removeprefix(self.prefix))
        return CounterpartQuestion(id=question) if found else None

    def asked(self, known: Known) -> tuple[str, ...]:
        """Return the questions of the checks denied whose counterpart is affirmed."""
        proof = known.report_check()
        if proof is None or known.given.get(proof.id) != "yes":
            return ()
        return tuple(f"{self.prefix}{check.id}" for check in _denied_beside(known, proof))

    def after(self, known: Known) -> str | None:
        """Return the check that was affirmed."""
        proof = known.report_check()
        return proof.id if proof else None

    def words(self, context: Context) -> str:
        """Name both, and ask which is right."""
        library = context.library
        labels = (check.label for check in self._checks(context))
        denied, affirmed = (label[:1].lower() + label[1:] for label in labels)
        return say(library, self.ask_text, denied=denied, affirmed=affirmed)

    def choices(self, context: Context) -> Rows:
        """Return that both are so, either of them corrected, and that neither is certain."""
        library = context.library
        denied, affirmed = self._checks(context)
        labels = (
            (_BOTH, say(library, "choice-both")),
            (denied.id, say(library, "pick-check-yes", label=denied.label)),
            (affirmed.id, say(library, "pick-check-no", label=affirmed.label)),
            (UNKNOWN, say(library, "sure-of-neither")),
        )
        return rows((self.answer_button(context, *each) for each in labels), 1)

    def holds(self, known: Known, value: str) -> bool:
        """Hold that both are so; whatever else is said changes the answer to a check."""
        return value == _BOTH

    def settled(self, value: str) -> bool:
        """Programs are told the answers to the checks only."""
        return False

    def refusal(self, context: Context, value: str) -> str:
        """Take what is offered."""
        possible = value in (_BOTH, UNKNOWN, *(check.id for check in self._checks(context)))
        return "" if possible else say(context.library, "not-understood")

    def stored(self, context: Context, value: str) -> State:
        """Store that both are so, or correct what was answered."""
        denied, affirmed = self._checks(context)
        if value == _BOTH:
            return with_answer(context.state, self.id, value)
        if value == denied.id:
            return with_answer(context.state, denied.id, "yes")
        if value == affirmed.id:
            return with_answer(context.state, affirmed.id, "no")
        return with_answer(with_answer(context.state, denied.id, UNKNOWN), affirmed.id, UNKNOWN)

    def explanation(self, context: Context) -> tuple[Reply, ...]:
        """Return how the check that is corrected is mended, or both are found out."""
        return tuple(self._explained(context)) if self.id not in context.state.answers else ()

    def _explained(self, context: Context) -> Iterator[Reply]:
        for check in self._checks(context):
            yield from question_of(context, check.id).explanation(context)

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take "iya memang begitu" and that somebody is sure of neither."""
        if message.asks or message.statements:
            return None
        so = not _SO.isdisjoint(message.words) and POLARITY.isdisjoint(message.words)
        said = _BOTH if so else message.answer.elsewhere
        return Given(said) if said in (_BOTH, UNKNOWN) else None

    def in_words(self, context: Context, value: str) -> str | None:
        """Return that both are so."""
        return say(context.library, "value-both") if value == _BOTH else None

    def noted(self, context: Context) -> str:
        """Read back that both are so, or say that it is mended."""
        if self.id in context.state.answers:
            return super().noted(context)
        return say(context.library, "contradiction-settled")

    def _checks(self, context: Context) -> tuple[Check, Check]:
        """Return the check that was denied and the one that was affirmed."""
        # asked() saw to it that there are both
        return cast(
            "tuple[Check, Check]", (context.library.check(self.denied), context.report_check())
        )


def _denied_beside(known: Known, proof: Check) -> Iterator[Check]:
    for asked in known.checks:
        check = asked.check
        same = check.done_by == proof.done_by and check.id != proof.id
        if same and asked.blocks is Blocks.CERTIFICATE and known.given.get(check.id) == "no":
            yield check


COUNTERPART_QUESTION = CounterpartQuestion(id=CounterpartQuestion.prefix)
