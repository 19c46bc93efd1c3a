"""A library whose texts and answers tell what they are: each ends with its name, unseen.

The name is spelled in the tag characters of Unicode, which no reader of messages looks at, so the
conversation goes the same way on a traced library, and what was said can be told by id.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from flows.library import Choice, Library, Topic, TopicAnswer

_TAGS: Final = 0xE0000  # U+E0020 to U+E007E mirror ASCII
_BEGIN, _END = "\U000e0001", "\U000e007f"
_TRACE: Final = re.compile(f"{_BEGIN}([^{_END}]*){_END}")
TEXT, TOPIC = "text", "topic"


def traced(library: Library) -> Library:
    """Return the library with the name of each text and of each topic's answers behind it."""
    return replace(
        library,
        messages=_named(library.messages),
        case=replace(library.case, words=_named(library.case.words)),
        topics=tuple(_topic(topic) for topic in library.topics),
    )


def names_in(text: str, kind: str) -> tuple[str, ...]:
    """Return the ids of the texts (TEXT) or topics (TOPIC) in what was said, in order, once."""
    names = (_read(tags).partition(":") for tags in _TRACE.findall(text))
    return tuple(dict.fromkeys(name for of_kind, _, name in names if of_kind == kind))


def without_traces(text: str) -> str:
    """Return what was said as the library itself would have had it."""
    return _TRACE.sub("", text)


def _named(texts: Mapping[str, str]) -> Mapping[str, str]:
    return {word: text + _trace(TEXT, word) for word, text in texts.items()}


def _topic(topic: Topic) -> Topic:
    def answer(told: TopicAnswer) -> TopicAnswer:
        return replace(told, text=told.text.rstrip() + _trace(TOPIC, topic.id))

    def choice(chosen: Choice) -> Choice:
        return replace(chosen, answer=answer(chosen.answer))

    return replace(topic, answer=answer(topic.answer), choices=tuple(map(choice, topic.choices)))


def _trace(kind: str, name: str) -> str:
    return _BEGIN + "".join(chr(_TAGS + ord(letter)) for letter in f"{kind}:{name}") + _END


def _read(tags: str) -> str:
    return "".join(chr(ord(tag) - _TAGS) for tag in tags)
