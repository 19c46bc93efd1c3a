"""A topic or an area was asked for: its answer or list, and back to the question that was open."""

from flows.aftermath import begin
from flows.casefile import CaseFile
from flows.here import reminder, stay
from flows.library import Library
from flows.outcome import Step, says
from flows.replies import Reply
from flows.topic_answer import messages
from flows.topic_buttons import GENERAL, menu_button, rows_below, topic_button
from flows.topics import Area, Asks, Choice, Topic
from flows.words import say


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
