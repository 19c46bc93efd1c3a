"""What a participant has told, in words: for reading back and for summaries."""

from flows.dialogue import UNKNOWN, Context, as_date
from flows.wording import full_date, joined, period, say


def facts(context: Context) -> str:
    """Return what was read from a story: "beli di Tokopedia dan selesai Selasa, 3 ..."."""
    return joined(_fact(context, question) for question in context.to_confirm())


def label_of(context: Context, question: str) -> str:
    """Return the question's name in a summary."""
    asked = context.asked(question)
    return asked.check.label if asked else say(context.library, f"label-{question}")


def value_in_words(context: Context, question: str) -> str:
    """Return the answer to a question as people say it; the question has one."""
    value = context.state.answers.get(question, UNKNOWN)
    if context.asked(question):
        return say(context.library, f"value-{value}")
    if value == UNKNOWN:
        return say(context.library, "value-forgotten")
    match question:
        case "platform":
            return context.platform.name if context.platform else value
        case "provider":
            provider = context.library.provider(value)
            return provider.name if provider else say(context.library, "other-provider")
        case _:
            day = as_date(value)
            about = question == "completed" and context.state.approximate
            words = full_date(day) if day else value
            return say(context.library, "value-about", date=words) if about else words


def _fact(context: Context, question: str) -> str:
    if question == "completed" and context.period:
        return say(context.library, "fact-period", period=period(*context.period))
    value = value_in_words(context, question)
    asked = context.asked(question)
    if asked:
        label = asked.check.label
        return say(context.library, "fact-check", label=label[:1].lower() + label[1:], value=value)
    return say(context.library, f"fact-{question}", value=value)
