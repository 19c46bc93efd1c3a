"""What a message tells in passing of the checks: "udah 100% tapi ulasan belum"."""

from flows.understanding.statements.clauses import told_clauses
from flows.understanding.statements.lexicon import Lexicon
from flows.understanding.statements.read import lexicon_of, read_told
from flows.understanding.statements.tongues import in_our_words

__all__ = ["Lexicon", "in_our_words", "lexicon_of", "read_told", "told_clauses"]
