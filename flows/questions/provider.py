"""Which provider (lembaga pelatihan) gave the training; asked where that changes the chain."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from flows.dialogue import OTHER_PROVIDER, PROVIDER, UNKNOWN, Button, Context, Known, Rows, rows
from flows.library import Library, made_once
from flows.questions.forgotten import is_unsure
from flows.questions.heard import Given, HeardAnswer, HelpWanted
from flows.questions.names_told import names_training
from flows.questions.question import PAIR, Question
from flows.text import POLARITY, Words, fillers, word_set, words
from flows.understanding import Message, reads_as_name
from flows.wording import say

_ANOTHER: Final = word_set("lain lainnya laen laennya other another else")
_NOT: Final = "bukan"
_NONE_OF_THESE: Final = ("tidak", "ada")
_HERE: Final = word_set("di sini pilihan daftar tombol tombolnya lembaganya lembaga semua semuanya")
_INSTITUTION: Final = word_set("lembaga lembaganya penyelenggara penyelenggaranya provider")
_TEACHING: Final = word_set("siapa ngajar mengajar pengajar pengajarnya ngajarnya")
_OTHERS: Final = _ANOTHER | {_NOT}
_PLACES: Final = word_set("pt cv lpk lkp blk pkbm yayasan bimbel kursus universitas politeknik smk")
_BEFORE_NAME: Final = (
    _INSTITUTION
    | _TEACHING
    | word_set("""
    yang itu nama namanya dari di kan kalau tidak salah ini adalah oh
""")
)
_LONGEST_NAME: Final = 6  # words
# "eh bukan skill academy, dari lembaga lain"
_AROUND: Final = word_set("""
    eh oh dari di yang itu ini punya lembaga lembaganya tempat kursus pelatihan pelatihannya saya
    kok sih ya pakai lewat sama penyelenggara penyelenggaranya yg tapi kursusnya ternyata deng ding
    aduh duh waduh maaf sori ralat one someone its it is somebody provider
    ji
""")


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
        """Take "bukan", "lembaga lain" and "lpk maju jaya" for another one; "lupa lembaganya"."""
        if message.provider is None and is_unsure(message.words) and _names_it(message):
            return HelpWanted()
        institution = message.names_institution and message.provider is None
        another = institution or _told_as_other(message) or _names_another(context, message)
        return super().read(context, message) or (Given(OTHER_PROVIDER) if another else None)

    def guess(self, context: Context, message: Message) -> str | None:
        """Take what reads as a name, and is none of ours: "dicoding", "lpk maju jaya"."""
        unknown = message.provider is None and message.reads_as_name
        return OTHER_PROVIDER if unknown else None

    def told(self, context: Context, message: Message) -> str | None:
        """Return the provider named."""
        if context.answer(self.id) is None:
            return OTHER_PROVIDER if _told_as_other(message) else message.provider
        if _takes_back(context, message):
            return OTHER_PROVIDER
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


_TAUGHT: Final = _INSTITUTION | _TEACHING


def _told_as_other(message: Message) -> bool:
    """Tell "lembaganya lpk maju jaya", and "lembaganya pijar", which is a platform's name."""
    if _TAUGHT.isdisjoint(message.words) or message.provider is not None:
        return False
    named = (clause[1:] for clause in message.clauses if _INSTITUTION.issuperset(clause[:1]))
    if any(name and _is_name(name, message.library) for name in named):
        return True
    return any(_is_taught_by(clause) for clause in message.clauses)


def _is_taught_by(clause: Words) -> bool:
    """Tell "yang ngajar itu namanya pt karya bangsa", whatever the name is made of."""
    kinds = [place for place, word in enumerate(clause) if word in _PLACES]
    before = frozenset(clause[: kinds[0]]) if kinds else frozenset()
    if not before <= _BEFORE_NAME or before.isdisjoint(_TAUGHT):
        return False
    return 1 < len(clause) - kinds[0] <= _LONGEST_NAME and POLARITY.isdisjoint(clause)


def _is_name(said: Words, library: Library) -> bool:
    bare = fillers(library.vocabulary).cut_from(said)
    return _platform_words(library).issuperset(bare) or reads_as_name(bare, library)


@made_once
def _platform_words(library: Library) -> frozenset[str]:
    """Return the words by which the platforms are called."""
    names = (name for one in library.platforms for name in (one.name, *one.aliases))
    return frozenset(word for name in names for word in words(name, library.vocabulary))


def _names_another(context: Context, message: Message) -> bool:
    """Tell "lembaga lain" and "bukan skill academy" from a remark that happens to say so."""
    if message.asks:
        return False
    if message.without_fillers[:2] == _NONE_OF_THESE:
        return _HERE.issuperset(message.without_fillers[2:])
    if _OTHERS.isdisjoint(message.words):
        return False
    denied = _NOT in message.words
    ours = _words_of(context.library) if denied else frozenset[str]()
    # "eh bukan skill academy, dari lembaga lain": "eh" alone would mean that it is that one.
    told = any(one == _NOT and other in ours for one, other in pairwise(message.words))
    if message.provider and (not told or _ANOTHER.isdisjoint(message.words)):
        return False
    around = _OTHERS | _AROUND | ours
    rest = tuple(word for word in message.without_fillers if word not in around)
    if rest:  # "bukan skill academy, dicoding"
        named = not ours.isdisjoint(message.words) and reads_as_name(rest, context.library)
        return denied and named
    return True


def _names_it(message: Message) -> bool:
    """Tell whether it is the lembaga, or who teaches, of which something is said."""
    return not _TAUGHT.isdisjoint(message.words)


_OTHERS_KEPT: Final = _INSTITUTION | _ANOTHER


def _takes_back(context: Context, message: Message) -> bool:
    """Tell "eh bukan skill academy" and "bukan, lembaga lain" where another question is open."""
    spoken = frozenset(message.words)
    named = not (_words_of(context.library) | _INSTITUTION).isdisjoint(spoken)
    pairs = (pair for clause in message.clauses for pair in pairwise(clause))
    denied = (other for one, other in pairs if one == _NOT)
    kept = not _OTHERS_KEPT.isdisjoint(denied)  # "bukan lembaga lain"
    return _NOT in spoken and named and not kept and _names_another(context, message)


@made_once
def _words_of(library: Library) -> frozenset[str]:
    """Return the words by which the providers are called."""
    names = (name for one in library.providers for name in (one.name, *one.aliases))
    return frozenset(word for name in names for word in words(name, library.vocabulary))


PROVIDER_QUESTION = ProviderQuestion(id=PROVIDER)
