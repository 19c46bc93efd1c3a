"""The library for the commands that need a good one: found, read, or refused in one line."""

from pathlib import Path

from bot.content import read_library
from bot.errors import ContentError
from bot.settings import Settings
from flows.library import Library


def load_library(
    knowledge: Path | None, *, official: bool = False, cs_contact: str | None = None
) -> Library:
    """Return the library of that folder (None: the copy that comes along).

    Raises ContentError, which names the first problem.
    """
    folder = knowledge or own_knowledge()
    reading = read_library(folder, official=official, cs_contact=cs_contact)
    if reading.library:
        return reading.library
    errors = [problem for problem in reading.problems if problem.severity == "error"]
    first = errors[0]
    raise ContentError(
        f"isi {folder} belum benar ({len(errors)} masalah), misalnya {first.path}:{first.line}: "
        f"{first.message} Lihat semuanya: prakerja-bot check --knowledge {folder}"
    )


def configured_library(knowledge: Path | None, settings: Settings) -> Library:
    """Return the library as the settings want it; `knowledge` stands before theirs.

    Raises ContentError.
    """
    return load_library(
        knowledge or settings.knowledge,
        official=settings.official,
        cs_contact=settings.cs_contact,
    )


def own_knowledge() -> Path:
    """Return the copy in the installed package, or in a checkout its knowledge/."""
    package = Path(__file__).parent
    packed = package / "knowledge"
    return packed if packed.is_dir() else package.parent / "knowledge"
