"""The expressions of time as patterns over the kinds of tokens, each with what builds its value.

The kinds are those of date_token.Token and date_words.KINDS. The first pattern that fits wins,
so the longer and the more particular ones stand first.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from flows.understanding import date_counts, date_days, date_months, date_weeks
from flows.understanding.date_token import Token
from flows.understanding.date_values import Value

Builder = Callable[[tuple[Token, ...], date], Value | None]


@dataclass(frozen=True, slots=True)
class Found:
    """An expression: tokens `start` to `end` (exclusive), its value, and what to think of it.

    A weak one ("kemarin", "agustus") says little inside a long sentence; a counted one
    ("3 hari lalu") less than a day of the calendar.
    """

    start: int
    end: int
    value: Value
    weak: bool = False


_UNIT: Final = "[HSBY]"
_ABOUT: Final = "[uk]*o?u*"
_YEAR: Final = "(?:,?Y?y|Y[LKI]|d(?![MHSBYJGLPnab]))?"
_STRONG: Final[tuple[tuple[str, Builder], ...]] = (
    # months and days of the calendar
    (f"T?qB?M{_YEAR}", date_months.days_of_month),
    (f"T?d[ab]T?dB?M{_YEAR}", date_months.days_of_month),
    (f"T?dpB?M{_YEAR}", date_months.about_day_of_month),
    (f"T?dB?M{_YEAR}", date_months.day_of_month),
    ("B?MTd(?:,?Y?y)?", date_months.day_of_month),
    ("B?Md(?![MHSBYJGpab])(?:,?Y?y)?", date_months.month_then_number),
    ("T?Q", date_days.full_numeric),
    # counts
    (f"d{_UNIT}g[LK]?", date_counts.vague),
    (f"v+[dq]?H?[{'wHSBYM'}](?![LKI])", date_counts.vague),
    (f"(?:U[UulkZo]*)?[uko]*q{_UNIT}p?[LK]", date_counts.span_of_counts),
    (f"U[Uulko]*q{_UNIT}", date_counts.span_of_counts),
    (f"(?:U[UulkZo]*)?[uko]*d[ab]d{_UNIT}p?[LK]", date_counts.span_of_counts),
    (f"U[Uulko]*d[ab]d{_UNIT}", date_counts.span_of_counts),
    (f"[Uuko]*dh?[HSBYJ]p?[oh]?G", date_counts.ahead),
    (f"U?[Uulko]*dh?[HSBYJ]p?[oh]*[LlK]o?", date_counts.count_back),
    (f"U[Uulko]*dh?[HSBY]p?[oh]?", date_counts.count_back),
    (f"q[HSBYJ]p?", date_counts.vague),
    (f"[mzh]h?[HSBYJ]p?[oh]?[LKl]?", date_counts.vague),
    (f"dh?[HSBYJ]p?[oh]?I?", date_counts.vague),
    # weekdays and weeks
    ("nS[LK]?", date_weeks.saturday_night),
    ("nw[LK]?", date_weeks.night_before),
    ("HS[LKINF]?", date_weeks.weekday),
    ("KH?w", date_weeks.weekday),
    ("KHS", date_weeks.weekday),
    ("KS(?![LKI])", date_weeks.sunday_or_week),
    ("S[LK]?(?=[Pn]|c)", date_weeks.weekday),
    ("S(?=,?(?:T?dB?M|Td|T?Q|T?q))", date_weeks.weekday),
    ("wS(?![LKINFTdqQPnc])", date_weeks.weekend_or_weekday),
    ("H?w(?=S[LKINF])", date_weeks.weekday),
    ("H?w[LKINF]?", date_weeks.weekday),
    ("W[LKINF]?", date_weeks.weekend),
    # parts of months, weeks and years
    ("[ACE]?B?M(?:,?Y?y|Y[LKI]|[LKINF])", date_months.month_period),
    ("[ACE]B?M", date_months.month_period),
    ("[ACE][BSY][LKINF]?", date_weeks.part),
    ("[ACE]?Yy|[ACE]y", date_weeks.year),
    ("Tdp", date_days.about_month_day),
    ("Td(?:BI)?", date_days.month_day),
    ("BM", date_months.month_period),
)
_WEAK: Final[tuple[tuple[str, Builder], ...]] = (
    ("b(?:[HSBPn]I|K|O|R|B?M)", date_counts.vague),
    ("T?q", date_days.day_and_month),
    ("[SBY][LKINF]", date_weeks.whole),
    ("K{2,}|KL", date_counts.vague),
    ("KV|VK|KD", date_days.two_days_ago),
    ("(?:On|nO|e)c?", date_days.last_night),
    ("nK|Kn|K", date_days.yesterday),
    ("HI|[PncO]I|R|OP|PO|O", date_days.this_day),
    ("Z[Pn]|HF|F|V|HN", date_counts.ahead),
    ("M", date_months.bare_month),
    ("y", date_weeks.year),
)
_RULES: Final = (*_STRONG, *_WEAK)
_GRAMMAR: Final = re.compile("|".join(f"(?P<r{n}>{rule[0]})" for n, rule in enumerate(_RULES)))


def expressions(tokens: tuple[Token, ...], today: date) -> tuple[Found, ...]:
    """Return every expression of time in the message, in order."""
    kinds = "".join(token.kind for token in tokens)
    candidates = (_found(match, tokens, today) for match in _GRAMMAR.finditer(kinds))
    return tuple(found for found in candidates if found is not None)


def _found(match: re.Match[str], tokens: tuple[Token, ...], today: date) -> Found | None:
    rule = int((match.lastgroup or "r0")[1:])
    value = _RULES[rule][1](tokens[match.start() : match.end()], today)
    if value is None:
        return None
    return Found(match.start(), match.end(), value, weak=rule >= len(_STRONG))
