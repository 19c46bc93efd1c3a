"""The bots that are measured: how each is started, and how many may wait for it at once."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

CHECKOUT: Final = Path(__file__).parents[3]
OTHER_PYTHON: Final = CHECKOUT / ".venv-load/bin/python"

# A bot that takes one update after the other needs no more to be busy, and with a slow network
# it would take a minute to answer as many as the others have.
_ONE_BY_ONE: Final = 32
# The library's own transport looks at each of its connections for each call: with more people
# waiting it would only be slower, and ours look better for it.
_AT_ITS_BEST: Final = 64
_MANY: Final = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Bot:
    """One of them. `at_once` is how many people wait for it at any time when it is measured."""

    id: str
    name: str
    command: tuple[str, ...]
    settings: Mapping[str, str] = field(default_factory=dict)
    at_once: int = _MANY
    echoes: bool = True


OURS: Final = Bot(
    id="ours",
    name="ours, whole",
    command=(sys.executable, "-m", "bot", "run"),
    settings={
        "PRAKERJA_DB": "sessions.sqlite3",
        "PRAKERJA_LOG_LEVEL": "WARNING",
        # Telegram's limit over all chats would otherwise be what is measured. That of a chat stays.
        "PRAKERJA_SENDS_PER_SECOND": "10000",
    },
    echoes=False,
)
PLAIN: Final = Bot(
    id="ptb",
    name="echo, PTB as it comes",
    command=(sys.executable, "-m", "benchmarks.load.bots.echo_ptb", "0"),
    at_once=_ONE_BY_ONE,
)
CONCURRENT: Final = Bot(
    id="ptb256",
    name="echo, PTB, 256 at once",
    command=(sys.executable, "-m", "benchmarks.load.bots.echo_ptb", "256"),
    at_once=_AT_ITS_BEST,
)
SAME_TRANSPORT: Final = Bot(
    id="aiohttp",
    name="echo, PTB over aiohttp",
    command=(sys.executable, "-m", "benchmarks.load.bots.echo_ptb_aiohttp"),
)
AIOGRAM: Final = Bot(
    id="aiogram",
    name="echo, aiogram 3",
    command=(str(OTHER_PYTHON), "-m", "benchmarks.load.bots.echo_aiogram"),
)
BOTS: Final = (OURS, PLAIN, CONCURRENT, SAME_TRANSPORT, AIOGRAM)

_HOOK: Final = {"ECHO_PORT": "{port}"}
# The same by webhook. Those of python-telegram-bot run where its web server is installed.
HOOKED: Final = (
    replace(
        OURS,
        settings={
            **OURS.settings,
            "PRAKERJA_WEBHOOK_URL": "http://127.0.0.1:{port}/telegram",
            "PRAKERJA_WEBHOOK_SECRET": "rahasia-untuk-mengukur",
            "PRAKERJA_HTTP": "127.0.0.1:{port}",
        },
    ),
    replace(PLAIN, settings=_HOOK, command=(str(OTHER_PYTHON), *PLAIN.command[1:])),
    replace(
        SAME_TRANSPORT, settings=_HOOK, command=(str(OTHER_PYTHON), *SAME_TRANSPORT.command[1:])
    ),
    replace(AIOGRAM, settings=_HOOK),
)
