"""What is known and stored about a participant, in plain words; all that the state keeps."""

from collections.abc import Iterator
from typing import Final

from flows.dialogue import OTHER_PROVIDER, UNKNOWN, Context, Reply, Verb, as_date, button, rows
from flows.questions import forget_buttons, label_of, report_in_words, stages, value_in_words
from flows.wording import paragraphs, period, say


def summary(context: Context) -> Reply:
    """Return every answer with a button to change it."""
    library, round_ = context.library, context.state.round
    told = context.answered()
    lines = (f"• {label_of(context, q)}: *{value_in_words(context, q)}*" for q in told)
    edits = (button(label_of(context, q), round_, Verb.EDIT, q) for q in told)
    back = button(say(library, "summary-back"), round_, Verb.SUMMARY, "back")
    return Reply(
        text="\n".join((say(library, "summary-head"), *lines, "", say(library, "summary-ask"))),
        buttons=(*rows(edits, 2), *rows(forget_buttons(context), 1), (back,)),
        in_place=True,
    )


# Answers that are no check; their labels are those of the summary.
_SLOTS: Final = ("platform", "provider", "completed", "reviewed")
_CHECKED: Final = ("yes", "no", UNKNOWN, "not_possible")


def stored_data(context: Context) -> str:
    """Return the answers so far, what else is kept, for how long, and how it is erased."""
    told = "\n".join(_told(context)) or say(context.library, "data-none")
    kept = say(context.library, "data-kept", days=str(context.library.kept_days))
    return paragraphs(say(context.library, "data-head"), told, kept)


def _told(context: Context) -> Iterator[str]:
    answers, reports = list(_answers(context)), list(_reports(context))
    yield from answers
    yield from reports
    stored = len(context.state.answers) + len(context.state.reported)
    if stored > len(answers) + len(reports):  # content changed: nobody asks for those any more
        yield say(context.library, "data-older")


def _answers(context: Context) -> Iterator[str]:
    for question, value in context.state.answers.items():
        if question in _SLOTS:
            label: str | None = say(context.library, f"label-{question}")
            words = _slot(context, question, value)
        else:
            check = context.library.check(question)
            label = check.label if check else None
            words = say(context.library, f"value-{value}") if value in _CHECKED else None
        if label and words:
            yield say(context.library, "data-line", label=label, value=words)


def _slot(context: Context, question: str, value: str) -> str | None:
    """Return the answer in words, or None where it says nothing any more."""
    if question == "completed" and context.period:
        return period(*context.period)
    match question:
        case "platform":
            known = bool(context.platform)
        case "provider":
            known = value == OTHER_PROVIDER or bool(context.library.provider(value))
        case _:
            known = bool(as_date(value))
    return value_in_words(context, question) if known or value == UNKNOWN else None


def _reports(context: Context) -> Iterator[str]:
    for stage in stages(context):
        if stage.actor in context.state.reported:
            yield f"• {report_in_words(context, stage)}"
