"""The tables of docs/rules.md: ids, and days as they stand in the files."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from flows.library import LastDay, Library, Platform, ProgrammeYear, Provider
from handbook.facts import (
    CompletedIn,
    Hop,
    HopChain,
    chain_facts,
    check_facts,
    contact_facts,
)
from handbook.markdown import table


def tables(library: Library) -> Mapping[str, str]:
    """Return the tables by the names of their places."""
    return {
        "chains": table(("platform", "completed", "clock", "stages", "in all"), _chains(library)),
        "checks": table(("check", "platform", "blocks", "sources"), _checks(library)),
        "contacts": table(("platform", "contacts"), _contacts(library)),
        "years": table(("year", *_LAST_DAYS), _years(library)),
    }


def _chains(library: Library) -> Iterator[Iterable[str]]:
    for fact in chain_facts(library):
        yield (
            _places(library, fact.platforms, fact.provider),
            _time(fact.completed),
            "the later of completed and reviewed" if fact.chain.reviewed else "completed",
            _stages(fact.chain),
            str(fact.chain.working_days),
        )


def _stages(chain: HopChain) -> str:
    return ", ".join(f"{_code(hop.actor)} {_days(hop)}" for hop in chain.hops)


def _days(hop: Hop) -> str:
    if hop.working_days is None:
        return "–"
    return str(hop.working_days) if hop.promised else f"{hop.working_days} (usual)"


def _checks(library: Library) -> Iterator[Iterable[str]]:
    for fact in check_facts(library):
        blocked = (
            _code(blocks) if completed.always else f"{_code(blocks)} {_time(completed)}"
            for completed, blocks in fact.blocked
        )
        places = _places(library, fact.platforms, fact.provider)
        yield _code(fact.check.id), places, ", ".join(blocked), ", ".join(fact.check.sources)


def _contacts(library: Library) -> Iterator[Iterable[str]]:
    for fact in contact_facts(library):
        places = _places(library, (fact.platform,), fact.provider)
        yield places, ", ".join(map(_code, fact.contacts))


_LAST_DAYS: Final = ("buy", "finish", "review", "link", "survey")


def _years(library: Library) -> Iterator[Iterable[str]]:
    for year in library.years.values():
        yield str(year.year), *(_last_day(day) for day in _last_days(year))


def _last_days(year: ProgrammeYear) -> Iterable[LastDay | None]:
    return year.buy, year.finish, year.review, year.link, year.survey


def _last_day(last: LastDay | None) -> str:
    if last is None:
        return "–"
    otherwise = f", also told as {last.otherwise}" if last.otherwise else ""
    return f"{last.day}{otherwise} ({', '.join(last.sources)})"


def _places(library: Library, platforms: tuple[Platform, ...], provider: Provider | None) -> str:
    named = ", ".join(_code(platform.id) for platform in platforms)
    if provider:
        return f"{named}, with {_code(provider.id)}"
    return "all" if platforms == library.platforms else named


def _time(completed: CompletedIn) -> str:
    since, until = completed.since, completed.until
    if since and until:
        return f"{since} to {until}"
    if since:
        return f"from {since}"
    return f"until {until}" if until else "any day"


def _code(word: str) -> str:
    return f"`{word}`"
