"""Whether a typed message is a scrap: a few words on the way to a whole message.

People write "kak", "sertif", "blm muncul", "di tokped", each on its own. To answer each would ask
what the next one says. What asks, or answers what was asked, is whole however short it is.
"""

from typing import Final

from flows.understanding import Message

_A_FEW: Final = 4  # words in a line; several scraps heard together have a line each
_MOST: Final = 160  # characters

# The readers (flows.handlers.text) of what can be a scrap. The others take what is whole: an
# answer, news, a correction; and in a case a button's words, which at the menu are mere areas.
_OF_SCRAPS: Final = frozenset({
    "greeting",
    "told",
    "story",
    "question",
    "slots",
    "title",
    "near-label-at-menu",
    "same-story",
    "unsure",
    "not-understood",
})  # fmt: skip
_AT_MENU: Final = _OF_SCRAPS | {"exact-label"}


def is_scrap(message: Message, reader: str, *, at_menu: bool) -> bool:
    """Tell whether the message reads like a scrap; `reader` is what has taken it."""
    if reader not in (_AT_MENU if at_menu else _OF_SCRAPS) or len(message.text) > _MOST:
        return False
    if any(len(line.split()) > _A_FEW for line in message.text.splitlines()):
        return False
    return not message.asks
