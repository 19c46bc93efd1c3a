"""Whose each token of a message is: its clauses handed to the reading that names use as well."""

from collections.abc import Iterator

from flows.understanding.dates.kinds import TokenKind
from flows.understanding.dates.roles import CONJUNCTIONS
from flows.understanding.dates.token import Token
from flows.understanding.whose import SaidClause, Whose, may_name, whose

_SOFT = ","


def owners_of(tokens: tuple[Token, ...]) -> tuple[Whose, ...]:
    """Return for each token whose it is."""
    if not any(may_name(token.word) for token in tokens):
        return (Whose.OWN,) * len(tokens)  # most messages
    return whose(_clauses(tokens))


def _clauses(tokens: tuple[Token, ...]) -> Iterator[SaidClause]:
    starts, words = True, list[str]()
    for token in tokens:
        if token.kind is TokenKind.BREAK or token.word in CONJUNCTIONS:
            yield starts, words
            starts = starts and not words if token.word in CONJUNCTIONS else token.word != _SOFT
            words = []
        words.append("sudah" if token.kind is TokenKind.SINCE else token.word)
    yield starts, words
