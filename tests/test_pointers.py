"""What code, comments and pages point at exists, and lies in this repository."""

import io
import re
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[1]
ROOMS: Final = (
    ".ci", "benchmarks", "bot", "deploy", "docs", "evaluation", "flows", "handbook", "knowledge",
    "scripts", "tests",
)  # fmt: skip
ENDINGS: Final = {"", ".in", ".md", ".py", ".service", ".sql", ".toml", ".yaml"}
DECISIONS: Final = {int(page.name[:4]) for page in (ROOT / "docs/decisions").glob("*.md")}
# Papers that some of us have read and nobody finds here.
ELSEWHERE: Final = re.compile(r"\bDESIGN\b|\.\./shared|\b[Ss]ections? \d|(?<![\w/-])[Ii]ssue \d")

PAGE: Final = re.compile(r"(?<![\w:/.>-])[\w./-]*\w\.md\b(?:#[\w-]+)?")
MODULE: Final = re.compile(
    r"(?<![\w./-])(?:benchmarks|bot|evaluation|flows|handbook)(?:\.[a-zA-Z_]+)+\b"
)
DECISION: Final = re.compile(r"\b[Dd]ecisions? (\d+)|\bdecisions/(\d{4})")


def texts() -> Iterator[Path]:
    """Yield what people write here: not what programs write, nor this page."""
    files = [file for file in ROOT.iterdir() if file.is_file()]
    files += [file for room in ROOMS for file in (ROOT / room).rglob("*") if file.is_file()]
    for file in files:
        made = "__pycache__" in file.parts or file.name.startswith(".cov")
        if file.suffix in ENDINGS and not made and file != Path(__file__):
            yield file


def found(pattern: re.Pattern[str]) -> list[tuple[Path, re.Match[str]]]:
    return [
        (file, match) for file, text in prose_of_all().items() for match in pattern.finditer(text)
    ]


def told(file: Path, what: str) -> str:
    return f"{file.relative_to(ROOT)}: {what}"


def prose(file: Path) -> str:
    """Return what a text says to people: of code, only its comments and docstrings."""
    text = file.read_text("utf-8", errors="replace")  # broken samples are among them
    if file.suffix != ".py":
        return text
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    return "\n".join(part.string for part in tokens if says(part))


def says(part: tokenize.TokenInfo) -> bool:
    return part.type == tokenize.COMMENT or part.string.startswith('"""')


@cache
def prose_of_all() -> dict[Path, str]:
    return {file: prose(file) for file in sorted(texts())}


def test_nothing_points_out_of_the_house() -> None:
    assert [told(file, match[0]) for file, match in found(ELSEWHERE)] == []


def test_named_pages_exist() -> None:
    missing = [
        told(file, match[0]) for file, match in found(PAGE) if not page_exists(file, match[0])
    ]
    assert missing == []


def test_named_decisions_exist() -> None:
    numbers = ((file, int(match[1] or match[2])) for file, match in found(DECISION))
    assert [told(file, str(number)) for file, number in numbers if number not in DECISIONS] == []


def test_named_modules_exist() -> None:
    missing = [told(file, match[0]) for file, match in found(MODULE) if not is_module(match[0])]
    assert missing == []


@pytest.mark.parametrize(
    "pointer", ["docs/rules.md", "rules.md#holder", "docs/contracts.md#ask", "README.md"]
)
def test_pointer_to_a_page_is_followed(pointer: str) -> None:
    assert page_exists(ROOT / "docs/glossary.md", pointer)


@pytest.mark.parametrize(
    "pointer",
    ["flows", "flows.diagnosis", "flows.diagnosis.chain", "flows.diagnosis.case.Case"],
)
def test_pointer_to_a_module_is_followed(pointer: str) -> None:
    assert is_module(pointer)


@pytest.mark.parametrize("pointer", ["docs/paper.md", "rules.md#nothing", "paper.md"])
def test_dangling_pointer_to_a_page_is_found(pointer: str) -> None:
    assert not page_exists(ROOT / "docs/glossary.md", pointer)


@pytest.mark.parametrize("pointer", ["flows.nothing", "flows.diagnosis.diagnose.Nothing"])
def test_dangling_pointer_to_a_module_is_found(pointer: str) -> None:
    assert not is_module(pointer)


def page_exists(file: Path, pointer: str) -> bool:
    """Return whether there is such a page, from the root or beside the file, with that heading."""
    path, _, heading = pointer.partition("#")
    pages = [folder / path for folder in (ROOT, file.parent) if (folder / path).is_file()]
    return bool(pages) and (not heading or heading in headings(pages[0]))


def headings(page: Path) -> set[str]:
    """Return the headings of a page as they stand in addresses."""
    titles = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title).strip().lower().replace(" ", "-") for title in titles}


def is_module(name: str) -> bool:
    """Return whether it is a module, a package, or something that one of them defines."""
    place = ROOT / name.replace(".", "/")
    if place.is_dir() or place.with_suffix(".py").is_file():
        return True
    above, _, last = name.rpartition(".")
    home = ROOT / above.replace(".", "/")
    sources = [file for file in (home.with_suffix(".py"), home / "__init__.py") if file.is_file()]
    defined = rf"\b(?:def|class) {last}\b|^ *[\"]?{last}[\"]?(?:,|:| =)"
    return any(re.search(defined, file.read_text("utf-8"), re.MULTILINE) for file in sources)
