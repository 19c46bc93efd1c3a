"""Runs the bot such that what it leaves when it dies is taken over within seconds.

`python -m tests.support.store.impatient run ...`; in earnest it is half a minute.
"""

import sys

from bot.cli.main import main
from bot.store.postgres import database
from bot.surfaces.tg import service

if __name__ == "__main__":
    database.LEASE = 2.0  # type: ignore[misc]
    service._SWEEP_EVERY = 0.3  # type: ignore[misc]
    sys.exit(main())
