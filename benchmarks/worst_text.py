"""Search for the text that costs a step most: fragments of what is read, repeated and varied.

Random repetitions first, then hill climbing from the worst of them. The same in every run, but for
what the machine does meanwhile; CPU times. As a file it searches with other chances, longer:
`python -m benchmarks.worst_text SEED TRIES CLIMBS`.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from random import Random
from time import process_time
from typing import Final

from bot.wiring.library import load_library, own_knowledge
from flows.conversation import step
from flows.dialogue import State, TextSent
from flows.library import Library
from flows.text import word_set

LONGEST: Final = 4096  # Telegram's limit for one message
_NOW: Final = datetime(2026, 11, 21, 12, 0, tzinfo=timezone(timedelta(hours=7)))
_STATES: Final = {
    "menu": State(round=5),
    "case": State(
        round=5,
        active=True,
        answers={"platform": "tokopedia", "provider": "lainnya", "completed": "2026-11-03"},
    ),
}
_SIGNS: Final = (
    *"0123456789.,;:!?()-/%@#“'\n\t+=<>_",
    *("tgl 3", "3 nov", "3/11", "100%", "08123", "@gmail.com", "https://a.b", "nik 32", "otp 12"),
    *("1900", "12:30", "3-11-26", "2026", "1x", "x1", "20an", "/mulai"),
    *("\ufdfa", "\u0301", "\u200b", "✅", "شهادة", "ａ", "\U0001f64f"),
)
# What Python knows of how people tell things, and no content names.
_TOLD: Final = sorted(
    word_set("""
    kata katanya bilang ngomong lapor dilaporin kirim tanya ditanya jawab disuruh nunggu nol satu
    dua tiga belas puluh va januari feb maret nov desember senin minggu kemarin lusa besoknya
    keesokan tadi malam sejak lalu nanti bulan tahun hari selesai kelar tamat lulus beli mulai
    sertifikat insentif muncul keluar cair sudah belum bukan tidak tapi eh maksudnya ralat kalau
    atau yang satunya kedua adik teman saya dia punya lembaga pmo prakerja kemnaker form pengaduan
    tiket gimana kapan kenapa berapa apa bisa boleh makasih maaf
    """)
)
_CLIMBERS: Final = 8
_USUAL: Final = 20  # times: signs and words of telling are tried as often as all names
_ODD_SPACES: Final = ("", " ", " ", " ", ", ", ". ", "\n", "-", "  ")


@dataclass(frozen=True, slots=True, kw_only=True)
class WorstText:
    """A text by what is repeated in it, and what it costs in milliseconds of CPU."""

    place: str
    pattern: str
    cost: float


def search(library: Library, *, tries: int, climbs: int, seed: int = 4) -> tuple[WorstText, ...]:
    """Return the worst text found at the menu and within a case."""
    return tuple(_search(library, place, tries, climbs, seed) for place in _STATES)


def _search(library: Library, place: str, tries: int, climbs: int, seed: int) -> WorstText:
    chance = Random(seed)  # noqa: S311 - the same texts in every run, no secret
    known = [*dict.fromkeys([*_fragments(library), *_SIGNS]), *(_USUAL * (*_SIGNS, *_TOLD))]
    patterns = [_pattern(chance, known) for _ in range(tries)]
    found = sorted((_cost(library, place, one), one) for one in patterns)
    best = found[-_CLIMBERS:]
    for n in range(climbs):
        tried = _changed(chance, best[n % len(best)][1], known)
        best[n % len(best)] = max(best[n % len(best)], (_cost(library, place, tried), tried))
    worst, pattern = max(best)
    again = min(worst, _cost(library, place, pattern))  # the machine may have been busy
    return WorstText(place=place, pattern="".join(pattern), cost=again)


def _fragments(library: Library) -> Iterator[str]:
    """Yield what the content knows: slang, names, triggers, phrases, what checks are called."""
    vocabulary = library.vocabulary
    yield from vocabulary.slang
    for phrases in (
        vocabulary.fillers,
        vocabulary.greetings,
        vocabulary.thanks,
        vocabulary.question_words,
        vocabulary.unknown,
        vocabulary.yes,
        vocabulary.no,
        library.case.triggers,
    ):
        yield from phrases
        yield from (word for phrase in phrases for word in phrase.split())
    for platform in library.platforms:
        yield from (platform.name, *platform.aliases)
    for provider in library.providers:
        yield from (provider.name, *provider.aliases)
    for owner in library.owners:
        yield from (*owner.aliases, *owner.beside, *owner.unless)
    for topic in library.topics:
        yield from (topic.title, *topic.examples[:2])
        yield from (phrase for choice in topic.choices for phrase in choice.told_as)
    for told in (check.told_as for check in library.checks if check.told_as):
        yield from (*told.things, *told.vague, *told.done, *told.fails, *told.unless)


def _pattern(chance: Random, known: Sequence[str]) -> list[str]:
    parts: list[str] = []
    for _ in range(chance.choice((1, 1, 2, 2, 3, 4, 6, 10))):
        parts += [chance.choice(known), chance.choice(_ODD_SPACES)]
    return parts


def _changed(chance: Random, pattern: Sequence[str], known: Sequence[str]) -> list[str]:
    changed = [*pattern]
    place = chance.randrange(len(changed))
    match chance.randrange(4):
        case 0:
            changed[place] = chance.choice(_ODD_SPACES if place % 2 else known)
        case 1:
            changed[place:place] = [chance.choice(known), chance.choice(_ODD_SPACES)]
        case 2:
            other = chance.randrange(len(changed))
            changed[place], changed[other] = changed[other], changed[place]
        case _ if len(changed) > 1:
            del changed[place]
    return changed


def _cost(library: Library, place: str, pattern: Sequence[str]) -> float:
    """Return what it costs, the cheaper of two runs: the first may fill a memory of words."""
    piece = "".join(pattern) or " "
    event = TextSent((piece * (LONGEST // len(piece) + 1))[:LONGEST])
    return min(_once(library, place, event) for _ in range(2))


def _once(library: Library, place: str, event: TextSent) -> float:
    begin = process_time()
    step(library, _STATES[place], event, _NOW)
    return 1000 * (process_time() - begin)


if __name__ == "__main__":
    _seed, _tries, _climbs = map(int, sys.argv[1:])
    _own = load_library(own_knowledge())
    for _worst in search(_own, tries=_tries, climbs=_climbs, seed=_seed):
        print(_worst)  # noqa: T201 - what it is for
