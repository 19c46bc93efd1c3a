"""A message and what was understood of it as JSON: the contract of `prakerja-bot ask`.

Its keys are told in docs/contracts.md#ask; what is understood is decided in flows.understanding.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.contracts.days import read_day
from bot.service.errors import InputError
from flows.privacy import Guarded
from flows.understanding import Candidate, Understanding
from flows.understanding.dates import DateRange, DateReading, ExactDate, FutureDate, InvalidDate


def message_from(found: object, today: date) -> tuple[str, date]:
    """Return text and day that a JSON object tells; without a day of its own it is `today`.

    Other keys are not looked at, so that lines of an evaluation set can be asked as they are.
    Raises InputError with one sentence.
    """
    if not isinstance(found, Mapping):
        raise InputError("bukan objek JSON")
    day = found.get("today")
    return some_text(found.get("text")), today if day is None else read_day(day, "today")


def some_text(value: object) -> str:
    """Return the text of a message. Raises InputError if there is none."""
    if value is None or value == "":
        raise InputError("text belum diisi")
    if not isinstance(value, str):
        raise InputError("text harus berupa teks")
    return value


def as_json(text: str, found: Understanding, guarded: Guarded) -> dict[str, Any]:
    """Return what was understood as programs are promised it; `guarded` is what may be kept."""
    return {
        "text": text,
        "decision": found.decision,
        "topic": found.topic,
        "topics": list(found.topics),
        "offered": [one.topic for one in found.candidates[: found.offered]],
        "candidates": [_candidate(one) for one in found.candidates],
        "platform": found.platform,
        "provider": found.provider,
        "answers": dict(found.answers),
        "reported": dict(found.reported),
        "date": date_as_json(found.date),
        "small_talk": found.small_talk,
        "guarded": {"kinds": list(guarded.kinds), "redacted": guarded.redacted},
    }


def date_as_json(reading: DateReading) -> dict[str, str]:
    """Return a reading of a date with its kind."""
    match reading:
        case ExactDate(day=day):
            return {"kind": "exact", "date": day.isoformat()}
        case DateRange(earliest=earliest, latest=latest):
            return {
                "kind": "range",
                "earliest": earliest.isoformat(),
                "latest": latest.isoformat(),
            }
        case FutureDate():
            return {"kind": "future"}
        case InvalidDate():
            return {"kind": "invalid"}
        case _:
            return {"kind": "none"}


def _candidate(one: Candidate) -> dict[str, Any]:
    return {"topic": one.topic, "score": one.score, "reason": one.reason}
