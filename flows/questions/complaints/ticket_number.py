"""What can be the number of a ticket: short, with a digit, and nothing of a person."""

import re
from typing import Final

from flows.dialogue import Context
from flows.privacy import guard, official

_LONGEST: Final = 32  # characters
_TICKET: Final = re.compile(r"(?=.*\d)[A-Za-z0-9](?:[A-Za-z0-9/_#-]{0,30}[A-Za-z0-9])?")
_OF_A_PERSON: Final = re.compile(r"\d(?:\D?\d){9}")  # so many digits are a phone's, a card's, a NIK


def is_ticket(context: Context, value: str) -> bool:
    """Tell whether it can be the number of a ticket: no NIK, no card, no phone, no code."""
    if len(value) > _LONGEST or not _TICKET.fullmatch(value) or _OF_A_PERSON.search(value):
        return False
    return not guard(value, official(context.library)).kinds


def number_alone(text: str) -> str:
    """Return the one word of a text that has a digit, "" where none or several have."""
    numbers = [word.strip(".,:;#()") for word in text.split() if any(map(str.isdigit, word))]
    return numbers[0] if len(numbers) == 1 else ""
