"""Rooms and their faces: what is behind a face stays there, and a face offers what is used.

Tests may import what stands behind a face: they mirror the modules and test each by itself.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).parents[1]
PRODUCT: Final = ("flows", "bot", "evaluation", "handbook", "benchmarks")
ROOTS: Final = {"flows", "bot"}  # the houses themselves


class Taken(NamedTuple):
    """`module` imports `name` from `source`; the name is empty where a module is imported whole."""

    module: str
    source: str
    name: str


def test_rooms_are_imported_by_their_faces() -> None:
    past = [
        taken
        for taken in imports(*PRODUCT)
        if (room := room_of(target(taken))) not in {"", target(taken)}
        and not within(taken.module, room)
    ]
    assert past == []


def test_private_names_stay_in_their_module() -> None:
    assert [taken for taken in imports(*PRODUCT) if taken.name.startswith("_")] == []


def test_faces_offer_what_is_used_outside() -> None:
    used = {
        (taken.source, taken.name)
        for taken in (*imports(*PRODUCT, "tests"), *attributes(*PRODUCT, "tests"))
        if not within(taken.module, taken.source)
    }
    assert {(room, name) for room, names in faces().items() for name in names} - used == set()


def test_shelves_without_a_face_are_listed() -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    (listed,) = re.findall(r"are shelves and have no face: (.+?)\. From them", guide)
    shelves = packages() - faces().keys() - ROOTS
    assert set(re.findall(r"`([\w/]+)/`", listed)) == {name.replace(".", "/") for name in shelves}


@cache
def packages() -> set[str]:
    found = (file for root in ROOTS for file in (ROOT / root).rglob("__init__.py"))
    return {".".join(file.parent.relative_to(ROOT).parts) for file in found}


@cache
def faces() -> dict[str, set[str]]:
    """Return the rooms that have a face, with the names in it."""
    return {
        module: set(ast.literal_eval(node.value))
        for module, tree in trees("flows", "bot")
        for node in tree.body
        if module in packages() and isinstance(node, ast.Assign)
        if ast.unparse(node.targets[0]) == "__all__"
    }


def trees(*houses: str) -> Iterator[tuple[str, ast.Module]]:
    for house in houses:
        for file in (ROOT / house).rglob("*.py"):
            name = ".".join(file.relative_to(ROOT).with_suffix("").parts)
            yield name.removesuffix(".__init__"), ast.parse(file.read_text("utf-8"))


def imports(*houses: str) -> Iterator[Taken]:
    for module, tree in trees(*houses):
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module:
                yield from (Taken(module, node.module, alias.name) for alias in node.names)
            elif isinstance(node, ast.Import):
                yield from (Taken(module, alias.name, "") for alias in node.names)


def attributes(*houses: str) -> Iterator[Taken]:
    """Yield what is taken of a room that is imported whole, as `library.Advice` is."""
    for module, tree in trees(*houses):
        whole = {
            alias.asname or alias.name: f"{node.module}.{alias.name}"
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                yield Taken(module, whole.get(node.value.id, ""), node.attr)


def target(taken: Taken) -> str:
    """Return the module or room that is imported; a name of a face is its room's."""
    inner = f"{taken.source}.{taken.name}"
    file = ROOT / Path(*inner.split(".")).with_suffix(".py")
    is_module = inner in packages() or file.is_file()
    offered = taken.name in faces().get(taken.source, ())
    return inner if is_module and not offered else taken.source


def room_of(module: str) -> str:
    """Return the innermost room with a face in which a module stands, "" if there is none."""
    return max((room for room in faces() if within(module, room)), key=len, default="")


def within(module: str, room: str) -> bool:
    return f"{module}.".startswith(f"{room}.")
