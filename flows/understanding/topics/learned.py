"""A ranker as plain values, so that what was learned once can be kept and taken up again.

Where it is kept is none of our business; whoever keeps it beside what it was `learned_from` knows
when to learn anew. Most cells of the table are the same within a view and a class, that of a
feature never seen there: only the others are told.
"""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sized
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any, Final

import numpy as np

from flows.library import Library
from flows.text import repair_towards
from flows.understanding.topics.bayes import Bayes, Floats
from flows.understanding.topics.ranking import Ranker, letters_in
from flows.understanding.topics.synonyms import by_phrase

_FLOAT: Final = "<f4"
_PLACE: Final = "<i8"
_PHRASE: Final = " "  # between its words, which hold none


@dataclass(frozen=True, slots=True)
class Learned:
    """`words` are values that JSON knows, `numbers` the bytes of arrays."""

    words: Mapping[str, Any]
    numbers: Mapping[str, bytes]


def learned_from(library: Library) -> str:
    """Return all of a library that its ranker is learned from, and what counts and folds it."""
    fed = {
        "topics": [(topic.id, topic.title, topic.examples) for topic in library.topics],
        "out of scope": library.out_of_scope,
        "synonyms": [*library.synonyms.items()],
        "slang": [*library.vocabulary.slang.items()],
        "by": [np.__version__, unicodedata.unidata_version],
    }
    return json.dumps(fed)


def as_learned(ranker: Ranker) -> Learned:
    """Return what was learned as plain values."""
    views = (ranker.by_words, ranker.by_letters, ranker.by_synonyms)
    places = {topic: place for place, topic in enumerate(ranker.topics)}
    table, ends = ranker.by_words.table, _ends(view.known for view in views)
    usual = np.stack([_usual(table[start:end]) for start, end in ends])
    seen = [np.flatnonzero(table[start:end] != its) for (start, end), its in zip(ends, usual)]  # noqa: B905
    cells = np.concatenate(
        [each + start * table.shape[1] for each, (start, _) in zip(seen, ends)]  # noqa: B905
    )
    words = {
        "topics": ranker.topics,
        "views": [[*view.known] for view in views],
        "groups": [(_PHRASE.join(stems), its) for stems, its in ranker.groups.groups.items()],
        "used": [*ranker.repair.used.items()],
        "foreign": sorted(ranker.foreign),
        "examples": [(_PHRASE.join(said), places[its]) for said, its in ranker.examples.items()],
    }
    numbers = {
        "weight": ranker.by_words.weight.astype(_FLOAT),
        "usual": usual.astype(_FLOAT),
        "cells": cells.astype(_PLACE),
        "values": table.reshape(-1)[cells].astype(_FLOAT),
    }
    return Learned(words, {name: array.tobytes() for name, array in numbers.items()})


def ranker_from(learned: Learned) -> Ranker:
    """Return the ranker, the same bit for bit; ValueError or KeyError where that cannot be."""
    words, numbers = learned.words, learned.numbers
    topics: tuple[str, ...] = tuple(words["topics"])
    views, ends = words["views"], _ends(words["views"])
    usual = np.frombuffer(numbers["usual"], _FLOAT).reshape(len(views), len(topics) + 1)
    table = np.repeat(usual, [end - start for start, end in ends], axis=0)
    table.reshape(-1)[np.frombuffer(numbers["cells"], _PLACE)] = np.frombuffer(
        numbers["values"], _FLOAT
    )
    weight = np.frombuffer(numbers["weight"], _FLOAT).astype(np.float32)
    by_words, by_letters, by_synonyms = (
        Bayes(dict(zip(its, range(start, end), strict=True)), weight, table)
        for its, (start, end) in zip(views, ends, strict=True)
    )
    return Ranker(
        topics=topics,
        by_words=by_words,
        by_letters=by_letters,
        by_synonyms=by_synonyms,
        letters=letters_in(by_letters),
        groups=by_phrase({_phrase(stems): tuple(its) for stems, its in words["groups"]}),
        repair=repair_towards(Counter(dict(words["used"]))),
        foreign=frozenset(words["foreign"]),
        examples={_phrase(said): topics[place] for said, place in words["examples"]},
    )


def _ends(views: Iterable[Sized]) -> list[tuple[int, int]]:
    """Return where each view begins and ends in the table that they share."""
    return [*pairwise(accumulate(map(len, views), initial=0))]


def _usual(table: Floats) -> Floats:
    """Return a row of what most cells of each column are: nothing weighs less."""
    usual: Floats = table.min(axis=0, initial=0)
    return usual


def _phrase(words: str) -> tuple[str, ...]:
    return tuple(words.split(_PHRASE))
