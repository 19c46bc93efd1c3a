"""What is wrong with the knowledge base, told to an editor who is not a programmer.

A Problem is a value: nothing here prints, raises or reads files.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from rapidfuzz import fuzz, process, utils

Severity = Literal["error", "warning"]
Remedy = Literal["replace", "add", "advice"]

ERROR: Final = "error"
WARNING: Final = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One finding at one place of one file.

    `path` is relative to the knowledge folder, with slashes; `line` and `column` count from 1.
    `rule` is a kebab-case id, `message` Indonesian. `hint` is the whole line as it should stand
    (`remedy` "replace"), a whole line to write below the place ("add"), or a sentence where no
    single line mends it ("advice").
    """

    path: str
    line: int
    column: int
    rule: str
    message: str
    severity: Severity = ERROR
    hint: str | None = None
    remedy: Remedy = "replace"

    def __lt__(self, other: "Problem") -> bool:
        """Problems stand in the order of their places."""
        return self._place() < other._place()

    def _place(self) -> tuple[str, int, int, str, str]:
        return (self.path, self.line, self.column, self.rule, self.message)


def has_error(problems: tuple[Problem, ...]) -> bool:
    """Tell whether at least one of them is more than a warning."""
    return any(problem.severity == ERROR for problem in problems)


NEAR: Final = 70.0  # `alias` for `aliases` is 83, `paltform` for `platform` 88, `A1` for `A2` 50


def nearest(word: str, known: Iterable[str], *, cutoff: float = NEAR) -> str | None:
    """Return the known word that is likely a typo away, or None; `cutoff` is of 100."""
    found = process.extractOne(
        word, sorted(known), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=cutoff
    )
    return found[0] if found else None


def meant(word: str | None) -> str:
    """Return the sentence that names it, with a space before, or nothing."""
    return f" Mungkin maksudnya `{word}`?" if word else ""
