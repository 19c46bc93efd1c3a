"""The gaps `{name}` in texts that the bot fills: which are unknown, which braces stand alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_BRACE: Final = re.compile(r"\{([^{}\n]*)\}|[{}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class GapFault:
    """What is wrong at a brace. `written` is what stands there, for the `turn`-th time (from 0)."""

    written: str
    name: str | None
    turn: int


def gap_faults(text: str, allowed: frozenset[str]) -> Iterator[GapFault]:
    """Yield every gap that is not allowed and every brace that opens or closes none."""
    if "{" not in text and "}" not in text:
        return
    for found in _BRACE.finditer(text):
        if found[1] not in allowed:
            turn = text.count(found[0], 0, found.start())
            yield GapFault(written=found[0], name=found[1], turn=turn)
