"""Which platform the training was bought on."""

from typing import Final

from flows.dialogue import OTHER_PLATFORM, PLATFORM, Context, Known, Rows, rows
from flows.questions.forgotten import is_unsure
from flows.questions.heard import Given, HeardAnswer, HelpWanted
from flows.questions.names_told import names_training
from flows.questions.question import PAIR, Question
from flows.text import word_set
from flows.understanding import Message
from flows.understanding.dates import NoDate
from flows.wording import say

_BUYING: Final = word_set(
    "beli belinya membeli belanja platform platformnya toko tokonya aplikasinya"
)
_AROUND: Final = _BUYING | word_set(
    "pelatihan pelatihannya kelas kelasnya dulu waktu sana kayaknya"
)


class PlatformQuestion(Question):
    """The platform, by its id; whoever cannot find out goes on with "another one"."""

    staff_name = "platform"
    ask_text = "ask-platform"
    label_text = "label-platform"
    fact_text = "fact-platform"
    change_text = "change-platform"
    called = "platform"
    without = OTHER_PLATFORM

    def choices(self, context: Context) -> Rows:
        """Return every platform, and the way to finding out."""
        forgot = self.help_button(context, say(context.library, "forgot-platform"))
        return (*self._platforms(context), (forgot,))

    def help(self, context: Context) -> tuple[str, Rows]:
        """Return how to find it out, and the way on without."""
        library = context.library
        other = library.platform(OTHER_PLATFORM)
        go_on = say(library, "proceed-without-platform")
        without = ((self.answer_button(context, other.id, go_on),),) if other else ()
        return say(library, "help-platform"), (*self._platforms(context), *without)

    def holds(self, known: Known, value: str) -> bool:
        """Take a platform that there is."""
        return known.library.platform(value) is not None

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take "lupa beli di mana" for what it is, whatever its words could ask besides."""
        of_it = not _BUYING.isdisjoint(message.words) and message.platform is None
        if of_it and is_unsure(message.words):
            return HelpWanted()
        named = message.platform if _names_little(message) else None
        return Given(named) if named else super().read(context, message)

    def skipped(self, context: Context) -> str | None:
        """Go on with "another one"."""
        return self.given_up(context) if context.platform is None else None

    def told(self, context: Context, message: Message) -> str | None:
        """Return the platform named; where one is known, only if it is that of one's training."""
        if context.platform is None:
            return message.platform
        return message.own_platform if names_training(message) else None

    def in_words(self, context: Context, value: str) -> str | None:
        """Return the platform's name."""
        platform = context.library.platform(value)
        return platform.name if platform else None

    def _platforms(self, context: Context) -> Rows:
        offered = (self.answer_button(context, p.id, p.name) for p in context.library.platforms)
        return rows(offered, PAIR)


def _names_little(message: Message) -> bool:
    """Tell "belinya di bukalapak", whatever topic its words are near to, from a story."""
    if message.asks or not message.content <= _AROUND:
        return False
    return message.date == NoDate() and not (message.provider or message.statements)


PLATFORM_QUESTION = PlatformQuestion(id=PLATFORM)
