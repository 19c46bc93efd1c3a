"""What a step asks the world to do. Carrying it out is bot.service's matter."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class EraseUser:
    """Erase everything stored about this participant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordUnanswered:
    """Keep a question that got no answer, apart from whoever asked it.

    `outcome` is "fallback" (nothing was near), "out-of-scope" (likelier none of ours) or
    "none-of-these" (what was offered was not meant). `topics` are the ids that came nearest or
    were offered, best first. `text` is the question without anything personal in it; "" where it
    is not known: a button was pressed.
    """

    outcome: str
    topics: tuple[str, ...]
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordWaiting:
    """Count how long a certificate took to appear, apart from whose it is.

    `platform` is an id, `year` that of completion, `days` the working days from the day on which
    the count began to the day on which it was `seen`. `undone`: it had not appeared after all, so
    that what was counted is taken back.
    """

    platform: str
    year: int
    days: int
    seen: date
    undone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordHelpfulness:
    """Count whether an answer was of help, apart from whom.

    `subject` is a topic id or a verdict; `why` an id of ours, "" where it was of help or no reason
    was told.
    """

    subject: str
    helpful: bool
    why: str = ""


Effect = EraseUser | RecordUnanswered | RecordWaiting | RecordHelpfulness
