"""What the ranker says of the parts of one message, asked once for each run of words."""

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from flows.library import Library
from flows.text import Words
from flows.understanding.topics.ranking import Ranked, ranker
from flows.understanding.topics.table import Scores
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


class _Heard(NamedTuple):
    stems: Sequence[str]
    scores: Scores
    ranked: tuple[Ranked, ...]


class Hearing:
    """The ranker as it hears one message: what was asked of it once is remembered."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.ranker = ranker(library)
        self._known: dict[Words, _Heard] = {}

    def rank(self, words: Words) -> tuple[Ranked, ...]:
        """Return the first few topics, best first."""
        return self._read(words).ranked

    def lead(self, words: Words, topics: Container[str]) -> float:
        """Return by how much the nearest of these topics leads the best one; 0 if it is that."""
        scores = self._read(words).scores
        places = [n for n, topic in enumerate(self.ranker.topics) if topic in topics]
        return float(scores[places].max() - scores[:-1].max())

    def is_heard(self, words: Words) -> bool:
        """Tell whether one of the words is usual among what people ask."""
        return self.ranker.heard(self._read(words).stems) >= _HEARD

    def is_told(self, words: Words, best: Ranked) -> bool:
        """Tell whether a word speaks for a topic by itself, and not all of them by chance."""
        return best.ours + _WORD * telling(self.ranker, self._read(words).stems) >= _TOLD

    def _read(self, words: Words) -> _Heard:
        found = self._known.get(words)
        if found is None:
            stems = self.ranker.stems(words)
            scores = self.ranker.scores(stems)
            ranked = self.ranker.best(scores, stems, most=MOST + len(SMALL_TALK))
            found = self._known[words] = _Heard(stems, scores, ranked)
        return found


def without_small_talk(ranked: Iterable[Ranked]) -> Iterator[Ranked]:
    """Yield the topics that are more than a greeting or thanks."""
    return (one for one in ranked if one.topic not in SMALL_TALK)
