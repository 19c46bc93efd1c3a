"""The library for the commands that need a good one: found, read, or refused in one line."""

from pathlib import Path

from bot.content import read_library
from bot.errors import ContentError
from flows.library import Library


def load_library(knowledge: Path | None, *, official: bool = False) -> Library:
    """Return the library of that folder (None: the copy that comes along).

    Raises ContentError, which names the first problem.
    """
    folder = knowledge or own_knowledge()
    reading = read_library(folder, official=official)
    if reading.library:
        return reading.library
    errors = [problem for problem in reading.problems if problem.severity == "error"]
    first = errors[0]
    raise ContentError(
        f"isi {folder} belum benar ({len(errors)} masalah), misalnya {first.path}:{first.line}: "
        f"{first.message} Lihat semuanya: prakerja-bot check --knowledge {folder}"
    )


def own_knowledge() -> Path:
    """Return the copy in the installed package, or in a checkout its knowledge/."""
    package = Path(__file__).parent
    packed = package / "knowledge"
    return packed if packed.is_dir() else package.parent / "knowledge"
