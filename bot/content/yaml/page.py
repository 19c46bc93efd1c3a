"""One YAML file as it was read: its lines, its tree, and the making of problems about it."""

from dataclasses import dataclass

from bot.content.problems import ERROR, Problem, Remedy, Severity
from bot.content.yaml.nodes import Mark, Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A hint that is a sentence: no single line mends the problem."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """A hint that is a line to add."""

    line: str


Hint = str | Suggestion | Addition | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A file of the knowledge base. `root` is None when it cannot be read as YAML at all.

    `nodes` are all nodes of the tree in the order of the file.
    """

    path: str
    lines: tuple[str, ...] = ()
    root: Node | None = None
    nodes: tuple[Node, ...] = ()

    def line(self, number: int) -> str:
        """Return that line (from 1), or an empty one beyond the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def slice(self, start: Mark, end: Mark) -> str:
        """Return what was written between two places."""
        if start.line == end.line:
            return self.line(start.line)[start.column - 1 : end.column - 1]
        inner = [self.line(number) for number in range(start.line + 1, end.line)]
        first = self.line(start.line)[start.column - 1 :]
        return "\n".join([first, *inner, self.line(end.line)[: end.column - 1]])

    def problem(
        self,
        rule: str,
        at: Mark,
        message: str,
        *,
        hint: Hint = None,
        severity: Severity = ERROR,
    ) -> Problem:
        """Make a problem of this file. A hint given as text is the mended line."""
        text, remedy = _told(hint)
        return Problem(
            path=self.path,
            line=at.line,
            column=at.column,
            rule=rule,
            message=message,
            severity=severity,
            hint=text,
            remedy=remedy,
        )


def _told(hint: Hint) -> tuple[str | None, Remedy]:
    match hint:
        case Suggestion(text=text):
            return text, "advice"
        case Addition(line=line):
            return line, "add"
        case _:
            return hint, "replace"
