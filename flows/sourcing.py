"""The line that names the sources of an answer, each with its date."""

from collections.abc import Iterable, Iterator

from flows.casefile import CaseFile
from flows.library import Library, Verdict
from flows.wording import source_date
from flows.words import say


def sources_line(file: CaseFile, verdict: Verdict, checks: tuple[str, ...]) -> str:
    """Return "Sumber: ..." for what a verdict on this platform tells."""
    return line(file.library, dict.fromkeys(_sources(file, verdict, checks)))


def line(library: Library, sources: Iterable[str]) -> str:
    """Return "Sumber: Tribun Pontianak (5 April 2021), ..." for these source ids."""
    named = [library.sources[source] for source in sources]
    words = dict.fromkeys(
        f"{s.publisher} ({source_date(s.date, approximate=s.approximate)})" for s in named
    )
    return say(library, "sources", sources=", ".join(words))


def _sources(file: CaseFile, verdict: Verdict, checks: tuple[str, ...]) -> Iterator[str]:
    for place in (file.platform, file.provider):
        if place:
            yield from place.sources
            for advice in place.advice:
                if verdict in advice.verdicts:
                    yield from advice.sources
    for item in file.checks:
        if item.check.id in checks:
            yield from item.check.sources
    if verdict is Verdict.ESCALATE:  # the only verdict that speaks of the programme's state
        yield from file.library.case.sources
