"""Which provider (lembaga pelatihan) gave the training; asked where that changes the chain."""

from collections.abc import Iterator
from typing import Final

from flows.dialogue import OTHER_PROVIDER, PROVIDER, UNKNOWN, Button, Context, Known, Rows, rows
from flows.questions.heard import Given, HeardAnswer
from flows.questions.names_told import names_training
from flows.questions.question import PAIR, Question
from flows.understanding import Message
from flows.wording import say

_OTHERS: Final = frozenset({"lain", "lainnya", "bukan"})
_A_FEW_WORDS: Final = 4


class ProviderQuestion(Question):
    """The provider, by its id: one with a chain of its own on the platform, or "another one"."""

    staff_name = "lembaga pelatihan"
    ask_text = "ask-provider"
    label_text = "label-provider"
    fact_text = "fact-provider"
    change_text = "change-provider"
    misunderstood_text = "not-understood-provider"
    called = "lembaga"
    without = UNKNOWN

    def applies(self, known: Known) -> bool:
        """Tell whether a provider has a chain of its own on this platform."""
        return bool(known.reporting_providers())

    def choices(self, context: Context) -> Rows:
        """Return the providers, and the way to finding out."""
        forgot = self.help_button(context, say(context.library, "forgot-provider"))
        return rows((*self._providers(context), forgot), PAIR)

    def help(self, context: Context) -> tuple[str, Rows]:
        """Return how to find it out, and the way on without."""
        go_on = say(context.library, "proceed-without-provider")
        without = self.answer_button(context, UNKNOWN, go_on)
        words = say(context.library, "help-provider")
        return words, (*rows(self._providers(context), PAIR), (without,))

    def holds(self, known: Known, value: str) -> bool:
        """Take a provider that reports for the platform, another one, or none known."""
        named = any(provider.id == value for provider in known.reporting_providers())
        return named or value in (OTHER_PROVIDER, UNKNOWN)

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take "bukan" and "lembaga lain" for another one."""
        another = message.answer.elsewhere == "no" or _names_another(message)
        return super().read(context, message) or (Given(OTHER_PROVIDER) if another else None)

    def guess(self, context: Context, message: Message) -> str | None:
        """Take a short remark for a name that is not ours: "dicoding"."""
        few = 0 < len(message.words) <= _A_FEW_WORDS
        return OTHER_PROVIDER if few and message.content_words else None

    def told(self, context: Context, message: Message) -> str | None:
        """Return the provider named."""
        if context.answer(self.id) is None:
            return message.provider
        return message.own_provider if names_training(message) else None

    def in_words(self, context: Context, value: str) -> str | None:
        """Return the provider's name, also of one that does not report here."""
        if value == UNKNOWN:
            return say(context.library, "value-forgotten")
        if value == OTHER_PROVIDER:
            return say(context.library, "other-provider")
        provider = context.library.provider(value)
        return provider.name if provider else None

    def _providers(self, context: Context) -> Iterator[Button]:
        for provider in context.reporting_providers():
            yield self.answer_button(context, provider.id, provider.name)
        yield self.answer_button(context, OTHER_PROVIDER, say(context.library, "other-provider"))


def _names_another(message: Message) -> bool:
    """Tell "lembaga lain" and "bukan skill academy" from a remark that happens to say so."""
    few = len(message.words) <= _A_FEW_WORDS
    return few and not _OTHERS.isdisjoint(message.words) and message.provider is None


PROVIDER_QUESTION = ProviderQuestion(id=PROVIDER)
