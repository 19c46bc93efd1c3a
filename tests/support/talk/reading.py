"""What is read of a text, part by part, as a message on a small library or on a given one."""

from collections.abc import Mapping, Sequence
from datetime import date

from flows.library.checks import CheckAnswer
from flows.library.language import Vocabulary
from flows.library.library import Library
from flows.text.normalise import words
from flows.understanding import labels
from flows.understanding.dates.reading import DateReading
from flows.understanding.dates.roles import Role
from flows.understanding.message import Message
from tests.support.content.library import small_library
from tests.support.time.dates import SATURDAY


def message(text: str, library: Library | None = None, today: date = SATURDAY) -> Message:
    return Message(text=text, library=library or small_library(), today=today)


def read_date(text: str, today: date, *, about: Role = Role.COMPLETED) -> DateReading:
    return message(text, today=today).date_of(about)


def read_platform(text: str, library: Library) -> str | None:
    return message(text, library).platform


def read_provider(text: str, library: Library) -> str | None:
    return message(text, library).provider


def read_told(text: str, library: Library) -> Mapping[str, CheckAnswer]:
    return message(text, library).statements


def tells_case(text: str, library: Library) -> bool:
    return message(text, library).tells_case


def read_answer(text: str, *, button_may_be_inactive: bool) -> CheckAnswer | None:
    answer = message(text).answer
    return answer.where_button_may_be_inactive if button_may_be_inactive else answer.elsewhere


def read_choice(text: str, labels_: Sequence[str], vocabulary: Vocabulary) -> int | None:
    return labels.read_choice(words(text, vocabulary), labels_, vocabulary)
