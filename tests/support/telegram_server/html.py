"""Reads Telegram's HTML as its server does: what it would refuse is Malformed."""

import html
import re
from dataclasses import dataclass
from typing import Final

_TAG: Final = re.compile(r"<(/?)([a-z-]*)((?:\s[^<>]*)?)>")

_KNOWN: Final = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
    "a": "text_link",
}


class MalformedError(Exception):
    """Telegram would not parse this; the message is its own."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of a message with a style; offset and length in UTF-16 units."""

    kind: str
    offset: int
    length: int


def parse(source: str) -> tuple[str, tuple[Entity, ...]]:
    """Return the text a person sees and its entities."""
    text, at = "", 0
    entities: list[Entity] = []
    opened: list[tuple[str, str, int]] = []
    while (start := source.find("<", at)) >= 0:
        text += html.unescape(source[at:start])
        tag = _TAG.match(source, start)
        if tag is None or tag[2] not in _KNOWN:
            raise MalformedError(f'Unsupported start tag "{tag[2] if tag else ""}"')
        if not tag[1]:
            if tag[2] == "blockquote" and any(name == "blockquote" for name, _, _ in opened):
                raise MalformedError("Nested blockquote")
            opened.append((tag[2], _kind(tag[2], tag[3]), len16(text)))
        elif not opened or opened[-1][0] != tag[2]:
            raise MalformedError(f'Unexpected end tag "{tag[2]}"')
        else:
            _, kind, offset = opened.pop()
            entities.append(Entity(kind, offset, len16(text) - offset))
        at = tag.end()
    if opened:
        raise MalformedError(f'Can\'t find end tag corresponding to start tag "{opened[-1][0]}"')
    return text + html.unescape(source[at:]), tuple(entities)


def _kind(name: str, attributes: str) -> str:
    folds = name == "blockquote" and attributes.strip() == "expandable"
    return "expandable_blockquote" if folds else _KNOWN[name]


def len16(text: str) -> int:
    """Return the length by which Telegram counts."""
    return len(text.encode("utf-16-le")) // 2
