"""What comes along with a verdict: the platform's own advice, the incentive, caveats."""

from flows.casefile import CaseFile
from flows.diagnosis import Diagnosis
from flows.library import Verdict
from flows.wording import full_date, joined
from flows.words import say


def advice(file: CaseFile, verdict: Verdict, *, explaining: bool = False) -> tuple[str, ...]:
    """Return what only this platform and provider tell about such a verdict.

    `explaining` picks what explains the count, which is told only to those who ask why.
    """
    places = (file.provider, file.platform)
    return tuple(
        f"• {file.told(item.text)}"
        for place in places
        if place
        for item in place.advice
        if verdict in item.verdicts and item.explains is explaining
    )


def incentive_line(file: CaseFile, missing: tuple[str, ...], unsure: tuple[str, ...]) -> str:
    """Return which checks the incentive still needs, or is not sure of; "" where none."""
    lines = []
    if missing:
        lines.append(say(file.library, "also", checks=_labels(file, missing)))
    if unsure:
        lines.append(say(file.library, "also-unsure", checks=_labels(file, unsure)))
    return "\n".join(lines)


def note_lines(file: CaseFile, found: Diagnosis) -> tuple[str, ...]:
    """Return a sentence for each note of the diagnosis."""
    incidents = [i.message for stage in found.stages for i in stage.incidents]
    through = full_date(file.library.calendar.official_through)
    return tuple(
        say(file.library, f"note-{note}", message=" ".join(incidents), through=through)
        for note in found.notes
    )


def _labels(file: CaseFile, checks: tuple[str, ...]) -> str:
    return joined(item.check.label for item in file.checks if item.check.id in checks)
