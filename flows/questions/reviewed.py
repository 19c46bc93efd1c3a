"""On which day the training was reviewed; asked where the count begins with the review."""

from flows.diagnosis import REVIEW_CHECK, review_counts
from flows.dialogue import REVIEWED, UNKNOWN, Context, Known, Rows, as_date, rows
from flows.questions.days import LaterDayQuestion
from flows.questions.question import PAIR
from flows.understanding.dates import Role
from flows.wording import say


class ReviewedQuestion(LaterDayQuestion):
    """An ISO date, or `unknown`: then the count begins with the completion date."""

    staff_name = "tanggal ulasan"
    ask_text = "ask-reviewed"
    label_text = "label-reviewed"
    misunderstood_text = "not-understood-reviewed"
    role = Role.REVIEWED

    def after(self, known: Known) -> str | None:
        """Return the check of the review."""
        return REVIEW_CHECK

    def applies(self, known: Known) -> bool:
        """Tell whether there is a review, and whether its day counts."""
        platform, completed = known.platform, known.completed
        return (
            platform is not None
            and completed is not None
            and REVIEW_CHECK in known.check_ids()
            and known.given.get(REVIEW_CHECK) == "yes"
            and review_counts(platform, known.provider, completed)
        )

    def choices(self, context: Context) -> Rows:
        """Return the completion date where it is one day, the last days, and "forgotten"."""
        forgot = self.answer_button(context, UNKNOWN, self.not_known(context))
        days = (*self.same_as_completed(context), *self.recent(context), forgot)
        return (*rows(days, PAIR), self.by_month(context))

    def not_known(self, context: Context) -> str:
        """Say that the day is not known."""
        return say(context.library, "forgot-reviewed")

    def holds(self, known: Known, value: str) -> bool:
        """Count any day up to today."""
        day = as_date(value)
        return value == UNKNOWN or (day is not None and day <= known.today)


REVIEWED_QUESTION = ReviewedQuestion(id=REVIEWED)
