import gc

import pytest

from bot.wiring.garbage import all_kept


def test_garbage_is_looked_for_again_afterwards() -> None:
    with all_kept():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_garbage_is_looked_for_again_after_a_failure() -> None:
    with pytest.raises(ValueError, match="x"), all_kept():
        raise ValueError("x")
    assert gc.isenabled()


def test_garbage_that_nobody_looked_for_stays_alone() -> None:
    gc.disable()
    try:
        with all_kept():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
