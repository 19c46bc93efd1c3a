"""What a long text costs is bounded: counted in calls, not in time, so that it is always the same.

Within the bound twice as many words are not much more than twice the work, beyond it there is none
but that of the privacy guard, which reads everything. benchmarks.worst_text has the times.
"""

import sys
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from functools import partial
from types import FrameType

import pytest

from bot.service.clock import WIB
from flows.conversation import step
from flows.dialogue import State, TextSent
from flows.library.library import Library
from flows.privacy.allow_list import NOBODY
from flows.privacy.guard import guard
from flows.text.beginning import beginning

_NOW = datetime(2026, 11, 21, 12, 0, tzinfo=WIB)
_STATES = {
    "menu": State(round=1),
    "case": State(
        round=1,
        active=True,
        answers={"platform": "tokopedia", "provider": "lainnya", "completed": "2026-11-03"},
    ),
}
# Of each kind of what is read, repeated: what once cost most, and what may.
_REPEATED = (
    "nol 3 nov ",
    "nol va ",
    "otp nol ",
    "kena calo ",
    "lembaga januari, lapor keesokan. ",
    "2026 ",
    "3. ",
    "tgl 3, ",
    "tgl 3 ",
    "kata tokopedia tgl 3, ",
    "lembaga sudah lapor tgl 3, ",
    "lembaga lapor besoknya. ",
    "tokopedia 3 nov dan bukalapak 4 nov dan ",
    "satunya lagi tgl 3, ",
    "adik saya, teman saya, ",
    "ulasan belum, e-wallet sudah. ",
    "gimana? kapan? ",
    ", otp",
    "sertifikatsayabelumada ",
    "sudah. kapan? ",
)


def _step(library: Library, place: str, text: str) -> int:
    """Return how many calls a step makes, of Python and of what is built in."""
    return _calls(lambda: step(library, _STATES[place], TextSent(text), _NOW))


def _calls(act: Callable[[], object]) -> int:
    found = Counter[str]()

    def counted(_: FrameType, event: str, __: object) -> None:
        found[event] += 1

    act()  # what is remembered of words is filled
    sys.setprofile(counted)
    try:
        act()
    finally:
        sys.setprofile(None)
    return found["call"] + found["c_call"]


@pytest.mark.parametrize("place", _STATES)
@pytest.mark.parametrize("repeated", _REPEATED)
def test_twice_the_words_are_twice_the_work(library: Library, repeated: str, place: str) -> None:
    times = len(beginning(repeated * 999).text) // len(repeated)
    half, whole = (repeated * n for n in (times // 2, times // 2 * 2))
    assert _step(library, place, whole) < 2.2 * _step(library, place, half)


@pytest.mark.parametrize("place", _STATES)
@pytest.mark.parametrize("repeated", _REPEATED)
def test_longest_text_is_no_more_to_read(library: Library, repeated: str, place: str) -> None:
    enough, longest = ((repeated * 4096)[:n] for n in (1024, 4096))
    guarded = [_calls(partial(guard, text, NOBODY)) for text in (enough, longest)]
    read = [_step(library, place, text) for text in (enough, longest)]
    assert read[1] - guarded[1] < 1.05 * (read[0] - guarded[0])
    assert guarded[1] < 5 * guarded[0]
