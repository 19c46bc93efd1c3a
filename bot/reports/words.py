"""Groups of unanswered questions in plain words for the CS team."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.reports.groups import QuestionGroup
from flows.library import Library
from flows.wording import full_date, period


def groups_in_words(groups: Sequence[QuestionGroup], library: Library, *, most: int) -> str:
    """Return the first `most` groups, one below the other, and how many there are in all."""
    if not groups:
        return "Tidak ada pertanyaan yang belum terjawab di masa itu."
    number = sum(len(group.questions) for group in groups)
    days = sorted(day for group in groups for day in group.days)
    head = f"{number} pertanyaan belum terjawab, {len(groups)} kelompok, {span(days)}."
    shown = (_group(place, group, library) for place, group in enumerate(groups[:most], start=1))
    return "\n\n".join((head, *shown, _tail(len(groups) - most)))


def _group(place: int, group: QuestionGroup, library: Library) -> str:
    lead = f"{place}. {len(group.questions)} kali, {_days(group.days)}"
    return "\n".join((lead, *(f"   {line}" for line in _lines(group, library))))


def _lines(group: QuestionGroup, library: Library) -> Iterator[str]:
    yield f'"{group.example}"'
    for other in group.others:
        yield f'juga: "{other}"'
    titles = [topic.title for topic in map(library.topic, group.topics) if topic]
    if titles:
        yield f"Topik terdekat: {'; '.join(titles)}"
    if group.foreign:
        few = f"{group.foreign} di antaranya " if group.foreign < len(group.questions) else ""
        yield f"{few}dianggap di luar urusan kita"


def _tail(left: int) -> str:
    more = f"Masih ada {left} kelompok lain: tambahkan --most 0.\n" if left > 0 else ""
    return f"{more}Mau menjadikannya topik? Tambahkan --drafts."


def _days(days: Sequence[date]) -> str:
    return span(days) if len(days) == 1 else f"{len(days)} hari, {span(days)}"


def span(days: Sequence[date]) -> str:
    """Return the first and the last of some days, in their order."""
    return full_date(days[0]) if days[0] == days[-1] else period(days[0], days[-1])
