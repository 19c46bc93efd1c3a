"""Talk at random among several cases: none changes while another is on, and none is forgotten.

`RANDOM_TALK=2000` plays as many conversations; the suite plays a few hundred.
"""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from random import Random
from typing import Final

import pytest

from bot.service.clock import WIB
from flows.conversation import step
from flows.dialogue import (
    ButtonPressed,
    CommandGiven,
    EraseUser,
    Event,
    State,
    Step,
    TextSent,
    read,
)
from flows.library.library import Library
from tests.support.talk.chatter import CHATTER

pytestmark = pytest.mark.real_content

_CONVERSATIONS: Final = int(os.environ.get("RANDOM_TALK", "200"))
_PARTS: Final = 2  # so that they are shared among processes
_LONGEST: Final = 16  # things done in a conversation
_NOW: Final = datetime(2026, 11, 29, 12, 0, tzinfo=WIB)
_BEGUN: Final = (
    "sertif tokped blm nongol, kelar 3 nov",
    "sertifikat belum muncul di bukalapak selesai 9 november",
    "sertif pintaria belum muncul kelar 28 oktober, sertif kemnaker belum muncul kelar 2 oktober",
)
_COMMANDS: Final = ("kasus", "mulai", "batal", "dataku")


@pytest.mark.parametrize("part", range(_PARTS))
def test_no_case_changes_while_another_is_on(real_library: Library, part: int) -> None:
    for seed in range(part, _CONVERSATIONS, _PARTS):
        before = State()
        for event, done in _conversation(real_library, Random(seed)):  # noqa: S311 - no secret
            after = done.state
            kept = {case.case: case for case in before.others}
            left = {case.case: case for case in after.others}
            assert len(left) == len(after.others), (seed, event)
            assert after.case not in left or not after.answers, (seed, event)
            for number in kept.keys() & left.keys():
                assert _told(left[number]) == _told(kept[number]), (seed, event)
            gone = kept.keys() - left.keys() - {after.case}
            assert not gone, (seed, event)
            before = after


@pytest.mark.parametrize("part", range(_PARTS))
def test_all_of_them_are_told_and_erased(real_library: Library, part: int) -> None:
    for seed in range(part, _CONVERSATIONS, _PARTS * 5):
        *_, (_, last) = _conversation(real_library, Random(seed))  # noqa: S311 - no secret
        state = replace(last.state, erasing=False)
        data = step(real_library, state, CommandGiven("dataku"), _NOW)
        words = "\n".join(reply.text for reply in data.replies)
        for case in (state, *state.others):
            platform = real_library.platform(case.answers.get("platform", ""))
            assert platform is None or platform.name in words, (seed, words)
        asked = step(real_library, data.state, CommandGiven("hapus"), _NOW)
        erased = step(real_library, asked.state, TextSent("ya"), _NOW)
        assert erased.effects == (EraseUser(),)
        assert replace(erased.state, round=0, said="") == State()


def _told(case: State) -> State:
    """Return what was told of a case: not whether it has ended."""
    return replace(case, outcome="", wait=None)


def _conversation(library: Library, chance: Random) -> Iterator[tuple[Event, Step]]:
    state, offered = State(), list[str]()
    for _ in range(chance.randint(4, _LONGEST)):
        event = _chosen(chance, offered)
        done = step(library, state, event, _NOW)
        yield event, done
        state = done.state
        buttons = (b for reply in done.replies for row in reply.buttons for b in row)
        offered = [b.data for b in buttons if b.data and not _erases(b.data)] or offered


def _chosen(chance: Random, offered: list[str]) -> Event:
    kind = chance.random()
    if offered and kind < 0.45:
        return ButtonPressed(chance.choice(offered))
    if kind < 0.65:
        return TextSent(chance.choice(_BEGUN))
    if kind < 0.75:
        return CommandGiven(chance.choice(_COMMANDS))
    return TextSent(chance.choice(CHATTER))


def _erases(data: str) -> bool:
    found = read(data)
    return found is not None and "erase" in found.arguments
