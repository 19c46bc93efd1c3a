"""While it is asked whether everything shall be erased, the privacy guard still reads first."""

from datetime import datetime
from typing import Final

from bot.service.clock import WIB
from flows.conversation import step
from flows.dialogue import EraseUser, Outcome, State, TextSent
from flows.library.library import Library

_NOW: Final = datetime(2026, 11, 21, 12, 0, tzinfo=WIB)
_ERASING: Final = State(round=1, answers={"platform": "tokopedia"}, erasing=True)


def test_number_alone_erases_nothing(library: Library) -> None:
    found = step(library, _ERASING, TextSent("NIK 3201234505670001"), _NOW)
    assert found.outcome is Outcome.BLOCKED_PERSONAL_DATA
    assert found.state.answers == _ERASING.answers
    assert not found.state.erasing


def test_yes_beside_a_number_erases_and_warns(library: Library) -> None:
    found = step(library, _ERASING, TextSent("ya, NIK saya 3201234505670001"), _NOW)
    plain = step(library, _ERASING, TextSent("ya"), _NOW)
    assert EraseUser() in plain.effects
    assert len(found.replies) == len(plain.replies) + 1
