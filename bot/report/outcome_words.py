"""What became of the messages, in plain words for the CS team: no ids of ours."""

from collections.abc import Mapping, Sequence
from typing import Final

from bot.report.tally import Tally
from flows.library import Library, Verdict
from flows.outcome import Outcome

_OUTCOMES: Final[Mapping[str, str]] = {
    Outcome.ANSWERED: "terjawab",
    Outcome.VERDICT: "hasil pemeriksaan diberikan",
    Outcome.CLARIFIED: "ditawari pilihan",
    Outcome.NONE_OF_THESE: "pilihannya tidak ada yang cocok",
    Outcome.FALLBACK: "belum dipahami",
    Outcome.OUT_OF_SCOPE: "di luar urusan kita",
    Outcome.BLOCKED_PERSONAL_DATA: "isinya hanya data pribadi",
    Outcome.ERROR: "gangguan di bot",
}
_SUBJECTS: Final[Mapping[str, str]] = {
    Verdict.WAIT: "masih dalam waktu wajar",
    Verdict.ESCALATE: "batasnya sudah lewat",
    Verdict.FIX_FIRST: "ada yang perlu dibereskan dulu",
    Verdict.CHECK_FIRST: "cek dulu",
    "no-date": "tanggal selesai tidak diketahui",
    "confirm": "pemeriksaan: yang terbaca dari cerita",
    "platform": "pemeriksaan: platform",
    "provider": "pemeriksaan: lembaga pelatihan",
    "completed": "pemeriksaan: tanggal selesai",
    "reviewed": "pemeriksaan: tanggal ulasan",
    "reported": "pemeriksaan: kata mereka",
    "grup": "di grup",
}


def outcomes_in_words(tallies: Sequence[Tally], library: Library, *, most: int) -> str:
    """Return how often messages came to what, each with its `most` usual subjects."""
    if not tallies:
        return "Belum ada pesan yang tercatat di masa itu."
    number = sum(tally.times for tally in tallies)
    told = (_outcome(tally, library, number=number, most=most) for tally in tallies)
    return "\n".join((f"{number} pesan tercatat.", *told))


def _outcome(tally: Tally, library: Library, *, number: int, most: int) -> str:
    name = _OUTCOMES.get(tally.outcome, tally.outcome)
    lead = f"{tally.times:>7}  {name} ({100 * tally.times / number:.0f}%)"
    named = [one for one in tally.subjects if one.subject][:most]
    told = (f"{one.times:>11}  {_subject(one.subject, library)}" for one in named)
    return "\n".join((lead, *told))


def _subject(subject: str, library: Library) -> str:
    """Return the title of a topic, the label of a check, or what a question or verdict is about."""
    topic = library.topic(subject)
    if topic:
        return topic.title
    labels = {check.id: f"pemeriksaan: {check.label}" for check in library.checks}
    plain = subject.partition(":")[0]  # "reported:pmo"
    return labels.get(plain) or _SUBJECTS.get(plain, plain)
