"""A small knowledge base to spoil: tests/content/base with all words that flows demands."""

import re
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.content import Problem, Reading, read_library
from flows.wording.texts import CASE_WORDS, MESSAGES

BASE: Final = Path(__file__).parents[2] / "bot" / "content" / "base"
DIAGNOSIS: Final = "diagnoses/sertifikat-belum-muncul.yaml"
CONTACTS: Final = "contacts.yaml"
TOKOPEDIA: Final = "platforms/tokopedia.yaml"

ProblemPlace = tuple[str, int, int, str]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """A knowledge folder of one test."""

    root: Path

    def text(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def write(self, path: str, content: str | bytes) -> None:
        data = content.encode() if isinstance(content, str) else content
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_bytes(data)

    def change(self, path: str, old: str, new: str) -> None:
        """Replace `old` where it first stands; it must be there."""
        text = self.text(path)
        assert old in text, f"{old!r} is not in {path}"
        self.write(path, text.replace(old, new, 1))

    def remove(self, path: str) -> None:
        (self.root / path).unlink()

    def reading(self) -> Reading:
        return read_library(self.root)

    def problems(self) -> tuple[Problem, ...]:
        return self.reading().problems

    def places(self) -> list[ProblemPlace]:
        """Return path, line, column and rule of every problem."""
        return [(each.path, each.line, each.column, each.rule) for each in self.problems()]

    def rules(self) -> list[str]:
        return [each.rule for each in self.problems()]

    def only(self) -> Problem:
        """Return the problem; there must be exactly one."""
        problems = self.problems()
        assert len(problems) == 1, problems
        return problems[0]


def make(root: Path, base: Path = BASE) -> Knowledge:
    """Copy a base, and add the words."""
    shutil.copytree(base, root, dirs_exist_ok=True)
    knowledge = Knowledge(root)
    knowledge.write("messages.yaml", "# Teks-teks bot.\n")
    complete(knowledge, "messages.yaml")
    complete(knowledge, DIAGNOSIS)
    return knowledge


def complete(knowledge: Knowledge, path: str) -> None:
    """Append the words that messages.yaml or the diagnosis does not have yet."""
    if path == "messages.yaml":
        _append(knowledge, path, words=MESSAGES, indent="")
    elif path == DIAGNOSIS:
        _append(knowledge, path, words=CASE_WORDS, indent="  ")


def _append(
    knowledge: Knowledge, path: str, *, words: Mapping[str, frozenset[str]], indent: str
) -> None:
    text = knowledge.text(path)
    lines = [
        f'{indent}{word}: "{_visible(word, gaps)}"\n'
        for word, gaps in words.items()
        if not re.search(rf"(?m)^{indent}{re.escape(word)}:", text)
    ]
    knowledge.write(path, text + "".join(lines))


def _visible(word: str, gaps: Iterable[str]) -> str:
    """Return a text that shows its id and what fills its gaps: "[undo answer={answer}]"."""
    return f"[{' '.join((word, *(f'{gap}={{{gap}}}' for gap in sorted(gaps))))}]"
