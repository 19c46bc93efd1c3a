"""The grammar of dates: what is an expression of time, as rules with a name and an example each."""

from flows.understanding.dates.grammar.expressions import Expression, expressions

__all__ = ["Expression", "expressions"]
