"""Reword content as CS might: other words in ten texts, on a button, in a platform's name.

`python -m tests.support.content.rewording COPY SEED` copies this checkout and rewords the copy
(scripts/reword). Rewording turns the vowels of every word: the length, the
gaps, the addresses and the figures stay, no word that a test may have copied does.
"""

import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

import yaml

TEXTS: Final = 10
_LEFT: Final = (".git", ".venv", ".coverage*", ".hypothesis", "*cache*", "*.sqlite3*", ".env")
_TURNED: Final = str.maketrans("aeiouAEIOU", "eiouaEIOUA")
# Gaps, commands, names of bots, addresses and figures are no words: they come first, and stay.
_TOKEN: Final = re.compile(
    r"\{[^{}\n]+\}|/\w+|@\S+|\S*\w[.:/]\w\S*|\S*\d\S*|(?P<word>[^\W\d_]{2,})", re.UNICODE
)
_WORDED: Final = {
    "messages.yaml": r".+",
    "diagnoses/*.yaml": r"words\..+",
    "checks.yaml": r"[^.]+\.(label|question|find_out|fix)",
    "platforms/*.yaml": r"(contact_notes\.\w+|advice\.\d+\.text|.*\.(question|find_out|fix))",
    "providers/*.yaml": r"(contact_note|advice\.\d+\.text|.*\.(question|find_out|fix))",
    "contacts.yaml": r"[^.]+\.note",
    "areas.yaml": r"[^.]+\.title",
    "topics/*/*.yaml": r"(title|((platforms|years|situations)\.[^.]+\.)?answer|.*\.(label|says))",
}
_BUTTON: Final = r"(words\.)?(choice|way|confirm|menu|change|proceed|forgot|month)-\w+"
_ROW: Final = re.compile(
    r"^(\| A\d\.\d+ \| `([^`]+)` \| `([^`]+)` \| )(.+)( \| [^|]+ \|)$", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class WordedText:
    """One text of the content: its file, its field ("words.wait-head"), where it stands there."""

    file: Path
    field: str
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.file.read_text("utf-8")[self.start : self.end]


def reworded(text: str) -> str:
    """Return other words of the same length."""
    return _TOKEN.sub(lambda found: _turned(found[0], found["word"]), text)


def _turned(token: str, word: str | None) -> str:
    return token.translate(_TURNED) if word else token


def texts(knowledge: Path) -> list[WordedText]:
    """Return all texts that are worded for participants."""
    return [
        text
        for pattern, fields in _WORDED.items()
        for file in sorted(knowledge.glob(pattern))
        for text in _scalars(file, yaml.compose(file.read_text("utf-8"), Loader=yaml.SafeLoader))
        if re.fullmatch(fields, text.field)
    ]


def _scalars(file: Path, node: yaml.Node | None, *path: str) -> Iterator[WordedText]:
    match node:
        case yaml.MappingNode():
            for key, value in node.value:
                yield from _scalars(file, value, *path, key.value)
        case yaml.SequenceNode():
            for place, value in enumerate(node.value):
                yield from _scalars(file, value, *path, str(place))
        case yaml.ScalarNode():
            yield WordedText(file, ".".join(path), node.start_mark.index, node.end_mark.index)


def reword(checkout: Path, seed: int) -> list[str]:
    """Reword in this checkout, a throw-away one; return the names of what was reworded."""
    knowledge, chance = checkout / "knowledge", Random(seed)  # noqa: S311 - nothing secret
    found = [text for text in texts(knowledge) if text.words != reworded(text.words)]
    button = chance.choice([text for text in found if re.fullmatch(_BUTTON, text.field)])
    chosen = {button, *chance.sample(found, TEXTS)}
    for text in chosen:  # their length stays, and so do their places
        whole = text.file.read_text("utf-8")
        changed = whole[: text.start] + reworded(text.words) + whole[text.end :]
        text.file.write_text(changed, "utf-8")
    named = {(str(text.file.relative_to(checkout)), text.field) for text in chosen}
    _tell_again(checkout / "docs" / "sources-coverage.md", named)
    platform = chance.choice(sorted(knowledge.glob("platforms/*.yaml")))
    _rename(platform)
    return [*(f"{file} {field}" for file, field in sorted(named)), f"name of {platform.stem}"]


def _rename(platform: Path) -> None:
    """Give a platform another name; as CS would, keep the old one among what it is called."""
    text = platform.read_text("utf-8")
    name = re.search(r"(?m)^name: (.+)$", text)
    assert name
    text = text.replace(name[0], f"name: {reworded(name[1])}")
    aliases = re.search(r"(?m)^aliases:(?:\s*\[\s*|\n  - )", text)
    assert aliases
    following = ", " if "[" in aliases[0] else "\n  - "
    text = text[: aliases.end()] + name[1] + following + text[aliases.end() :]
    text = text.replace(", ]", "]", 1)
    platform.write_text(text, "utf-8")


def _tell_again(page: Path, named: set[tuple[str, str]]) -> None:
    """Let the rows that quote these fields quote the new words, as the page asks of CS."""

    def told(row: re.Match[str]) -> str:
        return row[1] + reworded(row[4]) + row[5] if (row[2], row[3]) in named else row[0]

    page.write_text(_ROW.sub(told, page.read_text("utf-8")), "utf-8")


def main(copy: Path, seed: int) -> None:
    shutil.copytree(".", copy, ignore=shutil.ignore_patterns(*_LEFT), dirs_exist_ok=True)
    print("\n".join(reword(copy, seed)))  # noqa: T201 - for a person


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
