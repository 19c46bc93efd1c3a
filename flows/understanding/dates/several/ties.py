"""What each date of a message is told of: the nearest word that says what happened."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from flows.understanding.dates.grammar import Expression
from flows.understanding.dates.kinds import TokenKind
from flows.understanding.dates.roles import (
    CONJUNCTIONS,
    EVIDENCE,
    NEGATORS,
    PROOFS,
    Role,
    role_of,
)
from flows.understanding.dates.token import Token
from flows.understanding.dates.words import collapsed

_NEGATED_WITHIN: Final = 2

_EVENTS: Final = frozenset({Role.DOCUMENT, Role.CERTIFICATE, Role.REVIEWED, Role.REPORTED})
_APPEARING: Final = frozenset({Role.DOCUMENT, Role.CERTIFICATE})  # denied, it is still missing
_TYING: Final = collapsed("sejak semenjak sjk sejk dari dr setelah sesudah stlh habis abis since")
_SOFT: Final = ","  # a comma parts clauses, yet what stands before it may still tell


@dataclass(frozen=True, slots=True)
class Tie:
    """What a date is told of, and the place of the word that says so; -1 where none does."""

    place: int
    role: Role


UNTIED: Final = Tie(-1, Role.NONE)


@dataclass(frozen=True, slots=True)
class _Window:
    """The tokens in which an expression's cue is looked for."""

    low: int
    high: int


def ties(
    found: tuple[Expression, ...], tokens: tuple[Token, ...], roles: tuple[Role, ...]
) -> tuple[Tie, ...]:
    """Return what each expression is tied to: what is said before it, else what behind it.

    `roles` are those of the tokens.
    """
    cues = _cues(tokens, roles)
    behind = _behind(found, cues, tokens)
    result: list[Tie] = []
    low = 0
    for expression, after in zip(found, behind, strict=True):
        cue = _before(expression, cues, tokens=tokens, low=low) or after
        cue = cue or _earlier(expression, cues, tokens=tokens, low=low)
        low = max(expression.end, cue.place + 1 if cue else 0)
        result.append(cue or UNTIED)
    return tuple(result)


def _behind(
    found: tuple[Expression, ...], cues: tuple[Tie, ...], tokens: tuple[Token, ...]
) -> tuple[Tie | None, ...]:
    """Return the cue behind each expression, unless the next one needs it before it.

    "3 nov beli 10 nov selesai" tells what happened behind each day, "beli 3 nov selesai 10 nov"
    before it: what stands behind the last day gives it away.
    """
    result: list[Tie | None] = []
    following: Expression | None = None
    for expression in reversed(found):
        high = following.start if following else len(tokens)
        clause = _clause(
            expression, tokens, window=_Window(expression.start, high), breaks=is_break
        )
        cue = next((cue for cue in cues if expression.end <= cue.place < clause.high), None)
        needed = (
            following is not None
            and clause.high == high
            and (result[-1] is None or _leads_to(following, expression, cue=cue, tokens=tokens))
        )
        result.append(None if needed else cue)
        following = expression
    return tuple(reversed(result))


def _leads_to(
    following: Expression, year: Expression, *, cue: Tie | None, tokens: tuple[Token, ...]
) -> bool:
    """Tell whether a day takes the word right before it from a year: "2022 selesai 5 november"."""
    bare = all(token.kind is TokenKind.YEAR_NUMBER for token in tokens[year.start : year.end])
    return bare and cue is not None and cue.place == following.start - 1


def leads_up(place: int, tokens: tuple[Token, ...], *, within: int = 1) -> bool:
    """Tell whether "sejak" or the like stands before this place, at most so many words away."""
    return any(token.word in _TYING for token in tokens[max(0, place - within) : place])


def unfinished(tokens: tuple[Token, ...], roles: tuple[Role, ...]) -> bool:
    """Tell whether the message says that the training is not finished yet."""
    return any(
        role is Role.COMPLETED and _negated(place, tokens, after=0)
        for place, role in enumerate(roles)
    )


def _before(
    expression: Expression, cues: tuple[Tie, ...], *, tokens: tuple[Token, ...], low: int
) -> Tie | None:
    """Return the nearest cue before the expression in its clause, or within it."""
    window = _Window(low, expression.end)
    clause = _clause(expression, tokens, window=window, breaks=is_break)
    near = [cue for cue in cues if clause.low <= cue.place < expression.end]
    return near[-1] if near else None


def _earlier(
    expression: Expression, cues: tuple[Tie, ...], *, tokens: tuple[Token, ...], low: int
) -> Tie | None:
    """Return the nearest cue in the clauses before it that only commas part from it."""
    window = _Window(low, expression.end)
    sentence = _clause(expression, tokens, window=window, breaks=_is_hard_break)
    near = [cue for cue in cues if sentence.low <= cue.place < expression.start]
    return near[-1] if near else None


def _clause(
    expression: Expression,
    tokens: tuple[Token, ...],
    *,
    window: _Window,
    breaks: Callable[[Token], bool],
) -> _Window:
    low, high = expression.start, expression.end
    while low > window.low and not breaks(tokens[low - 1]):
        low -= 1
    while high < window.high and not breaks(tokens[high]):
        high += 1
    return _Window(low, high)


def is_break(token: Token) -> bool:
    """Tell whether a clause ends here."""
    return token.kind is TokenKind.BREAK or token.word in CONJUNCTIONS


def _is_hard_break(token: Token) -> bool:
    return is_break(token) and token.word != _SOFT


def _cues(tokens: tuple[Token, ...], roles: tuple[Role, ...]) -> tuple[Tie, ...]:
    telling = [(place, role) for place, role in enumerate(roles) if role is not Role.NONE]
    found = (_cue(place, role, tokens) for place, role in telling)
    cues = tuple(cue for cue in found if cue is not None)
    others = tuple(cue for cue in cues if cue.role is not Role.LOOKED)
    looked = len(others) < len(cues) and any(EVIDENCE.search(token.word) for token in tokens)
    kept = others if looked else cues
    if any(cue.role is Role.COMPLETED and leads_up(cue.place, tokens, within=2) for cue in kept):
        return tuple(cue for cue in kept if cue.role is not Role.WAITING)
    return kept


def _cue(place: int, role: Role, tokens: tuple[Token, ...]) -> Tie | None:
    if role is Role.COMPLETED:
        return _finishing(place, tokens)
    if role in _APPEARING and _is_missing(place, tokens):
        return Tie(place, Role.MISSING)
    if role in _EVENTS and _negated(place, tokens, after=_NEGATED_WITHIN):
        return None
    if role is Role.DOCUMENT and place and role_of(tokens[place - 1]) is Role.CERTIFICATE:
        return Tie(place, Role.CERTIFICATE)  # "keluar sertifnya kemarin"
    return Tie(place, role)


def _finishing(place: int, tokens: tuple[Token, ...]) -> Tie | None:
    if place and tokens[place - 1].word in PROOFS:
        return None if _negated(place, tokens, after=2) else Tie(place, Role.DOCUMENT)
    return Tie(place, Role.OTHER if _negated(place, tokens, after=0) else Role.COMPLETED)


def _is_missing(place: int, tokens: tuple[Token, ...]) -> bool:
    """Tell "sertif belum muncul" and "sertif kosong" from a certificate that is there."""
    behind = tokens[place + 1 : place + 1 + _NEGATED_WITHIN]
    return _negated(place, tokens, after=_NEGATED_WITHIN) or any(
        role_of(token) is Role.MISSING for token in behind
    )


def _negated(place: int, tokens: tuple[Token, ...], *, after: int) -> bool:
    """Tell whether the word is denied; in "belum muncul, udah kelar" only the first one is."""
    for token in reversed(tokens[max(0, place - _NEGATED_WITHIN) : place]):
        if token.word in NEGATORS:
            return True
        if token.kind is TokenKind.SINCE or role_of(token) is not Role.NONE:
            break
    return any(token.word in NEGATORS for token in tokens[place + 1 : place + 1 + after])
