"""What is stored about a participant, in plain words; whatever the state keeps is named here."""

from collections.abc import Iterator
from typing import Final

from flows.actors import actor_name, sentence
from flows.casefile import CaseFile
from flows.facts import value_in_words
from flows.reporting import report_in_words, stages
from flows.wording import paragraphs, period
from flows.words import say

# Answers that are no check; their labels are those of the summary.
_SLOTS: Final = ("platform", "provider", "completed", "reviewed")


def stored_data(file: CaseFile) -> str:
    """Return the answers so far, what else is kept, for how long, and how it is erased."""
    told = "\n".join((*_answers(file), *_reports(file))) or say(file.library, "data-none")
    kept = say(file.library, "data-kept", days=str(file.library.kept_days))
    return paragraphs(say(file.library, "data-head"), told, kept)


def _answers(file: CaseFile) -> Iterator[str]:
    older = False
    for question in file.state.answers:
        label = _label(file, question)
        if label:
            yield say(file.library, "data-line", label=label, value=_value(file, question))
        older = older or not label
    if older:
        yield say(file.library, "data-older")


def _label(file: CaseFile, question: str) -> str | None:
    """Return the name of an answer, or None for that to a check that is no more."""
    if question in _SLOTS:
        return say(file.library, f"label-{question}")
    check = file.library.check(question)
    return check.label if check else None


def _value(file: CaseFile, question: str) -> str:
    if question in _SLOTS:
        narrowed = question != "completed" or file.period is None
        return value_in_words(file, question) if narrowed else _period(file)
    return say(file.library, f"value-{file.state.answers[question]}")


def _reports(file: CaseFile) -> Iterator[str]:
    shown = {stage.actor: report_in_words(file, stage) for stage in stages(file)}
    for actor in file.state.reported:
        report = shown.get(actor) or sentence(actor_name(file, actor))
        yield f"• {report}"
