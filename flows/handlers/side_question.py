"""A question beside the case: its topic or list, and back to the question that was open."""

import re
from typing import Final

from flows.dialogue import CaseFile, Reply, Step, says
from flows.handlers.after_verdict import begin
from flows.handlers.prompt import reminder, stay
from flows.library import Area, Asks, Choice, Library, Topic, Vocabulary, made_once
from flows.text import words
from flows.understanding import GREETING, THANKS, Understanding, grasp
from flows.views import GENERAL, menu_button, messages, rows_below, topic_button
from flows.wording import say


def answer_topic(
    file: CaseFile, topic: Topic, key: str | None = None, *, titled: bool = False
) -> Step:
    """Answer a topic, or one choice of it; without a key, that of the platform already known.

    `titled` puts the title first: whoever typed a question sees how it was understood.
    """
    choice = topic.choice(key) or (_own_platform(file, topic) if key != GENERAL else None)
    if topic.starts or (choice and choice.starts):
        return _start(file, (choice.answer if choice else topic.answer).text)
    *before, last = messages(file, topic, choice, titled=titled)
    replies = (
        *(Reply(text=text) for text in before),
        Reply(text=last, buttons=rows_below(file, topic, choice)),
    )
    return says(file, *replies, *_where_it_stopped(file), subject=topic.id)


def list_area(file: CaseFile, area: Area) -> Step:
    """List the topics of an area."""
    listed = Reply(
        text=say(file.library, "area-head", area=area.title),
        buttons=(
            *((topic_button(file, topic),) for topic in _topics(file.library, area)),
            *(() if file.state.active else ((menu_button(file),),)),
        ),
    )
    return says(file, listed, *_where_it_stopped(file))


def _topics(library: Library, area: Area) -> tuple[Topic, ...]:
    return tuple(topic for topic in library.topics if topic.area == area.id)


def _own_platform(file: CaseFile, topic: Topic) -> Choice | None:
    platform = file.platform
    return topic.choice(platform.id) if platform and topic.asks is Asks.PLATFORM else None


def _where_it_stopped(file: CaseFile) -> tuple[Reply, ...]:
    return (reminder(file, lead=say(file.library, "back-to")),) if file.state.active else ()


def _start(file: CaseFile, lead: str) -> Step:
    if file.state.active:  # it is on already
        return stay(file, lead=say(file.library, "same-case"))
    return begin(file, lead=lead)


_YEAR: Final = re.compile(r"20[12]\d")


def answer_question(file: CaseFile, text: str, understood: Understanding) -> Step | None:
    """Answer the topic that was decided on; None for no decision, and for the case that is on."""
    topic = file.library.topic(understood.topic or "")
    if topic is None or (file.state.active and (topic.starts or _is_talk(topic))):
        return None
    choice = _named(topic, text, understood)
    return answer_topic(file, topic, choice.key if choice else None, titled=True)


def answer_about(file: CaseFile, text: str, subject: str) -> Step | None:
    """Answer a question that leaves out what it is about: "emang wajib ya?" while a check is open.

    `subject` is what the open question is about.
    """
    if not is_question(file, text):
        return None
    understood = grasp(f"{subject} {text}", file.library, file.today)
    return answer_question(file, text, understood)


def is_question(file: CaseFile, text: str) -> bool:
    """Tell whether something is asked: by its sign, or by a word that asks."""
    vocabulary = file.library.vocabulary
    return "?" in text or not _asking(vocabulary).isdisjoint(words(text, vocabulary))


@made_once
def _asking(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(word for phrase in vocabulary.question_words for word in phrase.split())


def _is_talk(topic: Topic) -> bool:
    return topic.id in (GREETING, THANKS)


def _named(topic: Topic, text: str, understood: Understanding) -> Choice | None:
    """Return the choice that the message itself names: its platform, or a year."""
    if topic.asks is Asks.PLATFORM:
        return topic.choice(understood.platform)
    years = _YEAR.findall(text)
    if topic.asks is not Asks.YEAR or not years:
        return None
    return next((c for c in topic.choices if _covers(c.key, years[-1])), None)


def _covers(span: str, year: str) -> bool:
    first, _, last = span.partition("-")
    return first <= year <= (last or first)
