"""What was understood of a message, in plain words for the CS team."""

from collections.abc import Iterator
from typing import Final

from flows.library import Library, Topic
from flows.understanding import Candidate, Decision, Understanding
from flows.understanding.dates import DateRange, DateReading, ExactDate, FutureDate, InvalidDate
from flows.wording import full_date

_SAID: Final = {"yes": "sudah", "no": "belum"}
_DIM: Final = "\x1b[2m"
_END: Final = "\x1b[0m"


def in_words(library: Library, found: Understanding, *, colour: bool) -> str:
    """Return what the bot would do, the topics it weighed, and what it read besides.

    `colour` dims the names of files, for a screen.
    """
    parts = (_doing(library, found), _topics(library, found, colour=colour), _slots(library, found))
    return "\n\n".join(parts)


def _doing(library: Library, found: Understanding) -> str:
    match found.decision:
        case Decision.ANSWER:
            return f'Bot akan menjawab: "{_topic_of(library, found.candidates[0]).title}".'
        case Decision.SEVERAL:
            asked = filter(None, map(library.topic, found.topics))
            titles = ", ".join(f'"{topic.title}"' for topic in asked)
            return f"Bot akan menjawab beberapa hal: {titles}."
        case Decision.CLARIFY:
            return f"Bot akan bertanya yang mana: menawarkan {found.offered} pilihan teratas."
        case _:
            return "Bot akan mengaku belum paham, tidak menjawab topik mana pun."


def _topics(library: Library, found: Understanding, *, colour: bool) -> str:
    if not found.candidates:
        return "Tidak ada topik yang mendekati."
    told = (
        line
        for place, one in enumerate(found.candidates, start=1)
        for line in _topic(library, one, place=place, colour=colour)
    )
    return "\n".join(("Topik yang mendekati (nilai 0 sampai 100):", *told))


def _topic(library: Library, one: Candidate, *, place: int, colour: bool) -> Iterator[str]:
    topic = _topic_of(library, one)
    file = f"topics/{topic.area}/{topic.id}.yaml"
    yield f"{place}. {topic.title}: {one.score}"
    yield f"   {one.reason}"
    yield f"   {_DIM}{file}{_END}" if colour else f"   {file}"


def _topic_of(library: Library, one: Candidate) -> Topic:
    return next(topic for topic in library.topics if topic.id == one.topic)


def _slots(library: Library, found: Understanding) -> str:
    read = tuple(_read(library, found))
    if not read:
        return "Platform, lembaga, tanggal, dan syarat: tidak ada yang terbaca."
    return "\n".join(("Yang ikut terbaca:", *(f"- {line}" for line in read)))


def _read(library: Library, found: Understanding) -> Iterator[str]:
    if found.platform and (platform := library.platform(found.platform)):
        yield f"Platform: {platform.name}"
    if found.provider and (provider := library.provider(found.provider)):
        yield f"Lembaga pelatihan: {provider.name}"
    if day := _day(found.date):
        yield f"Tanggal: {day}"
    for check in library.checks:
        if check.id in found.answers:
            yield f"{check.label}: {_SAID[found.answers[check.id]]}"


def _day(reading: DateReading) -> str:
    match reading:
        case ExactDate(day=day):
            return full_date(day)
        case DateRange(earliest=earliest, latest=latest):
            return f"antara {full_date(earliest)} dan {full_date(latest)}; harinya akan ditanyakan"
        case FutureDate():
            return "sesudah hari ini; akan ditanyakan lagi"
        case InvalidDate():
            return "tidak ada di kalender; akan ditanyakan lagi"
        case _:
            return ""
