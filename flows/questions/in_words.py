"""What a participant has told, in words: for reading back and for summaries."""

from flows.dialogue import UNKNOWN, CaseFile, as_date
from flows.wording import full_date, joined, period, say


def facts(file: CaseFile) -> str:
    """Return what was read from a story: "beli di Tokopedia dan selesai Selasa, 3 ..."."""
    return joined(_fact(file, question) for question in file.to_confirm())


def label_of(file: CaseFile, question: str) -> str:
    """Return the question's name in a summary."""
    asked = file.asked(question)
    return asked.check.label if asked else say(file.library, f"label-{question}")


def value_in_words(file: CaseFile, question: str) -> str:
    """Return the answer to a question as people say it; the question has one."""
    value = file.state.answers.get(question, UNKNOWN)
    if file.asked(question):
        return say(file.library, f"value-{value}")
    if value == UNKNOWN:
        return say(file.library, "value-forgotten")
    match question:
        case "platform":
            return file.platform.name if file.platform else value
        case "provider":
            provider = file.library.provider(value)
            return provider.name if provider else say(file.library, "other-provider")
        case _:
            day = as_date(value)
            about = question == "completed" and file.state.approximate
            words = full_date(day) if day else value
            return say(file.library, "value-about", date=words) if about else words


def _fact(file: CaseFile, question: str) -> str:
    if question == "completed" and file.period:
        return say(file.library, "fact-period", period=period(*file.period))
    value = value_in_words(file, question)
    asked = file.asked(question)
    if asked:
        label = asked.check.label
        return say(file.library, "fact-check", label=label[:1].lower() + label[1:], value=value)
    return say(file.library, f"fact-{question}", value=value)
