"""What a message tells in passing of the checks: "udah 100% tapi ulasan belum"."""

from flows.understanding.statements.clauses import told_clauses
from flows.understanding.statements.patterns import ToldAnswer
from flows.understanding.statements.read import read_told

__all__ = ["ToldAnswer", "read_told", "told_clauses"]
