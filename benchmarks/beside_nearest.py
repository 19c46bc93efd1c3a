"""What a message costs us, and what the nearest example by token_set_ratio alone would cost."""

from dataclasses import dataclass
from statistics import median
from time import process_time

from rapidfuzz import fuzz

from evaluation.folder import OWN
from evaluation.measure import understanding_of
from evaluation.messages import ANY_DAY
from evaluation.peers.nearest import Nearest
from evaluation.reading import read_set
from evaluation.side_by_side import labelled
from flows.library import Library


@dataclass(frozen=True, slots=True)
class Beside:
    """CPU milliseconds of the middle message."""

    ours: float
    nearest: float


def beside_nearest(library: Library) -> Beside:
    """Return both costs; message by message in turn, so that a busy moment meets both."""
    understands, peer = understanding_of(library), Nearest(fuzz.token_set_ratio, labelled(library))
    understands("", ANY_DAY)
    ours, nearest = [], []
    for question in read_set(OWN).questions:
        begin = process_time()
        understands(question.text, ANY_DAY)
        between = process_time()
        peer.nearest(question.text)
        ours.append(1000 * (between - begin))
        nearest.append(1000 * (process_time() - between))
    return Beside(median(ours), median(nearest))
