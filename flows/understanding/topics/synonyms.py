"""Groups of words that mean the same: which of them a message touches, in which company.

So a rare word ("kupon") meets the examples that have the usual one ("voucher").
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, compress, count
from typing import Final

from flows.library import Vocabulary
from flows.text import stem, words

_ALONE: Final = (1,)
_MOST: Final = 10  # groups a message; their pairs grow with the square


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Phrases as stems, each with its groups; by their first stem the lengths of phrases.

    The lengths fall; those of several stems are looked for where one of the `seconds` follows.
    """

    groups: Mapping[tuple[str, ...], tuple[str, ...]]
    lengths: Mapping[str, tuple[int, ...]]
    seconds: Mapping[str, frozenset[str]]

    def features(self, stems: Sequence[str]) -> list[str]:
        """Return the groups that a message touches, and each pair of them."""
        if self.lengths.keys().isdisjoint(stems):
            return []
        touched = sorted(self._touched(tuple(stems)))[:_MOST]
        return [*touched, *map(" ".join, combinations(touched, 2))]

    def _touched(self, stems: tuple[str, ...]) -> set[str]:
        """Return the groups of the phrases in the message; at each place the longest counts."""
        touched: set[str] = set()
        behind, begun, end = 0, self.lengths, len(stems)
        for place in compress(count(), map(begun.__contains__, stems)):
            if place < behind:
                continue
            word, after = stems[place], place + 1
            longer = after < end and stems[after] in self.seconds[word]
            for length in begun[word] if longer else _ALONE:
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
    seconds: dict[str, set[str]] = {}
    for stems in groups:
        lengths.setdefault(stems[0], set()).add(len(stems))
        seconds.setdefault(stems[0], set()).update(stems[1:2])
    falling = {first: tuple(sorted(each, reverse=True)) for first, each in lengths.items()}
    return Synonyms(groups, falling, {first: frozenset(each) for first, each in seconds.items()})
