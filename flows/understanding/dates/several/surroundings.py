"""What stands beside a date in its clause: how much is said, denied or asked there."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from flows.library import worked_out_once
from flows.understanding.dates.grammar import Expression
from flows.understanding.dates.kinds import TokenKind
from flows.understanding.dates.roles import NEGATORS
from flows.understanding.dates.several.combine import LINKS
from flows.understanding.dates.several.ties import is_break, leads_up
from flows.understanding.dates.token import NO_TOKEN, Token
from flows.understanding.dates.words import collapsed

_WEAK: Final = 2
_FEW: Final = 3  # other words beside a weak expression: with more it may be about anything
_ASKING: Final = collapsed("""
    gimana gmn gmana bagaimana kapan kpn kenapa knp mengapa apakah mana siapa
""")


@dataclass(frozen=True)  # without slots: most messages have no date that this is asked of
class Surroundings:
    """What the tokens say, counted once for all dates among them."""

    tokens: tuple[Token, ...]

    def lets_stand(self, expression: Expression) -> bool:
        """Tell whether a date that is tied to nothing may be the one that is meant.

        A day of the calendar always; a count where nothing is denied beside it; "kemarin" where
        little else is said. What is asked, or lasts "sejak kemarin", stands by itself only.
        """
        if not expression.rank:
            return True
        low, high = self._clause(expression)
        beside = ((low, expression.start), (expression.end, high))
        denied, others, asking = (
            sum(counted[to] - counted[from_] for from_, to in beside)
            for counted in (self._negators, self._others, self._asking)
        )
        behind = self.tokens[high] if high < len(self.tokens) else NO_TOKEN
        lasts = leads_up(expression.start, self.tokens) and expression.rank == _WEAK
        if others and (lasts or asking or (behind.kind is TokenKind.BREAK and "?" in behind.word)):
            return False
        return not denied and (expression.rank < _WEAK or others <= _FEW)

    def _clause(self, expression: Expression) -> tuple[int, int]:
        behind = bisect_left(self._breaks, expression.end)
        ahead = bisect_left(self._breaks, expression.start)
        low = self._breaks[ahead - 1] + 1 if ahead else 0
        high = self._breaks[behind] if behind < len(self._breaks) else len(self.tokens)
        return low, high

    @worked_out_once
    def _breaks(self) -> list[int]:
        return [place for place, token in enumerate(self.tokens) if is_break(token)]

    @worked_out_once
    def _negators(self) -> list[int]:
        """How many words deny before each place."""
        return self._counted(lambda word: word in NEGATORS)

    @worked_out_once
    def _others(self) -> list[int]:
        return self._counted(lambda word: word not in LINKS)

    @worked_out_once
    def _asking(self) -> list[int]:
        return self._counted(lambda word: word in _ASKING)

    def _counted(self, counts: Callable[[str], bool]) -> list[int]:
        each = (token.is_plain_word and counts(token.word) for token in self.tokens)
        return [*accumulate(each, initial=0)]
