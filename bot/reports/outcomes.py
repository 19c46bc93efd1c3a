"""What became of the messages: the journal's counts by outcome, in plain words for the CS team."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, Final

from bot.contracts.json_line import as_line
from bot.reports.helpfulness import Opinion, is_opinion, opinions_in_words, opinions_of
from bot.service.ports import Journal
from bot.service.records import Count
from flows.dialogue import Outcome
from flows.library import GuideVerdict, Library, Verdict
from flows.questions import kind_named


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How often messages had an outcome, and with which subjects, the most usual first."""

    outcome: str
    subjects: tuple[Count, ...]

    @property
    def times(self) -> int:
        """How often in all."""
        return sum(one.times for one in self.subjects)


def tallied(counts: Iterable[Count]) -> tuple[Tally, ...]:
    """Return the counts by outcome."""
    usual = sorted(counts, key=lambda one: (one.outcome, -one.times, one.subject))
    found = (
        Tally(outcome=outcome, subjects=tuple(subjects))
        for outcome, subjects in groupby(usual, key=lambda one: one.outcome)
    )
    return tuple(sorted(found, key=lambda one: (-one.times, one.outcome)))


_OUTCOMES: Final[Mapping[str, str]] = {
    Outcome.ANSWERED: "terjawab",
    Outcome.VERDICT: "hasil pemeriksaan diberikan",
    Outcome.REPROMPTED: "tidak ada yang bisa diambil, ditanya lagi",
    Outcome.REFUSED: "jawabannya tidak mungkin, ditanya lagi",
    Outcome.STALE: "tombol lama",
    Outcome.CLARIFIED: "ditawari pilihan",
    Outcome.NONE_OF_THESE: "pilihannya tidak ada yang cocok",
    Outcome.FALLBACK: "belum dipahami",
    Outcome.OUT_OF_SCOPE: "di luar urusan kita",
    Outcome.BLOCKED_PERSONAL_DATA: "isinya hanya data pribadi",
    Outcome.REMINDED: "diingatkan",
    Outcome.NOT_DUE: "pengingat yang tidak perlu lagi",
    Outcome.ERROR: "gangguan di bot",
}
_SUBJECTS: Final[Mapping[str, str]] = {
    Verdict.WAIT: "masih dalam waktu wajar",
    Verdict.ESCALATE: "batasnya sudah lewat",
    Verdict.FIX_FIRST: "ada yang perlu dibereskan dulu",
    Verdict.CHECK_FIRST: "cek dulu",
    GuideVerdict.TOLD: "arti statusnya disampaikan",
    "no-date": "tanggal selesai tidak diketahui",
    "grup": "di grup",
}


def outcomes_in_words(tallies: Sequence[Tally], library: Library, *, most: int) -> str:
    """Return how often messages came to what, each with its `most` usual subjects."""
    if not tallies:
        return "Belum ada pesan yang tercatat di masa itu."
    messages = [tally for tally in tallies if not is_opinion(tally.outcome)]
    number = sum(tally.times for tally in messages)
    told = (_outcome(tally, library, number=number, most=most) for tally in messages)
    opinions = opinions_in_words(_opinions(tallies), lambda one: _subject(one, library), most=most)
    return "\n".join((f"{number} pesan tercatat.", *told, *opinions))


def _opinions(tallies: Iterable[Tally]) -> tuple[Opinion, ...]:
    return opinions_of(count for tally in tallies for count in tally.subjects)


def _outcome(tally: Tally, library: Library, *, number: int, most: int) -> str:
    name = _OUTCOMES.get(tally.outcome, tally.outcome)
    lead = f"{tally.times:>7}  {name} ({100 * tally.times / number:.0f}%)"
    named = [one for one in tally.subjects if one.subject][:most]
    told = (f"{one.times:>11}  {_subject(one.subject, library)}" for one in named)
    return "\n".join((lead, *told))


def _subject(subject: str, library: Library) -> str:
    """Return the title of a topic, or what a question or verdict is about."""
    topic = library.topic(subject)
    if topic:
        return topic.title
    question = kind_named(library, subject)
    if question:
        return f"pemeriksaan: {question.for_staff(library)}"
    return _SUBJECTS.get(subject, subject)


_MOST: Final = 5  # subjects told in words; JSON has them all


async def report(journal: Journal, library: Library, *, since: date, as_json: bool) -> str:
    """Return the outcomes since that day. Raise StoreError."""
    tallies = tallied(await journal.counts(since=since))
    if as_json:
        return "[" + ",\n ".join(as_line(_as_json(tally)) for tally in tallies) + "]"
    return outcomes_in_words(tallies, library, most=_MOST)


def _as_json(tally: Tally) -> Mapping[str, Any]:
    subjects = [{"subject": one.subject, "count": one.times} for one in tally.subjects]
    return {"outcome": tally.outcome, "count": tally.times, "subjects": subjects}
