"""`long-answer`: a message that is longer than a participant will read on a phone.

It is measured as it is sent: gaps filled, but without the sources, which are folded; contacts
that find no room begin a message of their own. A line `---` in the answer does so too.

FAIL  answer: (a message of 1,200 characters)
PASS  answer: |-
        (600 characters)
        ---
        (600 characters)
"""

from collections.abc import Iterator

from bot.content.draft import AnswerPart, Draft, answers
from bot.content.problems import Problem
from bot.content.yaml import Suggestion
from bot.service.clock import standing_at
from flows.dialogue import State
from flows.library import Choice, Library, Topic
from flows.questions import context_of
from flows.views import messages
from flows.wording import BUBBLE, plain


def check_built(draft: Draft, library: Library) -> Iterator[Problem]:
    """Yield a problem at the answer, for each of its messages that is too long."""
    for part in answers(draft):
        topic = library.topic(part.entry.id)
        sent = _sent(library, topic, topic.choice(part.key)) if topic else ()
        for number, message in enumerate(sent, start=1):
            if len(message) > BUBBLE:
                yield from _too_long(part, message, number if len(sent) > 1 else None)


def _sent(library: Library, topic: Topic, choice: Choice | None) -> tuple[str, ...]:
    """Return what a participant reads on the day of the answer's review."""
    answer = choice.answer if choice else topic.answer
    context = context_of(library, State(), standing_at(answer.reviewed)())
    return tuple(plain(message.text) for message in messages(context, topic, choice))


def _too_long(part: AnswerPart, message: str, number: int | None) -> Iterator[Problem]:
    which = f"Pesan ke-{number} dari jawaban ini" if number else "Jawaban ini"
    for node in part.texts("answer"):
        yield part.entry.page.problem(
            "long-answer",
            node.start,
            f"{which} menjadi {len(message)} huruf, padahal paling panjang {BUBBLE}.",
            hint=Suggestion(text="Ringkas, atau bagi menjadi dua pesan dengan baris berisi `---`."),
        )
