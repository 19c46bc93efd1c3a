"""The files of an evaluation folder into values: one JSON object a line.

questions.jsonl     id, text, topic, platform, provider; optional also: other topics that answer it
out_of_scope.jsonl  id, text
dates.jsonl         id, text, today, expect (the date as `prakerja-bot ask --json` tells it)
slots.jsonl         id, text, today, platform, provider, date; optional answers
"""

import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from evaluation.messages import DatedMessage, EvaluationSet, LabelledQuestion, Story, Stranger

T = TypeVar("T")


class EvaluationError(Exception):
    """The evaluation messages cannot be read; the text says which file and line."""


def read_set(folder: Path) -> EvaluationSet:
    """Return the messages of that folder. Raises EvaluationError."""
    return EvaluationSet(
        questions=_read(folder / "questions.jsonl", _question),
        strangers=_read(folder / "out_of_scope.jsonl", _stranger),
        dated=_read(folder / "dates.jsonl", _dated),
        stories=_read(folder / "slots.jsonl", _story),
    )


def _read(file: Path, made: Callable[[Mapping[str, Any]], T]) -> tuple[T, ...]:
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"{file}: cannot be read ({error})") from None
    return tuple(
        _made(file, number, line, made=made)
        for number, line in enumerate(lines, start=1)
        if line.strip()
    )


def _made(file: Path, number: int, line: str, *, made: Callable[[Mapping[str, Any]], T]) -> T:
    try:
        return made(json.loads(line))
    except (KeyError, TypeError, ValueError) as error:
        raise EvaluationError(f"{file}:{number}: {error!r}") from None


def _question(told: Mapping[str, Any]) -> LabelledQuestion:
    return LabelledQuestion(
        id=told["id"],
        text=told["text"],
        topics=(told["topic"], *told.get("also", ())),
        platform=told["platform"],
        provider=told["provider"],
    )


def _stranger(told: Mapping[str, Any]) -> Stranger:
    return Stranger(id=told["id"], text=told["text"])


def _dated(told: Mapping[str, Any]) -> DatedMessage:
    today = date.fromisoformat(told["today"])
    return DatedMessage(id=told["id"], text=told["text"], today=today, expect=told["expect"])


def _story(told: Mapping[str, Any]) -> Story:
    return Story(
        id=told["id"],
        text=told["text"],
        today=date.fromisoformat(told["today"]),
        platform=told["platform"],
        provider=told["provider"],
        day=date.fromisoformat(told["date"]) if told["date"] else None,
        answers=told.get("answers"),
    )
