"""The library for the commands that need a good one: found, read, or refused in one line."""

from pathlib import Path

from bot.content import read_library
from bot.service.errors import ContentError
from bot.settings import Settings
from bot.wiring.garbage import all_kept
from bot.wiring.kept_ranker import kept_ranker
from flows.library import KEPT_DAYS, Library
from flows.understanding.topics import give_ranker, ranker


def load_library(
    knowledge: Path | None,
    *,
    official: bool = False,
    operator_name: str | None = None,
    cs_contact: str | None = None,
    kept_days: int = KEPT_DAYS,
) -> Library:
    """Return the library of that folder (None: the copy that comes along).

    Raises ContentError, which names the first problem.
    """
    folder = knowledge or own_knowledge()
    with all_kept():
        reading = read_library(
            folder,
            official=official,
            operator_name=operator_name,
            cs_contact=cs_contact,
            kept_days=kept_days,
            with_conversations=False,
            advice=False,
        )
    if reading.library:
        return reading.library
    errors = [problem for problem in reading.problems if problem.severity == "error"]
    first = errors[0]
    raise ContentError(
        f"isi {folder} belum benar ({len(errors)} masalah), misalnya {first.path}:{first.line}: "
        f"{first.message} Lihat semuanya: prakerja-bot check --knowledge {folder}"
    )


def configured_library(knowledge: Path | None, settings: Settings) -> Library:
    """Return the library as the settings want it, its topics learned; `knowledge` goes first.

    Raises ContentError.
    """
    library = load_library(
        knowledge or settings.knowledge,
        official=settings.official,
        operator_name=settings.operator_name,
        cs_contact=settings.cs_contact,
        kept_days=settings.keep_days,
    )
    learn(library, settings.cache)
    return library


def learn(library: Library, cache: Path | None = None) -> None:
    """Learn the topics now, so that the first message need not wait for it.

    With a folder as `cache` it is read there, if an earlier start has learned the same.
    """
    with all_kept():
        if cache is None:
            ranker(library)
        else:
            give_ranker(library, kept_ranker(cache, library, lambda: ranker(library)))


def own_knowledge() -> Path:
    """Return the copy in the installed package, or in a checkout its knowledge/."""
    package = Path(__file__).parents[1]
    packed = package / "knowledge"
    return packed if packed.is_dir() else package.parent / "knowledge"
