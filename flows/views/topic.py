"""The answer to a topic, the menu of an area, and the buttons below them, good at any time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from flows.dialogue import Button, Context, Reply, Rows, Verb, button, rows
from flows.library import (
    BREAK,
    Area,
    Asks,
    Choice,
    PolarWord,
    Topic,
    TopicAnswer,
    YesNoAnswer,
    changed,
)
from flows.views.contacts import contact_cards, open_first
from flows.views.notes import others_waited
from flows.views.notices import notices
from flows.wording import BUBBLE, filled, full_date, length, line, pages, paragraphs, say

# The topic of those who ask how long it takes.
HOW_LONG: Final = "estimasi-sertifikat"

_ASKED: Final = {
    Asks.PLATFORM: "choose-platform",
    Asks.YEAR: "choose-year",
    Asks.SITUATION: "choose-situation",
}
_WORDS: Final = {
    PolarWord.YES: "yes-no-yes",
    PolarWord.NO: "yes-no-no",
    PolarWord.NOT_YET: "yes-no-not-yet",
    PolarWord.DEPENDS: "yes-no-depends",
}
_OLD: Final = timedelta(days=180)  # a review older than this is told to participants


def messages(
    context: Context,
    topic: Topic,
    choice: Choice | None,
    *,
    titled: bool = False,
    first: Sequence[YesNoAnswer] = (),
) -> tuple[Reply, ...]:
    """Return the answer without buttons, usually one message; below the last its sources fold.

    `first` is yes or no to what was asked: it stands above the answer, in a message of its own
    where there is no room. Contacts begin another message where there is none for them.
    """
    answer = choice.answer if choice else topic.answer
    named = (topic.title if titled else "", choice_label(context, choice) if choice else "")
    head = " · ".join(f"*{name}*" for name in named if name)
    told = [text.strip() for text in _told(context, answer, choice).split(BREAK)]
    opening = paragraphs(head, *(yes_or_no(context, one) for one in first))
    if first and length(opening) + length(told[0]) + 2 > BUBBLE:
        told.insert(0, opening)
    else:
        told[0] = paragraphs(opening, told[0])
    asked = "" if choice or topic.asks not in _ASKED else say(context.library, _ASKED[topic.asks])
    cards = contact_cards(context, open_first(context, answer.contacts))
    others = _others_waited(context, topic, choice)
    below = (text for text in (others, *cards, ended(context, answer), asked) if text)
    *before, end = (Reply(text=text) for text in (*told[:-1], *pages((told[-1], *below))))
    return (*before, changed(end, folded=vouched(context, with_sources(answer, first))))


def _others_waited(context: Context, topic: Topic, choice: Choice | None) -> str:
    """Return how long others have waited, to whoever asks how long it takes; else ""."""
    if topic.id != HOW_LONG:
        return ""
    platform = choice.key if choice else context.platform.id if context.platform else ""
    return others_waited(context, platform)


def yes_or_no(context: Context, one: YesNoAnswer) -> str:
    """Return the line that answers yes or no: "Belum, Kak. BRI tidak ada di daftar"."""
    return f"{say(context.library, _WORDS[one.answer])} {one.text.strip()}"


def with_sources(answer: TopicAnswer, first: Iterable[YesNoAnswer]) -> TopicAnswer:
    """Return the answer with the sources of what stands above it, too."""
    own = (source for one in first for source in one.sources)
    return changed(answer, sources=tuple(dict.fromkeys((*answer.sources, *own))))


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedTopic:
    """A topic that is asked, the choice of it that is named, and yes or no to what is asked."""

    topic: Topic
    choice: Choice | None = None
    first: tuple[YesNoAnswer, ...] = ()

    @property
    def answer(self) -> TopicAnswer:
        """What is said of it."""
        return self.choice.answer if self.choice else self.topic.answer


def gists(context: Context, asked: Sequence[AskedTopic]) -> Reply:
    """Return the first idea of each of several topics in one message, each with its button."""
    ideas = (f"*{one.topic.title}*\n{gist(context, one)}" for one in asked)
    answers = (with_sources(one.answer, one.first) for one in asked)
    told = tuple(dict.fromkeys(source for answer in answers for source in answer.sources))
    return Reply(
        text=paragraphs(*ideas, say(context.library, "several-more")),
        buttons=(
            *(row for one in asked for row in _guided(context, one.topic)),
            *((_choose(context, one.topic, one.topic.title, _key(one)),) for one in asked),
        ),
        folded=line(context.library, told) if told else "",
    )


def _key(asked: AskedTopic) -> str | None:
    return asked.choice.key if asked.choice else None


def gist(context: Context, asked: AskedTopic) -> str:
    """Return yes or no where that was asked, else the first paragraph of an answer.

    Its second paragraph too where the first leads to it.
    """
    ended_too = ended(context, asked.answer)
    if asked.first:
        return paragraphs(*(yes_or_no(context, one) for one in asked.first), ended_too)
    first, *rest = _told(context, asked.answer, asked.choice).split("\n\n")
    more = rest[0] if rest and first.rstrip().endswith(":") else ""
    return paragraphs(first.replace(BREAK, "\n").strip(), more, ended_too)


def choice_label(context: Context, choice: Choice) -> str:
    """Return what the button of a choice says: its label, the platform's name, or the years."""
    platform = context.library.platform(choice.key)
    return choice.label or (platform.name if platform else choice.key.replace("-", "–"))


def ended(context: Context, answer: TopicAnswer) -> str:
    """Return what is said of a rule that has ended; "" while it holds. It is never folded away."""
    if answer.valid_until is None or answer.valid_until >= context.today:
        return ""
    return say(context.library, "answer-ended", until=full_date(answer.valid_until))


def vouched(context: Context, answer: TopicAnswer) -> str:
    """Return the folded part: the sources, and that they were not compared for long."""
    old = context.today - answer.reviewed > _OLD
    return paragraphs(
        line(context.library, answer.sources) if answer.sources else "",
        say(context.library, "answer-old", reviewed=full_date(answer.reviewed)) if old else "",
    )


def _told(context: Context, answer: TopicAnswer, choice: Choice | None) -> str:
    name = choice_label(context, choice) if choice else ""
    return filled(answer.text.strip(), platform=name, **notices(context.library))


GENERAL: Final = "-"  # the choice that is none: the general answer
_A_ROW: Final = 2
_FEW: Final = 3  # so many other choices stand below an answer; more are a button away


def topic_button(context: Context, topic: Topic) -> Button:
    """Return the button that answers a topic."""
    return button(topic.title, context.state.round, Verb.TOPIC, topic.id)


def area_button(context: Context, area: Area) -> Button:
    """Return the button that lists an area's topics."""
    return button(area.title, context.state.round, Verb.AREA, area.id)


def menu_button(context: Context) -> Button:
    """Return the button to the main menu that stands wherever a case does not."""
    return button(say(context.library, "to-menu"), context.state.round, Verb.MENU, "menu")


def area_rows(context: Context) -> Rows:
    """Return the areas as they stand in the main menu."""
    shown = (area for area in context.library.areas if not area.talk)
    return rows((area_button(context, area) for area in shown), _A_ROW)


def rows_below(context: Context, topic: Topic, choice: Choice | None) -> Rows:
    """Return the buttons below an answer: its guided case, choices, links, related topics, back."""
    answer = choice.answer if choice else topic.answer
    links = ((Button(label=link.label, url=link.url),) for link in answer.links)
    related = ((topic_button(context, other),) for other in _known(context, answer))
    guided = _guided(context, topic)
    return (*guided, *_choices(context, topic, choice), *links, *related, *_back(context, topic))


def _guided(context: Context, topic: Topic) -> Rows:
    """Return the way to the guided case of the topic, unless it is on."""
    guide = context.library.guide_of(topic.id)
    on = context.state.active and guide is not None and context.guide is guide
    if guide is None or on:
        return ()
    label = say(context.library, "guide-begin")
    return ((button(label, context.state.round, Verb.GUIDE, guide.id),),)


def _choices(context: Context, topic: Topic, chosen: Choice | None) -> Rows:
    others = [choice for choice in topic.choices if choice is not chosen]
    if chosen and len(others) > _FEW:
        label = say(context.library, "other-choices")
        return ((_choose(context, topic, label, GENERAL),),)
    width = 1 if topic.asks is Asks.SITUATION else _A_ROW
    return rows((_choose(context, topic, choice_label(context, c), c.key) for c in others), width)


def _choose(context: Context, topic: Topic, label: str, key: str | None) -> Button:
    chosen = () if key is None else (key,)
    return button(label, context.state.round, Verb.TOPIC, topic.id, *chosen)


def _known(context: Context, answer: TopicAnswer) -> Iterator[Topic]:
    for related in answer.related:
        topic = context.library.topic(related)
        if topic:
            yield topic


def _back(context: Context, topic: Topic) -> Iterable[tuple[Button, ...]]:
    if context.state.active:  # the open question follows, with buttons of its own
        return ()
    area = context.library.area(topic.area)
    back = (area_button(context, area),) if area and not area.talk else ()
    return ((*back, menu_button(context)),)
