"""Telegram on this machine: the Bot API, its queue of updates, HTTP."""
