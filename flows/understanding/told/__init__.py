"""Which checks a message answers in passing; reading.py begins, the rest are its parts."""

from flows.understanding.told.reading import read_told

__all__ = ["read_told"]
