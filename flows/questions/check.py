"""Every prerequisite of knowledge/checks.yaml that the platform asks: one kind for all of them."""

from functools import lru_cache
from typing import Final, cast

from flows.diagnosis import REVIEW_CHECK, ApplicableCheck
from flows.dialogue import UNKNOWN, Button, Context, Known, Reply, Rows
from flows.library import Blocks, Check, Library
from flows.questions.heard import AskedBack, Given, HeardAnswer, HelpWanted
from flows.questions.question import Question, answer_in_words
from flows.text import word_set, words
from flows.understanding import Message
from flows.wording import line, say

CHOICES: Final = {
    "yes": "choice-yes",
    "no": "choice-no",
    "not_possible": "choice-not_possible",
    UNKNOWN: "choice-unknown",
}
VALUES: Final = {
    "yes": "value-yes",
    "no": "value-no",
    "not_possible": "value-not_possible",
    UNKNOWN: "value-unknown",
}
_CERTIFICATE: Final = "sertifikat"
_HOW: Final = frozenset({"cara", "caranya", "bagaimana", "how"})
_HOW_TO_FIND_OUT: Final = _HOW | word_set("""
    cek ceknya mengecek ngecek dicek lihat lihatnya melihat dilihat liatnya tahu tahunya mengetahui
    itu ini hah lah ya di mana saya kita untuk buat supaya bisa mengeceknya memeriksa periksa
    do can i it to check find out know where
""")
_MEANING: Final = word_set("maksud maksudnya maksudna mksdnya maksdnya mksd mksdny artinya")
_WHAT_IS_MEANT: Final = _HOW | _MEANING | word_set("apa itu ini gitu begitu tuh toh ya sih lah")
_LOOKING: Final = word_set("cek dicek lihat liat periksa buka")
_A_MOMENT: Final = word_set("bentar sebentar tunggu dulu sek sik bntr sbntar")
# "kayaknya udah": half an answer, which is asked for once before it counts as not known.
_HALF_SURE: Final = word_set("sepertinya mungkin harusnya seharusnya nya kalau")
_SAID: Final = word_set("sudah belum sama beda")
_THINKING_SO: Final = ("think", "so")
_LOOKING_FIRST: Final = _LOOKING | _A_MOMENT | word_set("ya saya oke siap mau coba kita tak tidak")


class CheckQuestion(Question):
    """The check of that id: yes, no, not known, or that the button for it is not active yet."""

    # ------------------------------------------------------------ whether it is asked

    def named(self, library: Library, question: str) -> "CheckQuestion | None":
        """Return the question of a check that there is, asked on this platform or not."""
        return _check(question) if library.check(question) else None

    def asked(self, known: Known) -> tuple[str, ...]:
        """Return the checks that apply, in the order of knowledge/checks.yaml."""
        return known.check_ids()

    # ------------------------------------------------------------ how it is put

    def words(self, context: Context) -> str:
        """Return the question in the platform's words or the general ones."""
        here = self.here(context)
        asked = say(context.library, "ask-check", question=context.filled(here.question))
        later = self.id == REVIEW_CHECK and here.blocks is Blocks.INCENTIVE
        return "\n".join((asked, say(context.library, "review-later"))) if later else asked

    def choices(self, context: Context) -> Rows:
        """Return "yes" and "no", "cannot yet" where that can be, and the ways to finding out."""
        yes, no, *inactive, unknown = (
            self.answer_button(context, value, say(context.library, CHOICES[value]))
            for value in self.here(context).check.answers
        )
        return ((yes, no), *((one,) for one in inactive), (unknown, self._how(context)))

    def typeable(self, context: Context) -> Rows:
        """Return the way to finding out: "sudah" and "belum" are read by `read` alone."""
        return ((self._how(context),),)

    def _how(self, context: Context) -> Button:
        return self.help_button(context, say(context.library, "choice-how"))

    def help(self, context: Context) -> tuple[str, Rows]:
        """Return how to find it out, with pages that help, and the same choices."""
        here = self.here(context)
        sources = line(context.library, here.check.sources)
        words = f"{context.filled(here.find_out)}\n{sources}"
        return words, (*links(here), *self.choices(context))

    # ------------------------------------------------------------ which answers it takes

    def holds(self, known: Known, value: str) -> bool:
        """Take what can be said to this check, while it is asked."""
        asked = known.asked(self.id)
        return asked is not None and value in asked.check.answers

    def explanation(self, context: Context) -> tuple[Reply, ...]:
        """Return how it is mended, or found out."""
        answer = context.answer(self.id)
        if answer not in ("no", UNKNOWN):
            return ()
        here, label = self.here(context), self.label(context.library)
        if answer == "no":
            text_id = "to-mend-later" if here.blocks is Blocks.INCENTIVE else "to-mend"
            text = say(context.library, text_id, label=label, fix=context.filled(here.fix))
        else:
            find_out = context.filled(here.find_out)
            text = say(context.library, "to-find-out", label=label, find_out=find_out)
        sources = line(context.library, here.check.sources)
        return (Reply(text=text, folded=sources, buttons=links(here)),)

    # ------------------------------------------------------------ how answers are typed

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take a plain answer, what is told of this check alone, or "how do I find out?".

        What only names a thing of it ("ovo") answers nothing yet, nor does who is looking it up,
        nor "kayaknya udah", unless it is said again.
        """
        if self._tells_the_case_again(context, message):
            return None
        if asks_how(message) or asks_what_is_meant(message):
            return HelpWanted()
        if is_looking(message):
            return AskedBack(say(context.library, "take-your-time"), refused=False)
        told = message.statements
        if told:  # of this check or of others, which are taken in passing
            value = told.get(self.id)
            return Given(value) if value and len(told) == 1 else None
        return self._short(context, message)

    def _short(self, context: Context, message: Message) -> HeardAnswer | None:
        here = self.here(context).check
        answer, inactive = message.answer_to(here), here.button_may_be_inactive
        said = answer.where_button_may_be_inactive if inactive else answer.elsewhere
        if message.words[-2:] == _THINKING_SO:
            said = UNKNOWN
        half = said == UNKNOWN and _is_half_sure(message)
        if said and not (half and context.state.asking != self.id):
            return Given(said)
        named = half or (not message.asks and message.only_names(here))
        lead = say(context.library, "named-only")
        return AskedBack(lead, refused=False, once=half) if named else None

    def _tells_the_case_again(self, context: Context, message: Message) -> bool:
        """Tell "sertifikatnya belum muncul" from an answer, unless a certificate is asked for."""
        asked, vocabulary = self.here(context).question, context.library.vocabulary
        return message.tells_case and _CERTIFICATE not in words(asked, vocabulary)

    # ------------------------------------------------------------ how answers are told

    def subject(self, library: Library) -> str:
        """Return the check's own label."""
        return self.label(library)

    def for_staff(self, library: Library) -> str:
        """Return the check's own label."""
        return self.label(library)

    def label(self, library: Library) -> str:
        """Return the check's own label."""
        return cast("Check", library.check(self.id)).label  # named() saw to it that there is one

    def in_words(self, context: Context, value: str) -> str | None:
        """Return "sudah", "belum" and the like."""
        return say(context.library, VALUES[value]) if value in VALUES else None

    def stated(self, context: Context) -> str:
        """Return "datanya sudah sama" where the content has such words, else "sudah"."""
        return self._statement(context) or super().stated(context)

    def noted(self, context: Context) -> str:
        """Read the answer back as a sentence where there is one, else beside the label."""
        statement = self._statement(context)
        if statement is None:
            return super().noted(context)
        told = statement[:1].upper() + statement[1:]
        return say(context.library, "noted-statement", statement=told)

    def fact(self, context: Context) -> str:
        """Tell the check with its answer, within a sentence."""
        statement = self._statement(context)
        if statement is not None:
            return say(context.library, "fact-statement", statement=statement)
        label, value = self.label(context.library), answer_in_words(context, self)
        return say(context.library, "fact-check", label=label[:1].lower() + label[1:], value=value)

    def change(self, library: Library) -> str:
        """Name the check."""
        return say(library, "change-check", label=self.label(library))

    def _statement(self, context: Context) -> str | None:
        check = cast("Check", context.library.check(self.id))
        said = {"yes": check.affirmed, "no": check.denied}
        return said.get(context.given.get(self.id, UNKNOWN))

    def here(self, context: Context) -> ApplicableCheck:
        """Return the check as it is asked here; only one that applies is put and taken."""
        return cast("ApplicableCheck", context.asked(self.id))


@lru_cache(maxsize=64)  # a step asks for the same ones many times
def _check(question: str) -> CheckQuestion:
    return CheckQuestion(id=question)


def asks_how(message: Message) -> bool:
    """Tell whether somebody asks how it is found out, and nothing else."""
    if _HOW.isdisjoint(message.words):
        return False  # most messages
    spoken = message.without_fillers
    return not _HOW.isdisjoint(spoken) and _HOW_TO_FIND_OUT.issuperset(spoken)


def asks_what_is_meant(message: Message) -> bool:
    """Tell "?" and "apa maksudnya?" from a question with a subject of its own."""
    if not message.words:
        return "?" in message.text
    spoken = message.without_fillers
    return not _MEANING.isdisjoint(spoken) and _WHAT_IS_MEANT.issuperset(spoken)


def is_looking(message: Message) -> bool:
    """Tell "bentar ya kak sy cek dulu", where nothing is asked."""
    said = message.words
    if "?" in message.text or _LOOKING.isdisjoint(said) or _A_MOMENT.isdisjoint(said):
        return False
    return _LOOKING_FIRST.issuperset(message.without_fillers)


def _is_half_sure(message: Message) -> bool:
    """Tell "kayaknya udah" and "belum mungkin" from "ga tau udah apa belum"."""
    if message.words[-2:] == _THINKING_SO:
        return True
    said = [word for word in message.words if word in _SAID]
    return len(said) == 1 and not _HALF_SURE.isdisjoint(message.words)


def links(asked: ApplicableCheck) -> Rows:
    """Return the pages and videos that help with a check, a row each."""
    return tuple((Button(label=link.label, url=link.url),) for link in asked.links)


CHECK_QUESTION = CheckQuestion(id="")  # named() gives it the id of a check
