"""A question typed at any moment: answered by its topic, and back to what was open."""

import re
from typing import Final

from flows.asked_topic import answer_topic
from flows.casefile import CaseFile
from flows.library import Vocabulary
from flows.outcome import Step
from flows.topics import Asks, Choice, Topic
from flows.understanding.identity import made_once
from flows.understanding.normalise import words
from flows.understanding.understand import GREETING, THANKS, grasp
from flows.understanding.understanding import Understanding

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
