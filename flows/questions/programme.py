"""Whether the training was one of Prakerja's: asked where no wave is known of that time."""

from typing import Final

from flows.dialogue import PROGRAMME, UNKNOWN, Context, Known, Rows, rows
from flows.questions.heard import Given, HeardAnswer
from flows.questions.question import PAIR, Question
from flows.text import Words, word_set
from flows.understanding import Message
from flows.wording import say

OURS: Final = "prakerja"
ANOTHER: Final = "other"
NOT_OURS: Final = "bukan-prakerja"  # the topic that tells whoever was in another programme

_LABELS: Final = {
    OURS: "choice-prakerja",
    ANOTHER: "choice-other-programme",
    UNKNOWN: "choice-unknown",
}
_VALUES: Final = {
    OURS: "value-prakerja",
    ANOTHER: "value-other-programme",
    UNKNOWN: "value-unknown",
}
_OUR_NAMES: Final = word_set("prakerja")
_OTHER_NAMES: Final = word_set("vokasi magang skillhub pvn lain lainnya")
_NOT: Final = "bukan"
_BETWEEN: Final = word_set("yang dari program pelatihan kartu")  # "bukan yang dari prakerja"


class ProgrammeQuestion(Question):
    """`prakerja`, `other` (then the case ends: it is none of ours), or `unknown`."""

    staff_name = "program"
    ask_text = "ask-programme"
    label_text = "label-programme"
    fact_text = "fact-programme"
    change_text = "change-programme"
    called = "program"

    def applies(self, known: Known) -> bool:
        """Tell whether the training was completed after the last year with a wave."""
        return known.completed is not None and known.completed > known.library.programme_ends

    def choices(self, context: Context) -> Rows:
        """Return ours, another, and not known."""
        offered = (
            self.answer_button(context, value, say(context.library, label))
            for value, label in _LABELS.items()
        )
        return rows(offered, PAIR)

    def holds(self, known: Known, value: str) -> bool:
        """Take ours and not known; of another programme there is no case to go on with."""
        return value in (OURS, UNKNOWN)

    def refusal(self, context: Context, value: str) -> str:
        """Refuse what is none of the three."""
        return "" if value in _LABELS else say(context.library, "not-understood")

    def leads_to(self, value: str) -> str | None:
        """Lead whoever was in another programme to the topic about that."""
        return NOT_OURS if value == ANOTHER else None

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take "prakerja kak", "bukan", "yang vokasi nasional", "gak tau"."""
        said = message.answer.elsewhere
        if said == UNKNOWN:
            return Given(UNKNOWN)
        named = _named(message.words)
        if named is None and said:
            named = OURS if said == "yes" else ANOTHER
        return Given(named) if named else None

    def in_words(self, context: Context, value: str) -> str | None:
        """Return which programme it was."""
        return say(context.library, _VALUES[value]) if value in _VALUES else None


def _named(spoken: Words) -> str | None:
    """Return the programme that is named and not denied; to deny ours is to name another."""
    denied = False
    found: dict[str, bool] = {}
    for word in spoken:
        if word == _NOT:
            denied = True
        elif word in _OUR_NAMES or word in _OTHER_NAMES:
            found[OURS if word in _OUR_NAMES else ANOTHER] = denied
            denied = False
        elif word not in _BETWEEN:
            denied = False
    meant = [programme for programme, is_denied in found.items() if not is_denied]
    if len(meant) == 1:
        return meant[0]
    return ANOTHER if found == {OURS: True} else None


PROGRAMME_QUESTION = ProgrammeQuestion(id=PROGRAMME)
