"""What the ranker says of the parts of one message, asked once for each run of words."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from flows.text import Words
from flows.understanding.topics.ranking import Ranked, Ranker
from flows.understanding.topics.telling import telling

# The topics of those who only greet or thank; content must not rename them.
GREETING: Final = "sapaan"
THANKS: Final = "terima-kasih"
SMALL_TALK: Final = (GREETING, THANKS)
MOST: Final = 5  # topics that may come into question
# An answer needs a word that so many examples have: one chance word is no question.
_HEARD: Final = 10
# A choice needs a word that speaks for one of its topics, the less so the nearer all is to us.
_WORD, _TOLD = 2.0, 4.5


class Hearing:
    """The ranker as it hears one message: what was asked of it once is remembered."""

    def __init__(self, ranker: Ranker) -> None:
        self.ranker = ranker
        self._known: dict[Words, tuple[Sequence[str], tuple[Ranked, ...]]] = {}

    def rank(self, words: Words) -> tuple[Ranked, ...]:
        """Return the first few topics, best first."""
        return self._read(words)[1]

    def rank_all(self, words: Words) -> tuple[Ranked, ...]:
        """Return all topics, best first."""
        return self.ranker.rank(self._read(words)[0])

    def is_heard(self, words: Words) -> bool:
        """Tell whether one of the words is usual among what people ask."""
        return self.ranker.heard(self._read(words)[0]) >= _HEARD

    def is_told(self, words: Words, best: Ranked) -> bool:
        """Tell whether a word speaks for a topic by itself, and not all of them by chance."""
        return best.ours + _WORD * telling(self.ranker, self._read(words)[0]) >= _TOLD

    def _read(self, words: Words) -> tuple[Sequence[str], tuple[Ranked, ...]]:
        found = self._known.get(words)
        if found is None:
            stems = self.ranker.stems(words)
            ranked = self.ranker.rank(stems, most=MOST + len(SMALL_TALK))
            found = self._known[words] = (stems, ranked)
        return found


def without_small_talk(ranked: Iterable[Ranked]) -> Iterator[Ranked]:
    """Yield the topics that are more than a greeting or thanks."""
    return (one for one in ranked if one.topic not in SMALL_TALK)
