"""A ranker as plain values, so that what was learned once can be kept and taken up again.

Where it is kept is none of our business; whoever keeps it beside what it was `learned_from` knows
when to learn anew.
"""

import json
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any, Final

import numpy as np

from flows.library import Library
from flows.text import repair_towards
from flows.understanding.topics.bayes import Bayes
from flows.understanding.topics.ranking import Ranker, letters_in
from flows.understanding.topics.synonyms import by_phrase
from flows.understanding.topics.table import Table

_PHRASE: Final = " "  # between its words, which hold none
_TABLE: Final = {"rows": "<f4", "row_of": "<i4", "one": "<i2", "more": "<f4"}
_WEIGHT: Final = "<f4"


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
    words = {
        "topics": ranker.topics,
        "views": [[*view.known] for view in views],
        "groups": [(_PHRASE.join(stems), its) for stems, its in ranker.groups.groups.items()],
        "used": [*ranker.repair.used.items()],
        "foreign": sorted(ranker.foreign),
        "examples": [(_PHRASE.join(said), places[its]) for said, its in ranker.examples.items()],
    }
    table, weight = ranker.by_words.table, ranker.by_words.weight
    numbers = {name: getattr(table, name).astype(kind) for name, kind in _TABLE.items()}
    numbers["weight"] = weight.astype(_WEIGHT)
    return Learned(words, {name: array.tobytes() for name, array in numbers.items()})


def ranker_from(learned: Learned) -> Ranker:
    """Return the ranker, the same bit for bit; ValueError or KeyError where that cannot be.

    The arrays are the bytes that were given, not copied; of a word that is in many places one is
    kept.
    """
    words, numbers = learned.words, learned.numbers
    topics: tuple[str, ...] = tuple(words["topics"])
    arrays = {name: np.frombuffer(numbers[name], kind) for name, kind in _TABLE.items()}
    table = Table(**{**arrays, "rows": arrays["rows"].reshape(-1, len(topics) + 1)})
    weight = np.frombuffer(numbers["weight"], _WEIGHT)
    views = words["views"]
    by_words, by_letters, by_synonyms = (
        Bayes(dict(zip(its, range(start, end), strict=True)), weight, table)
        for its, (start, end) in zip(
            views, pairwise(accumulate(map(len, views), initial=0)), strict=True
        )
    )
    ones = {stem: stem for stem in by_words.known}

    def phrase(said: str) -> tuple[str, ...]:
        return tuple(ones.setdefault(word, word) for word in said.split(_PHRASE))

    return Ranker(
        topics=topics,
        by_words=by_words,
        by_letters=by_letters,
        by_synonyms=by_synonyms,
        letters=letters_in(by_letters),
        groups=by_phrase({phrase(stems): tuple(its) for stems, its in words["groups"]}),
        repair=repair_towards(Counter({ones[stem]: times for stem, times in words["used"]})),
        foreign=frozenset(words["foreign"]),
        examples={phrase(said): topics[place] for said, place in words["examples"]},
    )
