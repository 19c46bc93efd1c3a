"""What is told in little room is what all of it would tell."""

import numpy as np
import pytest

from flows.understanding.topics.table import Table, joined, table_from

# Each feature as usual but in none, one (the first, the last), two and all classes.
_USUAL = np.array([-5, -6, -7], dtype=np.float32)
_WHOLE = np.array(
    [[-5, -6, -7], [-1, -6, -7], [-5, -6, -2], [-3, -6, -4], [-1, -2, -3]], dtype=np.float32
)


def _table(whole: "np.ndarray[tuple[int, int], np.dtype[np.float32]]" = _WHOLE) -> Table:
    cells = np.flatnonzero(whole != _USUAL)
    return table_from(_USUAL, cells, whole.reshape(-1)[cells], len(whole))


def test_each_row_is_there_again() -> None:
    assert _table().dense(range(len(_WHOLE))).tolist() == _WHOLE.tolist()
    assert _table().dense((3, 0, 3)).tolist() == _WHOLE[[3, 0, 3]].tolist()


def test_only_what_differs_in_more_than_one_class_takes_a_row() -> None:
    table = _table()
    assert len(table.rows) == 3
    assert [int(row) for row in table.row_of] == [0, 0, 0, 1, 2]


def test_sums_are_those_of_the_rows() -> None:
    weights = np.array([0.5, 1, 0.25, 2, 0.125], dtype=np.float32)
    features = np.array([4, 1, 2, 3, 0])
    assert _table().summed(features, weights) == pytest.approx(weights @ _WHOLE[features])


def test_joined_tables_keep_their_rows() -> None:
    both = joined((_table(), _table(_WHOLE[::-1])))
    assert both.dense(range(10)).tolist() == [*_WHOLE.tolist(), *_WHOLE[::-1].tolist()]
    assert both.classes == 3


def test_table_of_no_features_is_no_error() -> None:
    empty = table_from(_USUAL, np.array([], dtype=np.int64), np.array([], dtype=np.float32), 0)
    assert empty.classes == 3
    assert empty.dense(()).shape == (0, 3)
