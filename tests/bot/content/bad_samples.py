"""How a sample of tests/content/bad takes the place of a file of a knowledge base."""

from datetime import date
from pathlib import Path
from typing import Final

from bot.content import Problem, read_library
from flows.wording.texts import MESSAGES
from tests.support.content.small_knowledge import DIAGNOSIS, Knowledge, ProblemPlace, complete

TODAY: Final = date(2026, 11, 21)


def spoil(knowledge: Knowledge, sample: Path, path: str) -> None:
    """Put the sample there; FIRST-WORD in it is the first id of messages.yaml."""
    content = sample.read_bytes().replace(b"FIRST-WORD", min(MESSAGES).encode())
    knowledge.write(path, content)
    if path in {"messages.yaml", DIAGNOSIS}:
        complete(knowledge, path)


def found(knowledge: Knowledge, *, today: date | None = TODAY) -> tuple[Problem, ...]:
    """Return the problems of that day."""
    return read_library(knowledge.root, today=today).problems


def places(knowledge: Knowledge, *, today: date | None = TODAY) -> list[ProblemPlace]:
    """Return path, line, column and rule of every problem of that day."""
    problems = found(knowledge, today=today)
    return [(each.path, each.line, each.column, each.rule) for each in problems]
