"""Methods of the Bot API that the emulator does not model: reactions, and the bot's profile."""

import json
from dataclasses import dataclass, field
from typing import Any, Final

from lo_bot_api_emulator import ApiRefusal  # type: ignore[import-untyped]

# Some of those that a bot may set (Bot API, ReactionTypeEmoji).
_EMOJIS: Final = ("👍", "❤", "🙏", "👌", "🎉")
_LIMITS: Final = {"description": 512, "short_description": 120}  # characters
_PROFILE: Final = {
    "setMyDescription": "description",
    "setMyShortDescription": "short_description",
    "getMyDescription": "description",
    "getMyShortDescription": "short_description",
}
_COMMANDS: Final = ("setMyCommands", "getMyCommands")


@dataclass
class NewerMethods:
    """What they have been told; `reactions` has the emoji on each message of each chat."""

    description: str = ""
    short_description: str = ""
    commands: list[dict[str, str]] = field(default_factory=list)
    reactions: dict[tuple[int, int], str] = field(default_factory=dict)

    def do(self, method: str, fields: dict[str, Any]) -> Any:
        """Do what a method says and return its result; None for one that is not among these."""
        if method == "setMessageReaction":
            return self._react(fields)
        if method in _PROFILE:
            return self._present(_PROFILE[method], method, fields)
        if method in _COMMANDS:
            return self._command(method, fields)
        return None

    def _react(self, fields: dict[str, Any]) -> bool:
        (reaction,) = json.loads(fields["reaction"])
        if reaction["type"] != "emoji" or reaction["emoji"] not in _EMOJIS:
            raise ApiRefusal("Bad Request: REACTION_INVALID")
        self.reactions[int(fields["chat_id"]), int(fields["message_id"])] = reaction["emoji"]
        return True

    def _present(self, what: str, method: str, fields: dict[str, Any]) -> Any:
        if method.startswith("get"):
            return {what: getattr(self, what)}
        if len(fields[what]) > _LIMITS[what]:
            raise ApiRefusal(f"Bad Request: {what} is too long")
        setattr(self, what, fields[what])
        return True

    def _command(self, method: str, fields: dict[str, Any]) -> Any:
        if method.startswith("get"):
            return self.commands
        self.commands = json.loads(fields["commands"])
        return True
