"""The threads of the store's driver: one that is left behind would keep the process from ending."""

import asyncio
import threading


def of_the_store() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if "_connection_worker" in thread.name]


async def none_is_left() -> None:
    """Wait until they have ended; a test that waits too long fails by its timeout."""
    for thread in of_the_store():
        await asyncio.to_thread(thread.join)
