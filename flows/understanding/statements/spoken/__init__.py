"""A message as the clauses that statements are read of, in Indonesian words written out."""

from flows.understanding.statements.spoken.clauses import COMMA, START, Clause, told_clauses
from flows.understanding.statements.spoken.signs import told_words
from flows.understanding.statements.spoken.tongues import in_our_words

__all__ = ["COMMA", "START", "Clause", "in_our_words", "told_clauses", "told_words"]
