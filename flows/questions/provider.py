"""Which provider (lembaga pelatihan) gave the training; asked where that changes the chain."""

from collections.abc import Iterator
from typing import Final

from flows.dialogue import OTHER_PROVIDER, PROVIDER, UNKNOWN, Button, Context, Known, Rows, rows
from flows.questions.heard import Given, HeardAnswer
from flows.questions.question import PAIR, Question, yes_or_no
from flows.text import words
from flows.understanding.names import content_words, read_provider
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
        ids = {provider.id for provider in known.reporting_providers()}
        return value in ids | {OTHER_PROVIDER, UNKNOWN}

    def read(self, context: Context, text: str) -> HeardAnswer | None:
        """Take "bukan" and "lembaga lain" for another one."""
        another = yes_or_no(context, text) == "no" or self._names_another(context, text)
        return super().read(context, text) or (Given(OTHER_PROVIDER) if another else None)

    def guess(self, context: Context, text: str) -> str | None:
        """Take a short remark for a name that is not ours: "dicoding"."""
        spoken = words(text, context.library.vocabulary)
        few = 0 < len(spoken) <= _A_FEW_WORDS
        return OTHER_PROVIDER if few and content_words(text, context.library) else None

    def told(self, context: Context, text: str) -> str | None:
        """Return the provider named."""
        return read_provider(text, context.library)

    def in_words(self, context: Context, value: str) -> str | None:
        """Return the provider's name, also of one that does not report here."""
        if value == UNKNOWN:
            return say(context.library, "value-forgotten")
        if value == OTHER_PROVIDER:
            return say(context.library, "other-provider")
        provider = context.library.provider(value)
        return provider.name if provider else None

    def _names_another(self, context: Context, text: str) -> bool:
        """Tell "lembaga lain" and "bukan skill academy" from a remark that happens to say so."""
        spoken = words(text, context.library.vocabulary)
        named = read_provider(text, context.library)
        return named is None and len(spoken) <= _A_FEW_WORDS and bool(_OTHERS & set(spoken))

    def _providers(self, context: Context) -> Iterator[Button]:
        for provider in context.reporting_providers():
            yield self.answer_button(context, provider.id, provider.name)
        yield self.answer_button(context, OTHER_PROVIDER, say(context.library, "other-provider"))


PROVIDER_QUESTION = ProviderQuestion(id=PROVIDER)
