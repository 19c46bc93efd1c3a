"""Whether the examples resemble the messages they are measured with: then a score means nothing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

from evaluation.messages import EvaluationSet, LabelledQuestion, Stranger
from flows.library import Library

_TOO_CLOSE: Final = 95  # token_set_ratio
# "lupa password" is what everybody writes: shorter messages may well be the same.
_WORDS: Final = 5
_AT_A_TIME: Final = 256  # messages; the table of ratios is one byte a cell


@dataclass(frozen=True, slots=True)
class Example:
    """A message that the bot learns from, and its file in knowledge/."""

    file: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resemblance:
    """An example that is nearly an evaluation message."""

    example: Example
    message: str
    ratio: int

    def __str__(self) -> str:
        return (
            f'{self.example.file}: "{self.example.text}" resembles {self.message} ({self.ratio} %)'
        )


def examples_of(library: Library) -> Iterator[Example]:
    """Yield every message that the bot learns from."""
    for topic in library.topics:
        for text in topic.examples:
            yield Example(f"knowledge/topics/{topic.area}/{topic.id}.yaml", text)
    for text in library.out_of_scope:
        yield Example("knowledge/out_of_scope.yaml", text)


def resemblances(examples: Iterable[Example], messages: EvaluationSet) -> tuple[Resemblance, ...]:
    """Return each example that resembles a message too closely, once, with the nearest one."""
    asked = [
        (one.id, text) for one in _texts(messages) if _counts(text := default_process(one.text))
    ]
    learned = [(one, text) for one in examples if _counts(text := default_process(one.text))]
    if not asked or not learned:
        return ()
    texts = [text for _, text in learned]
    ratios, places = _nearest(texts, [text for _, text in asked])
    return tuple(
        Resemblance(example=example, message=asked[place][0], ratio=int(ratio))
        for (example, _), ratio, place in zip(learned, ratios, places, strict=True)
        if ratio >= _TOO_CLOSE
    )


def _texts(messages: EvaluationSet) -> Iterator[LabelledQuestion | Stranger]:
    # Dates and the slots of stories are read by grammars: no example helps them.
    yield from messages.questions
    yield from messages.strangers


def _counts(text: str) -> bool:
    return len(text.split()) >= _WORDS


def _nearest(texts: Sequence[str], asked: Sequence[str]) -> tuple[list[int], list[int]]:
    """Return for each text the highest ratio (0 below the limit) and the place it is with."""
    ratios = np.zeros(len(texts), dtype=np.uint8)
    places = np.zeros(len(texts), dtype=np.int64)
    for start in range(0, len(texts), _AT_A_TIME):
        part = slice(start, start + _AT_A_TIME)
        table = process.cdist(
            texts[part],
            asked,
            scorer=fuzz.token_set_ratio,
            score_cutoff=_TOO_CLOSE,
            dtype=np.uint8,
            workers=-1,
        )
        ratios[part], places[part] = table.max(axis=1), table.argmax(axis=1)
    return ratios.tolist(), places.tolist()
