"""The buttons of topics: those of a menu, those below an answer. They are good at any time."""

from collections.abc import Iterable, Iterator
from typing import Final

from flows.buttons import Verb, button, rows
from flows.casefile import CaseFile
from flows.replies import Button, Rows
from flows.topic_answer import choice_label
from flows.topics import Answer, Area, Asks, Choice, Topic
from flows.words import say

GENERAL: Final = "-"  # the choice that is none: the general answer
_A_ROW: Final = 2
_FEW: Final = 3  # so many other choices stand below an answer; more are a button away


def topic_button(file: CaseFile, topic: Topic) -> Button:
    """Return the button that answers a topic."""
    return button(topic.title, file.state.round, Verb.TOPIC, topic.id)


def area_button(file: CaseFile, area: Area) -> Button:
    """Return the button that lists an area's topics."""
    return button(area.title, file.state.round, Verb.AREA, area.id)


def menu_button(file: CaseFile) -> Button:
    """Return the button to the main menu that stands wherever a case does not."""
    return button(say(file.library, "to-menu"), file.state.round, Verb.MENU, "menu")


def area_rows(file: CaseFile) -> Rows:
    """Return the areas as they stand in the main menu."""
    shown = (area for area in file.library.areas if not area.talk)
    return rows((area_button(file, area) for area in shown), _A_ROW)


def rows_below(file: CaseFile, topic: Topic, choice: Choice | None) -> Rows:
    """Return the buttons below an answer: choices, links, related topics, and at the menu back."""
    answer = choice.answer if choice else topic.answer
    links = ((Button(label=link.label, url=link.url),) for link in answer.links)
    related = ((topic_button(file, other),) for other in _known(file, answer))
    return (*_choices(file, topic, choice), *links, *related, *_back(file, topic))


def _choices(file: CaseFile, topic: Topic, chosen: Choice | None) -> Rows:
    others = [choice for choice in topic.choices if choice is not chosen]
    if chosen and len(others) > _FEW:
        label = say(file.library, "other-choices")
        return ((_choose(file, topic, label, GENERAL),),)
    width = 1 if topic.asks is Asks.SITUATION else _A_ROW
    return rows((_choose(file, topic, choice_label(file, c), c.key) for c in others), width)


def _choose(file: CaseFile, topic: Topic, label: str, key: str) -> Button:
    return button(label, file.state.round, Verb.TOPIC, topic.id, key)


def _known(file: CaseFile, answer: Answer) -> Iterator[Topic]:
    for related in answer.related:
        topic = file.library.topic(related)
        if topic:
            yield topic


def _back(file: CaseFile, topic: Topic) -> Iterable[tuple[Button, ...]]:
    if file.state.active:  # the open question follows, with buttons of its own
        return ()
    area = file.library.area(topic.area)
    back = (area_button(file, area),) if area and not area.talk else ()
    return ((*back, menu_button(file)),)
