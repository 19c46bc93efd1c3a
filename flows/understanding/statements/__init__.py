"""Which checks a message answers in passing; read.py begins, the rest are its parts."""

from flows.understanding.statements.read import read_told

__all__ = ["read_told"]
