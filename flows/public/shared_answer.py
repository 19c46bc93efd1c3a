"""A topic's general answer as others may read it: no buttons of a conversation, nobody's case."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from itertools import accumulate
from typing import Final

from flows.dialogue import Context, Reply, State
from flows.library import BREAK, Library, Topic, TopicAnswer, YesNoAnswer
from flows.questions import context_of
from flows.views import channel_line, ended, notices, seen, vouched, with_sources, yes_or_no
from flows.wording import filled, paragraphs, say

_MORE: Final = "…"


def may_be_shared(library: Library, topic: Topic) -> bool:
    """Tell whether a topic is for everybody: neither a guided case nor somebody's own data."""
    area = library.area(topic.area)
    return topic.starts is None and not (area and area.personal)


def shared_answer(
    library: Library,
    topic: Topic,
    today: date,
    *,
    longest: int,
    first: Sequence[YesNoAnswer] = (),
) -> Reply:
    """Return title and answer, its sources folded; whole lines of the answer, as many as fit.

    `longest` is in characters of what is not folded. `first` is yes or no to what was asked.
    """
    # Whoever reads it does so at any hour: the day counts, the clock does not.
    context = context_of(library, State(), datetime.combine(today, time(), tzinfo=UTC))
    answer = with_sources(topic.answer, first)
    head = paragraphs(f"*{topic.title}*", *(yes_or_no(context, one) for one in first))
    tail = ended(context, answer)
    room = longest - len(paragraphs(head, tail)) - len("\n\n")
    text = paragraphs(general_words(library, topic), *_contacts(context, answer))
    return Reply(text=paragraphs(head, cut(text, room), tail), folded=vouched(context, answer))


def general_words(library: Library, topic: Topic) -> str:
    """Return the words of the answer that holds whatever the platform, year or situation."""
    text = filled(topic.answer.text.strip(), platform="", **notices(library))
    return text.replace(BREAK, "\n\n")


def cut(text: str, room: int) -> str:
    """Return the lines that fit, and a mark of what was left out."""
    if len(text) <= room:
        return text
    taken = _lines_within(text, room - len(f"\n{_MORE}"))
    while taken and (not taken[-1] or taken[-1].endswith(":")):
        taken.pop()  # it announces what was left out
    return "\n".join((*taken, _MORE)) if taken else f"{text[: room - 1]}{_MORE}"


def _lines_within(text: str, room: int) -> list[str]:
    lines = text.split("\n")
    ends = accumulate(len(one) + 1 for one in lines)  # with its line break, but for the last
    return [one for one, end in zip(lines, ends, strict=True) if end - 1 <= room]


def _contacts(context: Context, answer: TopicAnswer) -> Iterator[str]:
    known = (context.library.contacts.get(contact) for contact in answer.contacts)
    for contact in known:
        if contact and contact.listed:
            yield say(
                context.library,
                "contact-step",
                contact=contact.name,
                channel=channel_line(context, contact.listed[0]),
                date=seen(context, contact),
            )
