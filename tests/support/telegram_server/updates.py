"""The emulator's queue of updates, which also takes edits and tells which updates are confirmed."""

import copy
from typing import Any

from lo_bot_api_emulator.updates import UpdateQueues  # type: ignore[import-untyped]


class Updates(UpdateQueues):  # type: ignore[misc]
    """Updates of a number below `confirmed` have been confirmed by the bot."""

    confirmed = 0

    async def enqueue(self, token: str, update: dict[str, Any]) -> int:
        """Queue an update and return its number."""
        if "edited_message" not in update:
            return int(await super().enqueue(token, update))
        inbox = self._state(token)
        async with inbox.condition:
            number = int(inbox.next_id)
            inbox.next_id += 1
            inbox.updates.append(copy.deepcopy(update) | {"update_id": number})
            inbox.condition.notify_all()
        return number

    async def poll(self, token: str, fields: dict[str, Any], *, disconnected: Any = None) -> Any:
        """Confirm what stands before the offset; wait for more and return it."""
        self.confirmed = max(self.confirmed, int(fields.get("offset", 0)))
        return await super().poll(token, fields, disconnected=disconnected)
