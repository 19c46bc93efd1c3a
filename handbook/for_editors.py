"""The tables of knowledge/ATURAN.md: names and everyday Indonesian, for the CS team."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from flows.library import Blocks, LastDay, Library, Platform, Provider
from flows.wording import full_date, joined
from handbook.facts import (
    CompletedIn,
    Hop,
    HopChain,
    chain_facts,
    check_facts,
    contact_facts,
)
from handbook.markdown import table

_ACTORS: Final = {"lembaga": "lembaga", "platform": "platform", "pmo": "PMO"}
_BLOCKS: Final = {
    Blocks.CERTIFICATE: "menahan sertifikat",
    Blocks.MATCHING: "memperlambat pencocokan data",
    Blocks.INCENTIVE: "menahan insentif saja",
}


def tables(library: Library) -> Mapping[str, str]:
    """Return the tables by the names of their places."""
    return {
        "chains": table(
            ("Belinya di", "Selesai pelatihan", "Dihitung dari", "Jatah hari kerja", "Jumlah"),
            _chains(library),
        ),
        "checks": table(("Syarat", "Ditanyakan di", "Kalau belum"), _checks(library)),
        "contacts": table(("Belinya di", "Urutan kontak"), _contacts(library)),
        "years": table(
            ("Tahun", "Beli", "Menyelesaikan", "Ulasan", "Sambung rekening", "Survei"),
            _years(library),
        ),
    }


def _chains(library: Library) -> Iterator[Iterable[str]]:
    for fact in chain_facts(library):
        reviewed = "tanggal selesai atau ulasan, mana yang belakangan"
        yield (
            _places(library, fact.platforms, fact.provider),
            _time(fact.completed),
            reviewed if fact.chain.reviewed else "tanggal selesai",
            _stages(library, fact.chain),
            f"{fact.chain.working_days}",
        )


def _stages(library: Library, chain: HopChain) -> str:
    return ", lalu ".join(f"{_actor(library, hop.actor)} {_days(hop)}" for hop in chain.hops)


def _actor(library: Library, actor: str) -> str:
    named = library.provider(actor) or library.platform(actor)
    return named.name if named else _ACTORS[actor]


def _days(hop: Hop) -> str:
    if hop.working_days is None:
        return "tanpa janji waktu"
    days = f"{hop.working_days}" if hop.working_days else "di hari yang sama"
    return days if hop.promised else f"biasanya {days}"


def _checks(library: Library) -> Iterator[Iterable[str]]:
    for fact in check_facts(library):
        held = [
            _BLOCKS[blocks] if completed.always else f"{_BLOCKS[blocks]} ({_time(completed)})"
            for completed, blocks in fact.blocked
        ]
        places = _places(library, fact.platforms, fact.provider)
        yield fact.check.label, places, "; ".join(held)


def _contacts(library: Library) -> Iterator[Iterable[str]]:
    for fact in contact_facts(library):
        names = (library.contacts[contact].name for contact in fact.contacts)
        yield _places(library, (fact.platform,), fact.provider), ", lalu ".join(names)


def _years(library: Library) -> Iterator[Iterable[str]]:
    for year in library.years.values():
        days = (year.buy, year.finish, year.review, year.link, year.survey)
        yield str(year.year), *map(_last_day, days)


def _last_day(last: LastDay | None) -> str:
    if last is None:
        return "–"
    otherwise = f" (sumber lain: {_day(last.otherwise)})" if last.otherwise else ""
    return _day(last.day) + otherwise


def _places(library: Library, platforms: tuple[Platform, ...], provider: Provider | None) -> str:
    everywhere = platforms == library.platforms
    named = "semua platform" if everywhere else joined(platform.name for platform in platforms)
    return f"{named}; lembaganya {provider.name}" if provider else named


def _time(completed: CompletedIn) -> str:
    since, until = completed.since, completed.until
    if since and until:
        return f"{_day(since)} sampai {_day(until)}"
    if since:
        return f"mulai {_day(since)}"
    return f"sampai {_day(until)}" if until else "kapan saja"


def _day(day: date) -> str:
    return full_date(day).partition(", ")[2]  # of a rule nobody asks the weekday
