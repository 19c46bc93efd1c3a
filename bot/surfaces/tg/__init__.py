"""Telegram: turns updates into events and replies into messages. It has no words or rules.

Not named "telegram", which would shadow the library.
"""

import os

# Opts in to the library's coming way to tell periods; its old way warns at every flood limit.
os.environ.setdefault("PTB_TIMEDELTA", "true")
