"""How much the most telling word of a message speaks for a topic by itself.

A choice of topics that only chance words brought together helps nobody: "pengangguran santai aja".
"""

from collections.abc import Sequence
from typing import Final

import numpy as np

from flows.understanding.topics.ranking import Ranker

_USUAL: Final = 5  # examples; a rarer word is near to a topic by chance


def telling(ranker: Ranker, stems: Sequence[str]) -> float:
    """Return by how much, in natural logarithms, one word is likelier in a topic than elsewhere.

    "Elsewhere" is what is none of ours, and all topics together: the nearer of the two. 0 where no
    word is known.
    """
    view, used = ranker.by_words, ranker.repair.used
    known = [view.known[stem] for stem in stems if stem in view.known and used[stem] >= _USUAL]
    if not known:
        return 0.0
    rows = view.table.take(np.array(known, dtype=np.int64), axis=0).astype(np.float64)
    everywhere = np.log(np.exp(rows).mean(axis=1))
    elsewhere = np.maximum(rows[:, -1], everywhere)
    return float((rows[:, :-1].max(axis=1) - elsewhere).max())
