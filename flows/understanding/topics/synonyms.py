"""Groups of words that mean the same: which of them a message touches, in which company.

So a rare word ("kupon") meets the examples that have the usual one ("voucher").
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, compress, count, pairwise
from typing import Final

from flows.library import Vocabulary
from flows.text import stem, words

_MOST: Final = 10  # groups a message; their pairs grow with the square


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Phrases as stems, each with its groups; the lengths of phrases by their first stem.

    The lengths fall. `alone` has the groups of single stems, `pairs` the first two of all others.
    """

    groups: Mapping[tuple[str, ...], tuple[str, ...]]
    lengths: Mapping[str, tuple[int, ...]]
    alone: Mapping[str, tuple[str, ...]]
    pairs: frozenset[tuple[str, str]]

    def features(self, stems: Sequence[str]) -> list[str]:
        """Return the groups that a message touches, and each pair of them."""
        if self.lengths.keys().isdisjoint(stems):
            return []
        touched = sorted(self._touched(tuple(stems)))[:_MOST]
        return [*touched, *map(" ".join, combinations(touched, 2))]

    def _touched(self, stems: tuple[str, ...]) -> set[str]:
        """Return the groups of the phrases in the message; at each place the longest counts."""
        if self.pairs.isdisjoint(pairwise(stems)):
            return {*chain.from_iterable(filter(None, map(self.alone.get, stems)))}
        touched: set[str] = set()
        behind, begun = 0, self.lengths
        for place in compress(count(), map(begun.__contains__, stems)):
            if place < behind:
                continue
            for length in begun[stems[place]]:
                groups = self.groups.get(stems[place : place + length])
                if groups:
                    touched.update(groups)
                    behind = place + length
                    break
        return touched


def synonyms(groups: Mapping[str, tuple[str, ...]], vocabulary: Vocabulary) -> Synonyms:
    """Return the groups of the content, normalised as messages are."""
    found: dict[tuple[str, ...], list[str]] = {}
    for group, phrases in groups.items():
        for phrase in phrases:
            stems = tuple(stem(word) for word in words(phrase, vocabulary))
            if stems and group not in found.setdefault(stems, []):
                found[stems].append(group)
    return by_phrase({stems: tuple(names) for stems, names in found.items()})


def by_phrase(groups: Mapping[tuple[str, ...], tuple[str, ...]]) -> Synonyms:
    """Return the synonyms of phrases given as stems, each with its groups."""
    lengths: dict[str, set[int]] = {}
    for stems in groups:
        lengths.setdefault(stems[0], set()).add(len(stems))
    return Synonyms(
        groups,
        lengths={first: tuple(sorted(each, reverse=True)) for first, each in lengths.items()},
        alone={stems[0]: its for stems, its in groups.items() if len(stems) == 1},
        pairs=frozenset((stems[0], stems[1]) for stems in groups if len(stems) > 1),
    )
