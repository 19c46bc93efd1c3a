"""The house itself: a stranger finds a room in ten seconds, and a name means one thing."""

import ast
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import quantiles
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[1]
ROOMS: Final = ("flows", "bot", "tests/support")
CODE: Final = ("flows", "bot", "evaluation", "handbook", "benchmarks", "tests")
MOST: Final = 13  # modules in a folder; more is a list that nobody reads
# Plug-in folders: growth is a file more, and nobody reads the list.
PLUG_INS: Final = {
    "bot/cli",
    "bot/content/rules/answers",
    "bot/content/rules/cases",
    "bot/content/rules/facts",
    "bot/content/rules/ids",
    "bot/content/schema/models",
    "bot/content/yaml/rules",
    "flows/questions",
}
ENTRIES: Final = {"flows/conversation.py", "bot/__main__.py"}


def modules(folder: Path) -> list[Path]:
    return [file for file in folder.glob("*.py") if file.name != "__init__.py"]


def folders() -> Iterator[Path]:
    for room in ROOMS:
        yield from (file.parent for file in (ROOT / room).rglob("__init__.py"))
        if room.startswith("tests"):
            yield from (path for path in (ROOT / room).iterdir() if path.is_dir())


def sources() -> Iterator[Path]:
    for room in CODE:
        yield from (ROOT / room).rglob("*.py")


def classes(file: Path) -> Iterator[str]:
    """Yield the names of classes, and of types that stand for another."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield node.name
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            if name[0].isupper() and not name.isupper():
                yield name


def test_no_folder_is_a_long_list() -> None:
    long = {
        str(folder.relative_to(ROOT)): len(modules(folder))
        for folder in folders()
        if len(modules(folder)) > MOST
    }
    assert set(long) <= PLUG_INS, long


@pytest.mark.parametrize("room", ROOMS)
def test_no_module_lies_loose(room: str) -> None:
    loose = {str(file.relative_to(ROOT)) for file in modules(ROOT / room)}
    assert loose <= ENTRIES


def test_class_name_exists_once() -> None:
    found = defaultdict(list)
    for file in sources():
        for name in classes(file):
            found[name].append(str(file.relative_to(ROOT)))
    assert {name: files for name, files in found.items() if len(files) > 1} == {}


def test_files_are_short() -> None:
    lengths = [
        len(file.read_text(encoding="utf-8").splitlines())
        for room in ("flows", "bot")
        for file in (ROOT / room).rglob("*.py")
    ]
    assert quantiles(lengths, n=10)[-1] <= 200


def test_no_modules_import_each_other_in_a_circle() -> None:
    arrows = {name: set(imported(file)) for file, name in named()}
    while arrows:
        done = {name for name, to in arrows.items() if not to & arrows.keys()}
        assert done, Counter(arrows)  # what is left imports itself in the end
        arrows = {name: to for name, to in arrows.items() if name not in done}


def named() -> Iterator[tuple[Path, str]]:
    for room in ("flows", "bot"):
        for file in (ROOT / room).rglob("*.py"):
            if file.name != "__init__.py":
                yield file, ".".join(file.relative_to(ROOT).with_suffix("").parts)


def imported(file: Path) -> Iterator[str]:
    """Yield the modules that it names; a name from a face counts as the module it comes from."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                yield from (f"{node.module}.{alias.name}", home(node.module, alias.name))


def home(module: str, name: str) -> str:
    face = ROOT / Path(*module.split(".")) / "__init__.py"
    if not face.is_file():
        return module
    for node in ast.parse(face.read_text(encoding="utf-8")).body:
        if not isinstance(node, ast.ImportFrom) or not node.module:
            continue
        if name in {alias.asname or alias.name for alias in node.names}:
            return home(node.module, name)
    return module


def test_real_content_is_read_only_where_it_is_marked() -> None:
    default = r"own_knowledge\(|load_library\(None\)|(?:ROOT|parents\[\d\]) / .knowledge[^/\w]"
    unmarked = [
        str(file.relative_to(ROOT))
        for file in (ROOT / "tests").rglob("*.py")
        if re.search(default, text := file.read_text("utf-8")) and "real_" not in text
    ]
    assert unmarked == []
