"""What a message tells in passing of the checks: "udah 100% tapi ulasan belum"."""

from flows.understanding.statements.lexicon import Lexicon
from flows.understanding.statements.read import lexicon_of, read_told
from flows.understanding.statements.spoken import in_our_words, told_clauses

__all__ = ["Lexicon", "in_our_words", "lexicon_of", "read_told", "told_clauses"]
