"""What lies in the knowledge folder: which files are read as what, which are missing or strange.

It opens no file.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.content.problems import ERROR, WARNING, Problem, Severity, meant, nearest
from bot.content.schema import KINDS, FileKind
from bot.content.yaml import TOP, Page, Suggestion

# The guides are for people.
_NOT_OURS: Final = frozenset({"README.md", "ATURAN.md", ".gitkeep", ".gitignore"})
_LEFT_BEHIND: Final = re.compile(
    r"^[.~#].*|.*~$|.*\.(bak|tmp|swp|orig|old)$|^(thumbs\.db|desktop\.ini)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFile:
    """A file to read. `path` is relative to the knowledge folder, with slashes."""

    kind: FileKind
    id: str
    path: str
    file: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The files to read, in the order of the kinds, and what is wrong with the folder itself."""

    files: tuple[FoundFile, ...]
    problems: tuple[Problem, ...]


def list_files(directory: Path) -> Listing:
    """Look through the folder; a missing one is a problem, not an exception."""
    if not directory.is_dir():
        message = "Folder pengetahuan ini tidak ada."
        return Listing(files=(), problems=(_problem(".", "missing-folder", message),))
    alone = frozenset(kind.place for kind in KINDS if kind.folder is None)
    files = tuple(
        found
        for kind in KINDS
        for found in _files(directory, kind)
        if kind.folder is None or found.path not in alone
    )
    known = frozenset(found.path for found in files)
    strange = tuple(_strange(directory, known))
    missing = tuple(_missing(files, frozenset(_names(directory)) - known))
    return Listing(files=files, problems=(*strange, *missing))


def conversation(file: Path) -> FoundFile:
    """Return a file outside the folder as one of its conversations, whatever it is called."""
    (kind,) = (kind for kind in KINDS if kind.name == "conversation")
    return FoundFile(kind=kind, id=kind.name, path=file.absolute().as_posix(), file=file)


def _names(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.iterdir())


def _files(directory: Path, kind: FileKind) -> Iterator[FoundFile]:
    if kind.folder is None:
        file = directory / kind.place
        if file.is_file():
            yield FoundFile(kind=kind, id=file.stem, path=kind.place, file=file)
    elif (directory / kind.folder).is_dir():
        yield from _inside(directory, kind.folder, kind, deeper=kind.nested)


def _inside(directory: Path, place: str, kind: FileKind, *, deeper: bool) -> Iterator[FoundFile]:
    """Yield the files of a folder, or `deeper`: those of the folders in it."""
    for name in _names(directory / place):
        path, file = f"{place}/{name}", directory / place / name
        if _LEFT_BEHIND.match(name):
            continue
        if deeper and file.is_dir():
            yield from _inside(directory, path, kind, deeper=False)
        elif not deeper and file.suffix == ".yaml" and file.is_file():
            yield FoundFile(kind=kind, id=file.stem, path=path, file=file)


def _strange(directory: Path, known: frozenset[str]) -> Iterator[Problem]:
    folders = {kind.folder: kind for kind in KINDS if kind.folder}
    for name in _names(directory):
        kind = folders.get(name)
        if kind and (directory / name).is_dir():
            yield from _strange_inside(directory, name, known, deeper=kind.nested)
        elif name not in known and name not in _NOT_OURS:
            yield _stranger(name, name)


def _strange_inside(
    directory: Path, place: str, known: frozenset[str], *, deeper: bool
) -> Iterator[Problem]:
    for name in _names(directory / place):
        path = f"{place}/{name}"
        folder = (directory / path).is_dir() and not _LEFT_BEHIND.match(name)
        if deeper and folder:
            yield from _strange_inside(directory, path, known, deeper=False)
        elif deeper and name.endswith(".yaml") and not _LEFT_BEHIND.match(name):
            message = f"Berkas di {place} harus ada di dalam folder bidangnya."
            advice = f"Pindahkan, misalnya menjadi {place}/sertifikat/{name}."
            yield _problem(path, "unknown-file", message, advice=advice)
        elif path not in known and name not in _NOT_OURS:
            yield _stranger(path, name)


def _stranger(path: str, name: str) -> Problem:
    if _LEFT_BEHIND.match(name):
        message = "Berkas cadangan atau sementara ini tidak dibaca. Sebaiknya dihapus."
        return _problem(path, "unknown-file", message, severity=WARNING)
    if name.endswith(".yml"):
        message = "Akhiran .yml tidak dibaca."
        return _problem(path, "unknown-file", message, advice="Ganti akhirannya menjadi .yaml.")
    places = [kind.place.rstrip("/") for kind in KINDS]
    near = nearest(name, places) if "/" not in path else None
    message = f"Berkas atau folder ini tidak dikenal.{meant(near)}"
    return _problem(path, "unknown-file", message, advice="Ganti namanya, atau pindahkan.")


def _missing(files: tuple[FoundFile, ...], others: frozenset[str]) -> Iterator[Problem]:
    meant_ones = {nearest(name, [kind.place.rstrip("/") for kind in KINDS]) for name in others}
    for kind in KINDS:
        place = kind.place.rstrip("/")
        if sum(found.kind is kind for found in files) >= kind.fewest:
            continue
        if place in meant_ones and place not in others:
            continue
        what = f"Folder {place} harus berisi paling sedikit satu berkas .yaml."
        message = what if kind.folder else f"Berkas {place} tidak ada, padahal wajib."
        yield _problem(place, "missing-file", message)


def _problem(
    path: str, rule: str, message: str, *, advice: str | None = None, severity: Severity = ERROR
) -> Problem:
    hint = Suggestion(text=advice) if advice else None
    return Page(path=path).problem(rule, TOP, message, hint=hint, severity=severity)
