"""On which day the grade came, where a certificate proves it: the chain is counted from there."""

from datetime import date

from flows.dialogue import GRADED, UNKNOWN, Context, Known, Rows, as_date, rows
from flows.questions.days import LaterDayQuestion
from flows.questions.question import PAIR
from flows.understanding.dates import Role
from flows.wording import full_date, say


class GradedQuestion(LaterDayQuestion):
    """An ISO date, or `unknown`: then it is counted as though graded on the completion date."""

    staff_name = "tanggal nilai"
    ask_text = "ask-graded"
    label_text = "label-graded"
    misunderstood_text = "not-understood-reviewed"
    role = Role.CERTIFICATE

    def after(self, known: Known) -> str | None:
        """Return the check whose certificate proves the grade."""
        proof = known.report_check()
        return proof.id if proof else None

    def applies(self, known: Known) -> bool:
        """Tell whether there is such a certificate, and nobody said when its grade came."""
        proof = known.report_check()
        return (
            proof is not None
            and proof.id in known.check_ids()
            and known.completed is not None
            and known.given.get(proof.id) == "yes"
            and proof.done_by not in known.state.reported
        )

    def choices(self, context: Context) -> Rows:
        """Return the completion date where it is one day, the last days, and not known."""
        unknown = self.answer_button(context, UNKNOWN, self.not_known(context))
        days = (*self.same_as_completed(context), *self.recent(context), unknown)
        return (*rows(days, PAIR), self.by_month(context))

    def earliest(self, context: Context) -> date:
        """Return the first day on which the training can have been completed."""
        return context.earliest or context.completed or super().earliest(context)

    def too_early(self, context: Context, day: date) -> str:
        """Refuse what lies before the completion."""
        first = self.earliest(context)
        early = day < first
        return say(context.library, "graded-too-early", first=full_date(first)) if early else ""

    def not_known(self, context: Context) -> str:
        """Say that the day is not known."""
        return say(context.library, "choice-unknown")

    def holds(self, known: Known, value: str) -> bool:
        """Count any day from the completion up to today."""
        day, first = as_date(value), known.earliest or known.completed
        possible = day is not None and first is not None and first <= day <= known.today
        return value == UNKNOWN or possible


GRADED_QUESTION = GradedQuestion(id=GRADED)
