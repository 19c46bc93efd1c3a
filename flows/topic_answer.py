"""The answer to a topic in words, with its sources, its age and the contacts it names."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from flows.casefile import CaseFile
from flows.contact_cards import contact_cards, open_first
from flows.notices import notices
from flows.sourcing import line
from flows.topics import Answer, Asks, Choice, Topic
from flows.wording import filled, full_date, paragraphs
from flows.words import say

_SPLIT: Final = "\n---\n"
_OLD: Final = timedelta(days=180)  # a review older than this is told to participants


def messages(
    file: CaseFile, topic: Topic, choice: Choice | None, *, titled: bool = False
) -> tuple[str, ...]:
    """Return the marked-up texts of the answer, usually one; the last ends with the sources."""
    answer = choice.answer if choice else topic.answer
    named = (topic.title if titled else "", choice_label(file, choice) if choice else "")
    head = " · ".join(f"*{name}*" for name in named if name)
    *before, last = _told(file, answer, choice).split(_SPLIT)
    asked = (
        "" if choice or topic.asks is Asks.NOTHING else say(file.library, f"choose-{topic.asks}")
    )
    after = paragraphs(
        last.strip(),
        *contact_cards(file, open_first(file, answer.contacts)),
        *age(file, answer),
        line(file.library, answer.sources) if answer.sources else "",
        asked,
    )
    first, *rest = (*(text.strip() for text in before), after)
    return (paragraphs(head, first), *rest)


def choice_label(file: CaseFile, choice: Choice) -> str:
    """Return what the button of a choice says: its label, the platform's name, or the years."""
    platform = file.library.platform(choice.key)
    return choice.label or (platform.name if platform else choice.key.replace("-", "–"))


def age(file: CaseFile, answer: Answer) -> Iterator[str]:
    """Yield what is said of an answer that has ended or was not reviewed for long."""
    if answer.valid_until and answer.valid_until < file.today:
        yield say(file.library, "answer-ended", until=full_date(answer.valid_until))
    if file.today - answer.reviewed > _OLD:
        yield say(file.library, "answer-old", reviewed=full_date(answer.reviewed))


def _told(file: CaseFile, answer: Answer, choice: Choice | None) -> str:
    name = choice_label(file, choice) if choice else ""
    return filled(answer.text.strip(), platform=name, **notices(file.library))
