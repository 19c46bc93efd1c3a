"""Words by their first letter, which has to agree wherever slips of the finger are forgiven."""

from collections.abc import Iterable, Mapping

ByFirstLetter = Mapping[str, tuple[str, ...]]


def by_first_letter(words: Iterable[str]) -> ByFirstLetter:
    """Return the words, each once and in their order, by first letter."""
    found: dict[str, dict[str, None]] = {}
    for word in words:
        found.setdefault(word[0], {})[word] = None
    return {letter: tuple(its) for letter, its in found.items()}
