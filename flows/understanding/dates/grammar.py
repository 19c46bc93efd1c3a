"""The expressions of time as patterns over the kinds of tokens, each with what builds its value.

The kinds are those of date_token.Token and date_words.KINDS. The first pattern that fits wins,
so the longer and the more particular ones stand first.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from flows.understanding.dates import counts, days, weeks
from flows.understanding.dates.token import Token
from flows.understanding.dates.values import Value

Builder = Callable[[tuple[Token, ...], date], Value | None]


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression: tokens `start` to `end` (exclusive), its value, and what to think of it.

    Rank 0 is a day of the calendar; 1 a count or period ("3 hari lalu"); 2 says little inside a
    long sentence ("kemarin", "agustus").
    """

    start: int
    end: int
    value: Value
    rank: int = 0


_UNIT: Final = "[HSBY]"
_YEAR: Final = "(?:,?Y?y|Y[LKI]|d(?![MHSBYJGLPnab]))?"
_RULES: Final[tuple[tuple[str, Builder, int], ...]] = (
    # months and days of the calendar, the year said first or last
    ("Y[LKI],?T?dB?M", days.day_of_month, 0),
    ("Y[LKI],?B?MTd", days.day_of_month, 0),
    ("Y[LKI],?[ACE]?B?M(?!d)", days.month_period, 1),
    ("T?qB?M~", days.days_of_month, 0),
    ("T?d[ab]T?dB?M~", days.days_of_month, 0),
    ("Td[ab]T?d", days.either_month_day, 0),
    ("T?dpB?M~", days.about_day_of_month, 0),
    ("T?dB?M~N?", days.day_of_month, 0),
    ("B?MTdp", days.about_day_of_month, 0),
    ("B?MTd(?:,?Y?y)?", days.day_of_month, 0),
    ("B?Md(?![MHSBYJGpab])(?:,?Y?y)?", days.month_then_number, 0),
    ("T?Q", days.full_numeric, 0),
    # counts
    ("U?[Uulko]{0,4}d@g[LK]?", counts.vague, 1),
    ("v{1,2}[dq]?H?[wHSBYM](?![LKI])", counts.vague, 1),
    ("(?:U[UulkZo]{0,3})?[uko]{0,2}q@p?[LK]", counts.span_of_counts, 1),
    ("U[Uulko]{0,4}q@", counts.span_of_counts, 1),
    ("(?:U[UulkZo]{0,3})?[uko]{0,2}d[ab]?d@p?[LK]", counts.span_of_counts, 1),
    ("U[Uulko]{0,4}d[ab]?d@", counts.span_of_counts, 1),
    ("[Uuko]{0,4}dh?[HSBYJ]p?[oh]?G", counts.ahead, 1),
    ("[Uulko]{0,4}d[SB]d[HS]p?[Ll]", counts.sum_back, 1),
    ("U[Uulko]{0,4}d[SB]d[HS]p?", counts.sum_back, 1),
    ("d[SB]d[HS]", counts.vague, 1),
    ("[Uulko]{0,4}dh?[HSBYJ]p?[oh]{0,2}[LlK]o?", counts.count_back, 1),
    ("U[Uulko]{0,4}dh?[HSBY]p?[oh]?", counts.count_back, 1),
    ("q[HSBYJ]p?", counts.vague, 1),
    ("[mzh]h?[HSBYJ]p?[oh]?[LKl]?", counts.vague, 1),
    ("dh?[HSBYJ]p?[oh]?I?", counts.vague, 1),
    # weekdays and weeks
    ("nS[LK]?", weeks.saturday_night, 0),
    ("nw[LK]?", weeks.night_before, 0),
    ("HS[LKINF]?", weeks.weekday, 0),
    ("KH?w", weeks.weekday, 0),
    ("KHS", weeks.weekday, 0),
    ("KS(?![LKI])", weeks.sunday_or_week, 0),
    ("S[LK]?(?=[Pn]|c)", weeks.weekday, 0),
    ("S(?=,?(?:T?dB?M|Td|T?Q|T?q))", weeks.weekday, 0),
    ("wS(?![LKINFTdqQPnc])", weeks.weekend_or_weekday, 0),
    ("H?w(?=S[LKINF]|KV|KD)", weeks.weekday, 0),
    ("H?w[LKINF]?", weeks.weekday, 0),
    ("W[LKINF]?", weeks.weekend, 1),
    # parts of months, weeks and years
    ("[ACE]?B?M(?:,?Y?y|Y[LKI]|[LKINFZ])", days.month_period, 1),
    ("[ACE]B?M", days.month_period, 1),
    ("[ACE][BSY][LKINF]?", weeks.part, 1),
    ("[ACE]?Yy|[ACE]y", weeks.year, 1),
    ("Tdp", days.about_month_day, 1),
    ("Td", days.month_day, 0),
    ("BM", days.month_period, 1),
    ("b(?:[HSBPn]I|K|O|R|B?M)", counts.vague, 2),
    ("T?q", days.day_and_month, 0),
    ("[SBY][LKINF]", weeks.whole, 1),
    ("K{2,}|KL", counts.vague, 2),
    ("KV|VK|KD", days.two_days_ago, 2),
    ("(?:On|nO|e)c?", days.last_night, 2),
    ("nK|Kn|K", days.yesterday, 2),
    ("HI|[PncO]I|R|OP|PO|O", days.this_day, 2),
    ("Z[Pn]|HF|F|V|HN", counts.ahead, 2),
    ("M", days.bare_month, 2),
    ("y", weeks.year, 2),
)


def _spelled_out(pattern: str) -> str:
    """Fill in the signs of the table: @ is a unit of time, ~ a year that may follow."""
    return pattern.replace("@", _UNIT).replace("~", _YEAR)


# What no expression begins with is passed over at once.
_NEVER_FIRST: Final = "xaDgGIJLNpX,"
_GRAMMAR: Final = re.compile(
    f"(?![{_NEVER_FIRST}])(?:"
    + "|".join(f"(?P<r{n}>{_spelled_out(rule[0])})" for n, rule in enumerate(_RULES))
    + ")"
)

# Every expression has one of these; most messages have none.
_TELLING: Final = frozenset("dqQyMwWHSBYJKVORIFeZ")


def expressions(tokens: tuple[Token, ...], today: date) -> tuple[Expression, ...]:
    """Return every expression of time in the message, in order."""
    kinds = "".join([token.kind for token in tokens])
    if _TELLING.isdisjoint(kinds):
        return ()
    candidates = (_found(match, tokens, today) for match in _GRAMMAR.finditer(kinds))
    return tuple(found for found in candidates if found is not None)


def _found(match: re.Match[str], tokens: tuple[Token, ...], today: date) -> Expression | None:
    rule = int((match.lastgroup or "r0")[1:])
    _, build, rank = _RULES[rule]
    value = build(tokens[match.start() : match.end()], today)
    return None if value is None else Expression(match.start(), match.end(), value, rank=rank)
