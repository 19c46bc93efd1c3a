"""What everybody sees of the bot before the first word: what it is for, and who it is not."""

from dataclasses import replace
from typing import Final

from flows.library import Library
from flows.views import notices
from flows.wording import paragraphs, say

LONGEST_DESCRIPTION: Final = 512  # characters; Telegram's limits
LONGEST_SHORT: Final = 120
_LONGEST_OPERATOR: Final = "n" * 80  # characters, as bot.settings takes it


def description(library: Library) -> str:
    """Return what stands in an empty chat: what the bot does, who speaks, what it never asks."""
    said = notices(library)
    who = f"{said['identity']} {said['pengelola']}" if library.operator_name else said["identity"]
    return paragraphs(say(library, "about-bot"), who, said["privacy"])


def longest_description(library: Library) -> str:
    """Return the description with a name of the operator than which none is longer."""
    return description(replace(library, operator_name=_LONGEST_OPERATOR))


def short_description(library: Library) -> str:
    """Return the line in the bot's profile, which is passed on with its link."""
    return say(library, "about-bot-official" if library.official else "about-bot-unofficial")
