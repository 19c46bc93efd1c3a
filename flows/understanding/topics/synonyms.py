"""Groups of words that mean the same: which of them a message touches, in which company.

So a rare word ("kupon") meets the examples that have the usual one ("voucher").
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from flows.library import Vocabulary
from flows.text import stem, words

_MOST: Final = 10  # groups a message; their pairs grow with the square


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Phrases as stems, each with its groups; `longest` phrase in words by its first stem."""

    groups: Mapping[tuple[str, ...], tuple[str, ...]]
    longest: Mapping[str, int]

    def features(self, stems: Sequence[str]) -> list[str]:
        """Return the groups that a message touches, and each pair of them."""
        if self.longest.keys().isdisjoint(stems):
            return []
        touched = sorted(set(self._touched(stems)))[:_MOST]
        return [*touched, *(f"{one} {other}" for one, other in combinations(touched, 2))]

    def _touched(self, stems: Sequence[str]) -> Iterator[str]:
        """Yield the groups of the phrases in the message; at each place the longest counts."""
        behind = 0
        for place, first in enumerate(stems):
            if place < behind or first not in self.longest:
                continue
            for length in range(self.longest[first], 0, -1):
                phrase = tuple(stems[place : place + length])
                if phrase in self.groups:
                    yield from self.groups[phrase]
                    behind = place + length
                    break


def synonyms(groups: Mapping[str, tuple[str, ...]], vocabulary: Vocabulary) -> Synonyms:
    """Return the groups of the content, normalised as messages are."""
    found: dict[tuple[str, ...], list[str]] = {}
    for group, phrases in groups.items():
        for phrase in phrases:
            stems = tuple(stem(word) for word in words(phrase, vocabulary))
            if stems and group not in found.setdefault(stems, []):
                found[stems].append(group)
    known = {stems: tuple(names) for stems, names in found.items()}
    longest: dict[str, int] = {}
    for stems in known:
        longest[stems[0]] = max(len(stems), longest.get(stems[0], 0))
    return Synonyms(known, longest)
