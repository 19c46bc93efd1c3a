"""What is known and stored about a participant, in plain words; all that the state keeps."""

from collections.abc import Iterator
from typing import Final

from flows.dialogue import OTHER_PROVIDER, UNKNOWN, CaseFile, Reply, Verb, as_date, button, rows
from flows.questions import forget_buttons, label_of, report_in_words, stages, value_in_words
from flows.wording import paragraphs, period, say


def summary(file: CaseFile) -> Reply:
    """Return every answer with a button to change it."""
    library, round_ = file.library, file.state.round
    told = file.answered()
    lines = (f"• {label_of(file, q)}: *{value_in_words(file, q)}*" for q in told)
    edits = (button(label_of(file, q), round_, Verb.EDIT, q) for q in told)
    back = button(say(library, "summary-back"), round_, Verb.SUMMARY, "back")
    return Reply(
        text="\n".join((say(library, "summary-head"), *lines, "", say(library, "summary-ask"))),
        buttons=(*rows(edits, 2), *rows(forget_buttons(file), 1), (back,)),
        in_place=True,
    )


# Answers that are no check; their labels are those of the summary.
_SLOTS: Final = ("platform", "provider", "completed", "reviewed")
_CHECKED: Final = ("yes", "no", UNKNOWN, "not_possible")


def stored_data(file: CaseFile) -> str:
    """Return the answers so far, what else is kept, for how long, and how it is erased."""
    told = "\n".join(_told(file)) or say(file.library, "data-none")
    kept = say(file.library, "data-kept", days=str(file.library.kept_days))
    return paragraphs(say(file.library, "data-head"), told, kept)


def _told(file: CaseFile) -> Iterator[str]:
    answers, reports = list(_answers(file)), list(_reports(file))
    yield from answers
    yield from reports
    stored = len(file.state.answers) + len(file.state.reported)
    if stored > len(answers) + len(reports):  # content changed: nobody asks for those any more
        yield say(file.library, "data-older")


def _answers(file: CaseFile) -> Iterator[str]:
    for question, value in file.state.answers.items():
        if question in _SLOTS:
            label: str | None = say(file.library, f"label-{question}")
            words = _slot(file, question, value)
        else:
            check = file.library.check(question)
            label = check.label if check else None
            words = say(file.library, f"value-{value}") if value in _CHECKED else None
        if label and words:
            yield say(file.library, "data-line", label=label, value=words)


def _slot(file: CaseFile, question: str, value: str) -> str | None:
    """Return the answer in words, or None where it says nothing any more."""
    if question == "completed" and file.period:
        return period(*file.period)
    match question:
        case "platform":
            known = bool(file.platform)
        case "provider":
            known = value == OTHER_PROVIDER or bool(file.library.provider(value))
        case _:
            known = bool(as_date(value))
    return value_in_words(file, question) if known or value == UNKNOWN else None


def _reports(file: CaseFile) -> Iterator[str]:
    for stage in stages(file):
        if stage.actor in file.state.reported:
            yield f"• {report_in_words(file, stage)}"
