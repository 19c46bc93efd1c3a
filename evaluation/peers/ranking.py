"""What every ranking peer is given and gives: labelled examples, and for a text its topics."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float32]

FEW: Final = 3  # topics; as many as the bot would offer


@dataclass(frozen=True, slots=True)
class Labelled:
    """Example messages and the topic of each."""

    texts: tuple[str, ...]
    topics: tuple[str, ...]


class Peer(Protocol):
    """A way to rank topics, learned from labelled examples."""

    name: str

    def rank(self, text: str) -> tuple[str, ...]:
        """Return the topics of the nearest examples, best first, at most three."""


def nearest_topics(scores: FloatArray, topics: Sequence[str]) -> tuple[str, ...]:
    """Return the first three different topics, by the score of each example."""
    found: dict[str, None] = {}
    for place in np.argsort(-scores, kind="stable"):
        found[topics[place]] = None
        if len(found) == FEW:
            break
    return tuple(found)
