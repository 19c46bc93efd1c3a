"""A message was typed: thanks, a button's words, an answer, a story, a question beside the case.

Its readers stand in one table, READERS; the first that takes the message counts.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final

from flows.dialogue import Context, Outcome, Step
from flows.handlers.after_verdict import ask_again, close
from flows.handlers.clarify import not_understood, offer
from flows.handlers.labels import Labels, exact_label, typed_label
from flows.handlers.open_question import (
    CHANGE,
    ask_about_it,
    guessed,
    hear_answer,
    still_unknown,
)
from flows.handlers.prompt import reprompt
from flows.handlers.side_question import answer_question, answer_topic
from flows.handlers.story import begin_another, begin_from_story, take_slots
from flows.library import Library, Topic, made_once
from flows.questions import REPORTED, kinds_of, named
from flows.text import stem, word_set, words
from flows.understanding import Message
from flows.wording import say

# Heard since the verdict: what follows is theirs, be there a platform or a date in it.
_SAID: Final = frozenset({"kata", "katanya", "lapor", "dilaporkan", "kirim", "dikirim"})
_DONE, _APPEARED = "sudah", "muncul"
_APPEARING: Final = word_set(
    "alhamdulillah sudah muncul sertifikat sertifikatnya di dashboard akun"
)
_A_FEW_WORDS: Final = 4
_WHEN: Final = "kapan"  # asked at a verdict, which answers it


def handle_text(context: Context, message: Message) -> Step:
    """Answer a typed message; the step says which reader took it."""
    here, labels = _here(context), Labels(context)
    reader, step = next(
        (reader, step)
        for reader in READERS
        if reader.where in here and (step := reader.take(labels, message))
    )
    return replace(step, reader=reader.id)


def _thanked(context: Context, message: Message) -> Step | None:
    if not message.is_thanks:
        return None
    return reprompt(context, Outcome.ANSWERED, lead=say(context.library, "thanks"))


def _greeted(context: Context, message: Message) -> Step | None:
    if not message.is_greeting:
        return None
    lead = say(context.library, "greeting") if context.state.active else ""
    return reprompt(
        context, Outcome.ANSWERED, lead=lead
    )  # at the menu the welcome is greeting enough


def _heard_since(context: Context, message: Message) -> Step | None:
    """Take hearsay at a verdict, "kata tokopedia belum dikirim", to where reports are asked."""
    said = not _SAID.isdisjoint(message.words)
    return ask_again(context, REPORTED) if said and context.case() else None


def _appeared(context: Context, message: Message) -> Step | None:
    """End the case for whoever says, in few words, that the certificate has appeared."""
    spoken = message.without_fillers
    told = {_DONE, _APPEARED} <= set(spoken) and _APPEARING.issuperset(spoken)
    return close(context) if told and not message.asks else None


def _change_wanted(context: Context, message: Message) -> Step | None:
    """Ask again what somebody wants to change: "ubah tanggal", "platformnya salah"."""
    if len(message.words) > _A_FEW_WORDS:
        return None
    spoken = [stem(word) for word in message.words]
    if CHANGE.isdisjoint(spoken):
        return None
    called = (q.id for q in kinds_of(context) if q.called in spoken and context.answer(q.id))
    question = next(called, None)
    return ask_again(context, question) if question else None


def _take_told(context: Context, message: Message) -> Step | None:
    """Take what is told of checks where nothing is asked."""
    return take_slots(context, message) if not message.asks and message.statements else None


def _named_topic(context: Context, message: Message) -> Step | None:
    """Answer the topic whose title this is."""
    topic = _titled(context.library).get(message.words)
    return answer_topic(context, topic) if topic else None


@made_once
def _titled(library: Library) -> Mapping[tuple[str, ...], Topic]:
    """Return the topics by the words of their titles; of two alike the first counts."""
    return {words(topic.title, library.vocabulary): topic for topic in reversed(library.topics)}


def _same_story(context: Context, message: Message) -> Step | None:
    if not message.tells_case:
        return None
    return reprompt(context, Outcome.REPROMPTED, lead=say(context.library, "same-case"))


def _asked_when(context: Context, message: Message) -> Step | None:
    """Answer "kapan muncul?" at a verdict with what the verdict says."""
    return reprompt(context, Outcome.ANSWERED) if _WHEN in message.words else None


def _in_another_language(context: Context, message: Message) -> Step | None:
    return not_understood(context, message, apology="foreign") if message.is_foreign else None


def _unsure(context: Context, message: Message) -> Step | None:
    """Offer what is nearest; in a case only to what looks like a question."""
    wanted = message.is_unsure and (not context.state.active or message.asks)
    return offer(context, message.asked) if wanted else None


def _none_of_these(context: Context, message: Message) -> Step:
    apology = "insulted" if message.is_insult else _misunderstanding(context)
    return not_understood(context, message, apology=apology)


def _misunderstanding(context: Context) -> str:
    question = named(context, context.open_question())
    if not context.state.active:
        return "not-understood-menu"
    return question.misunderstood_text if question else "not-understood"


class Where(Enum):
    """Where somebody has to be for a reader to be asked."""

    ANYWHERE = auto()
    MENU = auto()
    CASE = auto()  # at a question or a verdict
    QUESTION = auto()
    VERDICT = auto()


def _here(context: Context) -> frozenset[Where]:
    if not context.state.active:
        return frozenset({Where.ANYWHERE, Where.MENU})
    at = Where.QUESTION if context.open_question() else Where.VERDICT
    return frozenset({Where.ANYWHERE, Where.CASE, at})


@dataclass(frozen=True, slots=True)
class Reader:
    """One way to take a message: a step where it is of its kind, else None."""

    id: str
    where: Where
    reads: Callable[[Context, Message], Step | None]

    def take(self, labels: Labels, message: Message) -> Step | None:
        """Read the message where the screen with these labels is on."""
        return self.reads(labels.context, message)


@dataclass(frozen=True, slots=True)
class LabelReader:
    """A reader that looks at the buttons, too."""

    id: str
    where: Where
    take: Callable[[Labels, Message], Step | None]


READERS: Final[tuple[Reader | LabelReader, ...]] = (
    # Nothing else is said: "iya makasih" agrees to nothing.
    Reader("thanks", Where.ANYWHERE, _thanked),
    Reader("greeting", Where.ANYWHERE, _greeted),
    # Before the button of the same words, which would explain once more.
    Reader("still-unknown", Where.QUESTION, still_unknown),
    # Whoever copies a button means it, whatever its words could mean besides.
    LabelReader("exact-label", Where.ANYWHERE, exact_label),
    # What was just asked is likelier answered than anything else told.
    Reader("open-question", Where.QUESTION, hear_answer),
    # What others said names platforms and dates that are not the participant's own.
    Reader("hearsay", Where.VERDICT, _heard_since),
    # Platform and date at once are another case, before each is taken for a correction.
    Reader("another-case", Where.VERDICT, begin_another),
    # "sudah muncul" is near to the button of a check, and its own good news.
    Reader("appeared", Where.CASE, _appeared),
    # A slip in a button's words; after the answers, to which short words are near as well.
    LabelReader("near-label", Where.CASE, typed_label),
    # "ganti platform" in a case means its own, before the topic about changing things.
    Reader("change", Where.CASE, _change_wanted),
    # Told and not asked: the words of a check would call up the topic about it.
    Reader("told", Where.CASE, _take_told),
    # A story at the menu begins a case, unless it clearly asks another topic.
    Reader("story", Where.MENU, begin_from_story),
    # A question beside the case, before the names and dates that stand in it.
    Reader("question", Where.ANYWHERE, answer_question),
    # Names and dates that answer what is not open, or correct what was answered.
    Reader("slots", Where.CASE, take_slots),
    # A title that is too short or odd to be decided on by its words.
    Reader("title", Where.ANYWHERE, _named_topic),
    # The menu's buttons are whole areas: whatever is more particular goes first.
    LabelReader("near-label-at-menu", Where.MENU, typed_label),
    # A question without its subject, once no topic has been found in the words alone.
    Reader("about-open-question", Where.QUESTION, ask_about_it),
    # The case told again; answers in it were taken above.
    Reader("same-story", Where.CASE, _same_story),
    # Any short remark left can be the name of a provider that is not ours.
    Reader("other-name", Where.QUESTION, guessed),
    # "kapan" stands in many questions; alone it asks what the verdict says.
    Reader("when", Where.VERDICT, _asked_when),
    # Nothing was understood: say why, as far as one can tell.
    Reader("foreign", Where.ANYWHERE, _in_another_language),
    Reader("unsure", Where.ANYWHERE, _unsure),
    # Takes every message.
    Reader("not-understood", Where.ANYWHERE, _none_of_these),
)
