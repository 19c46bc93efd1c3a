"""A question beside the case: its topic or list, and back to the question that was open."""

import re
from dataclasses import replace
from typing import Final

from flows.dialogue import CONFIRM, Context, Outcome, Reply, Step, says
from flows.handlers.after_verdict import begin
from flows.handlers.prompt import current, reprompt
from flows.library import Area, Asks, Choice, Library, Topic, changed
from flows.questions import named
from flows.understanding import GREETING, THANKS, Message
from flows.views import (
    GENERAL,
    AskedTopic,
    asked_below,
    gists,
    mark,
    menu_button,
    messages,
    prompt_of,
    rows_below,
    topic_button,
)
from flows.wording import say


def answer_topic(
    context: Context,
    topic: Topic,
    key: str | None = None,
    *,
    titled: bool = False,
    asked: Message | None = None,
) -> Step:
    """Answer a topic, or one choice of it; without a key, that of the platform already known.

    `titled` puts the title first: whoever typed a question sees how it was understood. Yes or no
    stands above the answer where the message `asked` wants it; below it is asked whether it helped.
    """
    choice = topic.choice(key) or (_own_platform(context, topic) if key != GENERAL else None)
    answer = choice.answer if choice else topic.answer
    started = topic.starts or (choice.starts if choice else None)
    if started:
        return start(context, started, lead=answer.text)
    first = asked.yes_no(answer) if asked else ()
    *before, last = messages(context, topic, choice, titled=titled, first=first)
    helped = asked_below(context, topic, choice) if asked else ()
    if helped:
        asked_of, prompted = mark(topic.id), prompt_of(topic.id)
        context = context.with_state(changed(context.state, asked_of=asked_of, prompted=prompted))
    below = (*rows_below(context, topic, choice), *helped)
    replies = (*before, changed(last, buttons=below))
    return says(context, Outcome.ANSWERED, *replies, *_where_it_stopped(context), subject=topic.id)


def list_area(context: Context, area: Area) -> Step:
    """List the topics of an area."""
    listed = Reply(
        text=say(context.library, "area-head", area=area.title),
        buttons=(
            *((topic_button(context, topic),) for topic in _topics(context.library, area)),
            *(() if context.state.active else ((menu_button(context),),)),
        ),
    )
    return says(context, Outcome.ANSWERED, listed, *_where_it_stopped(context))


def _topics(library: Library, area: Area) -> tuple[Topic, ...]:
    return tuple(topic for topic in library.topics if topic.area == area.id)


def _own_platform(context: Context, topic: Topic) -> Choice | None:
    platform = context.platform
    return topic.choice(platform.id) if platform and topic.asks is Asks.PLATFORM else None


def _where_it_stopped(context: Context) -> tuple[Reply, ...]:
    if not context.state.active:
        return ()
    now = current(context, lead=say(context.library, "back-to"))
    question = named(context, context.open_question())
    if question and question.id == CONFIRM:  # all of it stands above
        return (replace(now, text=question.words_again(context)),)
    return (now,)


def start(context: Context, case: str, *, lead: str = "") -> Step:
    """Begin the guided case of that id, unless it is on already."""
    on = context.guide.id if context.guide else context.library.case.id
    if context.state.active and on == case:
        return reprompt(context, Outcome.REPROMPTED, lead=say(context.library, "same-case"))
    return begin(context, lead=lead, guide=context.library.guide(case))


_YEAR: Final = re.compile(r"20[12]\d")


def answer_question(context: Context, message: Message) -> Step | None:
    """Answer the topics that are asked; None where none is certain, and for the case that is on."""
    short = len(message.topics) > 1 or context.open_question() == CONFIRM
    told = answer_beside(context, message) if short else None
    if told:
        subject = message.topics[0]
        return says(context, Outcome.ANSWERED, told, *_where_it_stopped(context), subject=subject)
    step = _answer_asked(context, message, message.topic)
    return _with_left_over(context, message, step) if step else None


def _with_left_over(context: Context, message: Message, step: Step) -> Step:
    """Return the step with what was asked besides and is not certain: named, a tap away."""
    left = _left_over(context, message)
    if left is None:
        return step
    place = len(step.replies) - (1 if context.state.active else 0)
    return replace(step, replies=(*step.replies[:place], left, *step.replies[place:]))


def _left_over(context: Context, message: Message) -> Reply | None:
    if len(message.matters) < 2:  # noqa: PLR2004 - the one that is answered, and another
        return None
    asked = (message.asked_in(matter) for matter in message.matters if matter.asked)
    found = (context.library.topic(one.topic or "") for one in asked)
    others = [one for one in found if one and one.id not in message.topics and not _is_talk(one)]
    left = next((one for one in others if not one.starts), None)
    if left is None:
        return None
    told = say(context.library, "left-over", title=left.title)
    return Reply(text=told, buttons=((topic_button(context, left),),))


def answer_beside(context: Context, message: Message) -> Reply | None:
    """Return the first idea of each topic that is asked, besides the guided case and small talk."""
    asked = (context.library.topic(topic) for topic in message.topics)
    told = [topic for topic in asked if topic and not topic.starts and not _is_talk(topic)]
    return gists(context, [_asked(topic, message) for topic in told]) if told else None


def _asked(topic: Topic, message: Message) -> AskedTopic:
    choice = _named(topic, message)
    first = message.yes_no(choice.answer if choice else topic.answer)
    return AskedTopic(topic=topic, choice=choice, first=first)


def _answer_asked(context: Context, message: Message, asked: str | None) -> Step | None:
    topic = context.library.topic(asked or "")
    if topic is None or (context.state.active and (topic.starts or _is_talk(topic))):
        return None
    choice = _named(topic, message)
    key = choice.key if choice else None
    return answer_topic(context, topic, key, titled=True, asked=message)


def answer_about(context: Context, message: Message, subject: str) -> Step | None:
    """Answer a question that leaves out what it is about: "emang wajib ya?" while a check is open.

    `subject` is what the open question is about.
    """
    if not message.asks:
        return None
    return _answer_asked(context, message, message.asked_about(subject).topic)


def _is_talk(topic: Topic) -> bool:
    return topic.id in (GREETING, THANKS)


def _named(topic: Topic, message: Message) -> Choice | None:
    """Return the choice that the message itself names: its platform, a year, or a situation."""
    if topic.asks is Asks.PLATFORM:
        return topic.choice(message.platform)
    if topic.asks is Asks.SITUATION:
        return message.situation(topic)
    years = _YEAR.findall(message.text)
    if topic.asks is not Asks.YEAR or not years:
        return None
    return next((c for c in topic.choices if _covers(c.key, years[-1])), None)


def _covers(span: str, year: str) -> bool:
    first, _, last = span.partition("-")
    return first <= year <= (last or first)
