"""How much the most telling word of a message speaks for a topic by itself.

A choice of topics that only chance words brought together helps nobody: "pengangguran santai aja".
"""

from collections.abc import Callable, Sequence
from typing import Final

import numpy as np

from flows.library import by_word, made_once
from flows.understanding.topics.ranking import Ranker

_USUAL: Final = 5  # examples; a rarer word is near to a topic by chance


def telling(ranker: Ranker, stems: Sequence[str]) -> float:
    """Return by how much, in natural logarithms, one word is likelier in a topic than elsewhere.

    "Elsewhere" is what is none of ours, and all topics together: the nearer of the two. 0 where no
    word is known.
    """
    told = (lead for lead in map(_lead_of(ranker), stems) if lead is not None)
    return max(told, default=0.0)


@made_once
def _lead_of(ranker: Ranker) -> Callable[[str], float | None]:
    """Return what tells it of one word; None of one that nobody uses."""
    view, used = ranker.by_words, ranker.repair.used

    def lead(stem: str) -> float | None:
        place = view.known.get(stem)
        if place is None or used[stem] < _USUAL:
            return None
        (row,) = view.table.dense((place,)).astype(np.float64)
        everywhere = np.log(np.exp(row).mean())
        return float(row[:-1].max() - max(row[-1], everywhere))

    return by_word(8192)(lead)
