"""What the writer of a message took back: "tgl 3 eh tgl 4", "bukan 3 tapi 4 november"."""

from dataclasses import replace
from typing import Final

from flows.understanding.dates.days import LAST_DAY
from flows.understanding.dates.grammar import Expression
from flows.understanding.dates.kinds import TokenKind
from flows.understanding.dates.token import Token
from flows.understanding.dates.values import Day, MonthDay, Vague, Value, day_of
from flows.understanding.dates.words import collapsed

MARKS: Final = collapsed(
    "eh ehh maksud maksudnya maksudku maksudna maksute mksdnya mksd mksudnya tepatnya tepatna "
    "ralat ralatnya koreksi diralat dikoreksi deng ding"
)
_BEHIND: Final = frozenset({"deng", "ding"})
_SORRY: Final = collapsed("maaf sori sorry sory salah typo")
_NOT: Final = collapsed("bukan bukannya bkn dudu sanes")
_DOUBT: Final = collapsed("ga gak tidak tdk nggak ngak enggak gk kaga kagak ora")
_RIGHT_BEFORE: Final = 2
_NEAR: Final = 4
_NEXT_TO: Final = 3


def corrected(found: tuple[Expression, ...], tokens: tuple[Token, ...]) -> tuple[Expression, ...]:
    """Return the expressions that stand after all corrections, in order."""
    kept: list[Expression] = []
    for expression in found:
        if _denied(expression, tokens, first=not kept):
            continue
        between = tokens[kept[-1].end : expression.start] if kept else ()
        if kept and (_takes_back(between) or _is_mended(expression, tokens)):
            kept[-1] = replace(expression, start=kept[-1].start)
        else:
            kept.append(expression)
    return tuple(_with_new_day(expression, tokens) for expression in kept)


def _denied(expression: Expression, tokens: tuple[Token, ...], *, first: bool) -> bool:
    """Tell whether "bukan" stands right before it; "eh bukan" corrects a date that went before."""
    last = [token.word for token in tokens[max(0, expression.start - 3) : expression.start]]
    places = [place for place, word in enumerate(last) if word in _NOT]
    if not places or "," in last[places[-1] :] or (not first and MARKS.intersection(last)):
        return False
    return len(last) - places[-1] <= _RIGHT_BEFORE


def _is_mended(expression: Expression, tokens: tuple[Token, ...]) -> bool:
    """Tell whether it is put right by what stands behind it: "3 nov, 5 nov ding"."""
    return any(token.word in _BEHIND for token in tokens[expression.end : expression.end + 1])


def _takes_back(between: tuple[Token, ...]) -> bool:
    near = [token.word for token in between[-_NEAR:]]
    if MARKS.intersection(near):
        return True
    return len(between) <= _NEXT_TO and any(
        word in _SORRY and not (place and near[place - 1] in _DOUBT)
        for place, word in enumerate(near)
    )


def _with_new_day(expression: Expression, tokens: tuple[Token, ...]) -> Expression:
    """Read the number in "3 november eh 4"."""
    behind = tokens[expression.end : expression.end + _NEXT_TO + 1]
    numbers = [place for place, token in enumerate(behind) if token.kind is TokenKind.NUMBER]
    if not numbers or not _takes_back(behind[: numbers[0]]):
        return expression
    value = _on_day(expression.value, behind[numbers[0]].value)
    return replace(expression, end=expression.end + numbers[0] + 1, value=value)


def _on_day(value: Value, number: int) -> Value:
    match value:
        case Day(day):
            changed = day_of(day.year, day.month, number)
            return Vague() if changed is None else Day(changed)
        case MonthDay() if 1 <= number <= LAST_DAY:
            return MonthDay(number)
        case _:
            return Vague()
