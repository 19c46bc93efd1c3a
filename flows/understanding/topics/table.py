"""How likely each feature is in each class, in a third of the room that all of it would take.

Most features were seen in one class only, and are in every other as likely as what was never seen
there: they share a row. Only what was seen in more has a row of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
Scores = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Log probabilities: those of a feature are `rows[row_of[feature]]`, one for each class.

    In one class, `one[feature]`, it is by `more[feature]` likelier; by 0 where its row is its own.
    """

    rows: Floats
    row_of: npt.NDArray[np.int32]
    one: npt.NDArray[np.int16]
    more: Floats

    @property
    def classes(self) -> int:
        """Return how many there are."""
        return int(self.rows.shape[1])

    def summed(self, features: Ints, weights: Floats) -> Scores:
        """Return for each class the sum over these features, each by its weight."""
        more = weights * self.more.take(features)
        scored: Scores = np.bincount(self.one.take(features), more, self.classes)  # type: ignore[assignment] # with weights
        scored += weights.dot(self.rows.take(self.row_of.take(features), axis=0))
        return scored

    def dense(self, features: Sequence[int]) -> Floats:
        """Return the log probabilities of these features, a row for each."""
        places = np.array(features, dtype=np.int64)
        found: Floats = self.rows.take(self.row_of.take(places), axis=0)
        found[np.arange(len(places)), self.one.take(places)] += self.more.take(places)
        return found


def table_from(usual: Floats, cells: Ints, values: Floats, features: int) -> Table:
    """Return the table of so many features, as usual in each class but in these cells.

    A cell is `feature * classes + class`; they rise.
    """
    of, classes = np.divmod(cells, len(usual))
    many = np.bincount(of, minlength=features) > 1
    row_of = np.where(many, many.cumsum(), 0)  # the first row is the usual one
    rows = np.repeat(usual[None], 1 + many.sum(), axis=0)
    own = many[of]
    rows[row_of[of[own]], classes[own]] = values[own]
    one, more = np.zeros(features, dtype=np.int16), np.zeros(features, dtype=np.float32)
    of, classes, values = of[~own], classes[~own], values[~own]
    one[of], more[of] = classes, values - usual[classes]
    return Table(rows, row_of.astype(np.int32), one, more)


def joined(tables: Sequence[Table]) -> Table:
    """Return the features of all, one table after the other."""
    ends = accumulate(len(table.rows) for table in tables)
    row_of = [its.row_of + (end - len(its.rows)) for its, end in zip(tables, ends, strict=True)]
    return Table(
        np.concatenate([table.rows for table in tables]),
        np.concatenate(row_of).astype(np.int32),
        np.concatenate([table.one for table in tables]),
        np.concatenate([table.more for table in tables]),
    )
