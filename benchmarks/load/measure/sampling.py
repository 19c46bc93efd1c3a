"""Runs a module as `python -m` would and notes, a thousand times a CPU second, where it is.

`python -m benchmarks.load.measure.sampling OUT MODULE [ARGUMENT...]` writes OUT at the end: JSON,
room
-> samples and place -> samples.
Other threads count while the main one waits for them. SIGUSR1 begins anew.
"""

import json
import runpy
import signal
import sys
from collections import Counter
from pathlib import Path
from types import FrameType
from typing import Final

# The first that the path of a frame contains, from the innermost frame outwards.
_ROOMS: Final = (
    ("/flows/understanding/", "understanding"),
    ("/flows/text/", "understanding"),
    ("/flows/privacy/", "privacy guard"),
    ("/flows/", "conversation"),
    ("/bot/store/", "store"),
    ("/bot/surfaces/tg/", "adapter"),
    ("/bot/", "the rest of the bot"),
    ("/telegram/request/", "transport"),
    ("/telegram/ext/", "python-telegram-bot: dispatch"),
    ("/telegram/", "python-telegram-bot: reading updates, building calls"),
    ("/aiohttp/", "transport"),
    ("/httpx/", "transport"),
    ("/httpcore/", "transport"),
    ("/anyio/", "transport"),
    ("/h11/", "transport"),
    ("/aiogram/", "aiogram"),
    ("/asyncio/", "event loop, sockets"),
)
_EVERY: Final = 0.001  # CPU seconds

_rooms: Counter[str] = Counter()
_places: Counter[str] = Counter()


def main() -> None:
    """Sample until the module has ended."""
    out, module = Path(sys.argv[1]), sys.argv[2]
    sys.argv = sys.argv[2:]
    signal.signal(signal.SIGPROF, _sample)
    signal.signal(signal.SIGUSR1, _forget)
    signal.siginterrupt(signal.SIGPROF, False)
    signal.setitimer(signal.ITIMER_PROF, _EVERY, _EVERY)
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        out.write_text(json.dumps({"rooms": _rooms, "places": _places}), encoding="utf-8")


def _forget(_: int, __: FrameType | None) -> None:
    _rooms.clear()
    _places.clear()


def _sample(_: int, frame: FrameType | None) -> None:
    if frame and frame.f_code.co_name == "select":
        _rooms["another thread, or waiting"] += 1
        return
    while frame:
        path = frame.f_code.co_filename
        for part, room in _ROOMS:
            if part in path:
                _rooms[room] += 1
                _places[_place(frame)] += 1
                return
        frame = frame.f_back
    _rooms["elsewhere"] += 1


def _place(frame: FrameType) -> str:
    parts = Path(frame.f_code.co_filename).parts[-3:]
    return f"{'/'.join(parts)}:{frame.f_code.co_name}"


if __name__ == "__main__":
    main()
