"""Where a conversation stands, as programs see it: the open question and the answers so far."""

from flows.dialogue import REPORTED, Context, as_date, asks_report


def position(file: Context) -> dict[str, object]:
    """Return `open_question` and `answers` (docs/contracts.md#chat).

    A completion date still to be narrowed down is no answer yet.
    """
    question = file.open_question()
    answers: dict[str, object] = {
        key: value
        for key, value in file.state.answers.items()
        if key != "completed" or value == "unknown" or as_date(value)
    }
    if file.state.reported:
        answers[REPORTED] = dict(file.state.reported)
    return {
        "open_question": REPORTED if asks_report(question) else question,
        "answers": answers,
    }
