"""Questions as vectors of what they are made of; those that ask the same point the same way.

Pure. What every participant says ("prakerja", "gimana") weighs little: how rare something is, is
learned from the examples of the content and the questions themselves.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from math import log, sqrt
from typing import Final

from flows.library import Library
from flows.understanding.features import letter_features
from flows.understanding.identity import Same
from flows.understanding.normalise import words
from flows.understanding.phrases import phrases
from flows.understanding.ranking import ranker

Vector = Mapping[str, float]

# How much each view counts beside the words: letters for slips of the finger that nobody has
# mended yet, groups of synonyms for other words.
_VIEWS: Final = {"w": 1.0, "l": 0.5, "s": 0.7}


def vectors(texts: Sequence[str], library: Library) -> list[Vector]:
    """Return for each text its features with their weights, of length 1; {} where it has none."""
    made = [_features(text, library) for text in texts]
    learned, number = _learned(Same(library))
    seen = learned + Counter(feature for found in made for feature in set(found))
    rarity = {one: log((number + len(made) + 1) / times) for one, times in seen.items()}
    return [_weighed(found, rarity) for found in made]


@lru_cache(maxsize=1)
def _learned(library: Same[Library]) -> tuple[Counter[str], int]:
    """Return in how many examples each feature stands, and how many examples there are."""
    examples = [set(_features(text, library.value)) for text in _examples(library.value)]
    return Counter(feature for found in examples for feature in found), len(examples)


def _examples(library: Library) -> Iterator[str]:
    for topic in library.topics:
        yield from topic.examples
    yield from library.out_of_scope


def _features(text: str, library: Library) -> list[str]:
    """Return the features of a text, each with the letter of its view before it."""
    vocabulary = library.vocabulary
    learned = ranker(library)
    spoken = words(text, vocabulary)
    telling = phrases(vocabulary.fillers, vocabulary).cut_from(spoken) or spoken
    stems = learned.stems(telling)
    views = (stems, letter_features(stems), learned.groups.features(stems))
    return [f"{view}{one}" for view, found in zip(_VIEWS, views, strict=True) for one in found]


def _weighed(found: Sequence[str], rarity: Vector) -> Vector:
    weights = {one: _VIEWS[one[0]] * rarity[one] for one in sorted(set(found))}
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return {one: weight / length for one, weight in weights.items()} if length else {}
