"""`unreachable-yes-no` (warning): a phrase of `yes_no` that no question fits; it is never told.

It has no words to be read, holds a word of its own `unless`, or is no thing to ask about.

FAIL  - asks: bisa     about: [bank bri]     unless: [bank]
PASS  - asks: bisa     about: [bank bri]     unless: [bank lain]
"""

from collections.abc import Iterator

from bot.content.draft import Draft, answers
from bot.content.problems import WARNING, Problem
from bot.content.yaml import EACH, Suggestion
from flows.library import Library, Topic, YesNoAnswer
from flows.understanding.polar import is_reachable


def check_asked(draft: Draft, library: Library) -> Iterator[Problem]:
    """Yield a warning at each such phrase."""
    for part in answers(draft):
        nodes = part.texts("yes_no", EACH, "about", EACH)
        told = _told(library.topic(part.entry.id), part.key)
        phrases = ((one, phrase) for one in told for phrase in one.about)
        for node, (one, phrase) in zip(nodes, phrases, strict=False):
            if not is_reachable(one, phrase, library.vocabulary):
                yield part.entry.page.problem(
                    "unreachable-yes-no",
                    node.start,
                    f"Tidak ada pertanyaan yang cocok dengan `{phrase}`, jadi jawaban ya atau "
                    "tidak ini tidak pernah disampaikan.",
                    hint=Suggestion(
                        text="Tulis nama halnya saja, misalnya `bank bri`, dan periksa `unless`."
                    ),
                    severity=WARNING,
                )


def _told(topic: Topic | None, key: str | None) -> tuple[YesNoAnswer, ...]:
    """Return those of an answer: of a situation its own first."""
    if topic is None:
        return ()
    choice = topic.choice(key)
    return (choice.answer if choice else topic.answer).yes_no
