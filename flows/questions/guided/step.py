"""What the questions of guided cases have in common: their words stand in the content."""

from abc import abstractmethod
from collections.abc import Mapping
from typing import cast

from flows.dialogue import UNKNOWN, Button, Context, Known, Reply, Rows
from flows.library import GuideQuestion, Library
from flows.questions.check import asks_how, asks_what_is_meant, is_looking
from flows.questions.guided.told import answer_told, only_names
from flows.questions.heard import AskedBack, Given, HeardAnswer, HelpWanted
from flows.questions.question import Question, answer_in_words
from flows.understanding import Message
from flows.wording import line, say


class GuideStepQuestion(Question):
    """A question of the guided case that is on."""

    staff_name = "langkah pemeriksaan"

    def step(self, library: Library) -> GuideQuestion:
        """Return the question as content has it; named() saw to it that there is one."""
        return cast("GuideQuestion", library.guide_question(self.id))

    # ------------------------------------------------------------ how it is put

    def words(self, context: Context) -> str:
        """Return the question."""
        return self.step(context.library).question.strip()

    def help(self, context: Context) -> tuple[str, Rows]:
        """Return how to find it out, with pages that help, and the same choices."""
        step = self.step(context.library)
        words = f"{step.find_out.strip()}\n{line(context.library, step.sources)}"
        return words, (*self.links(context), *self.choices(context))

    def links(self, context: Context) -> Rows:
        """Return the pages that help, a row each."""
        links = self.step(context.library).links
        return tuple((Button(label=link.label, url=link.url),) for link in links)

    def not_known(self, context: Context) -> tuple[Button, Button]:
        """Return "not known", and the way to finding out."""
        unknown = self.answer_button(context, UNKNOWN, say(context.library, "choice-unknown"))
        return unknown, self.help_button(context, say(context.library, "choice-how"))

    # ------------------------------------------------------------ which answers it takes

    @abstractmethod
    def answers(self, library: Library) -> Mapping[str, str]:
        """Return the answers it takes, beside a day, with their words."""

    def holds(self, known: Known, value: str) -> bool:
        """Take its answers, while its case is on."""
        guide = known.guide
        asked = guide is not None and guide.question(self.id) is not None
        return asked and value in self.answers(known.library)

    def explanation(self, context: Context) -> tuple[Reply, ...]:
        """Return how it is found out, where it is not known."""
        if context.answer(self.id) != UNKNOWN:
            return ()
        step, library = self.step(context.library), context.library
        told = say(library, "to-find-out", label=step.label, find_out=step.find_out.strip())
        return (Reply(text=told, folded=line(library, step.sources), buttons=self.links(context)),)

    # ------------------------------------------------------------ how answers are typed

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take what its kind reads; "how do I find out?" is explained, "bentar" waited for."""
        if asks_how(message) or asks_what_is_meant(message):
            return HelpWanted()
        if is_looking(message):
            return AskedBack(say(context.library, "take-your-time"), refused=False)
        found = self.heard(context, message)
        if found is None and any(only_names(message, one) for one in context.library.checks):
            return AskedBack(say(context.library, "guide-named"), refused=False)
        return found

    def heard(self, context: Context, message: Message) -> HeardAnswer | None:
        """Return the answer that its own phrases tell, or that it is not known."""
        step = self.step(context.library)
        said = None if message.asks else answer_told(context.library, step, message)
        unsure = said is None and message.answer.elsewhere == UNKNOWN
        return Given(said or UNKNOWN) if said or unsure else None

    # ------------------------------------------------------------ how answers are told

    def subject(self, library: Library) -> str:
        """Return its label."""
        return self.label(library)

    def for_staff(self, library: Library) -> str:
        """Return its label."""
        return self.label(library)

    def label(self, library: Library) -> str:
        """Return its label."""
        return self.step(library).label

    def in_words(self, context: Context, value: str) -> str | None:
        """Return the words of an answer."""
        return self.answers(context.library).get(value)

    def fact(self, context: Context) -> str:
        """Tell the label with the answer, within a sentence."""
        label, value = self.label(context.library), answer_in_words(context, self)
        return say(context.library, "fact-check", label=label[:1].lower() + label[1:], value=value)

    def change(self, library: Library) -> str:
        """Name the label."""
        return say(library, "change-check", label=self.label(library))
