"""Talk at random: nothing is taken unread, nothing is said twice running, a human is always near.

`RANDOM_TALK=5000` plays as many conversations; the suite plays a few hundred.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from random import Random
from typing import Final

import pytest

from bot.service.clock import WIB
from flows.conversation import step
from flows.dialogue import Button, ButtonPressed, MediaSent, State, Step, TextSent, Verb, read
from flows.handlers.command import named as command_named
from flows.library.library import Library
from flows.questions import context_of, question_of
from flows.views import HUMAN
from tests.support.talk.chatter import CHATTER

pytestmark = pytest.mark.real_content

_CONVERSATIONS: Final = int(os.environ.get("RANDOM_TALK", "300"))
_PARTS: Final = 4  # so that they are shared among processes
_LONGEST: Final = 14  # things done in a conversation
_PRESSED: Final = 0.25
_SENT: Final = 0.03  # a sticker
_NOW: Final = datetime(2026, 11, 29, 12, 0, tzinfo=WIB)


@dataclass(frozen=True)
class Turn:
    """What was typed in a state ("" where a button was pressed or a sticker sent), and the step.

    `wanted`: a button or a command says what it wants, and gets it as often as it is given.
    """

    before: State
    typed: str
    wanted: bool
    done: Step

    @property
    def words(self) -> str:
        return "\n\n".join(reply.text for reply in self.done.replies)

    @property
    def labels(self) -> list[str]:
        return [button.label for button in self.buttons]

    @property
    def buttons(self) -> list[Button]:
        return [button for reply in self.done.replies for row in reply.buttons for button in row]


@pytest.mark.parametrize("part", range(_PARTS))
def test_random_talk(real_library: Library, part: int) -> None:
    for seed in range(part, _CONVERSATIONS, _PARTS):
        _holds(real_library, seed, State())


@pytest.mark.parametrize("part", range(_PARTS))
def test_random_talk_in_guided_cases(real_library: Library, part: int) -> None:
    for seed in range(part, _CONVERSATIONS // 2, _PARTS):
        guide = real_library.guides[seed % len(real_library.guides)]
        begun = step(real_library, State(), ButtonPressed(f"0.w.{guide.id}"), _NOW)
        state = begun.state
        for _ in range(seed % (len(guide.questions) + 2)):  # some of it is answered already
            state = _pressed_first(real_library, state, Random(seed))  # noqa: S311
        _holds(real_library, seed, state)


def _pressed_first(library: Library, state: State, chance: Random) -> State:
    """Return the state after an answer to the open question, whichever it is."""
    context = context_of(library, state, _NOW)
    question = context.open_question()
    if question is None:
        return state
    offered = [b for row in question_of(context, question).choices(context) for b in row if b.data]
    return step(library, state, ButtonPressed(chance.choice(offered).data or ""), _NOW).state


def _holds(library: Library, seed: int, begun: State) -> None:
    """Assert what holds of any conversation that goes on from a state."""
    talk = list(_conversation(library, Random(seed), begun))  # noqa: S311 - nothing secret
    for turn in talk:
        assert _taken_unread(library, turn) == set(), (seed, turn.typed, turn.words)
    for one, other in pairwise(talk):
        same = (one.words, one.labels) == (other.words, other.labels)
        assert not same or other.wanted, (seed, other.typed, one.words)
    for turn in talk:
        assert _leads_to_a_way_out(library, turn), (seed, turn.typed, turn.words)


def _conversation(library: Library, chance: Random, state: State) -> Iterator[Turn]:
    offered: list[str] = []
    for _ in range(chance.randint(3, _LONGEST)):
        typed, wanted = "", False
        if offered and chance.random() < _PRESSED:
            done = step(library, state, ButtonPressed(chance.choice(offered)), _NOW)
            wanted = True
        elif chance.random() < _SENT:
            done = step(library, state, MediaSent("sticker"), _NOW)
        else:
            typed = chance.choice(CHATTER)
            done = step(library, state, TextSent(typed), _NOW)
            wanted = command_named(typed) is not None
        turn = Turn(state, typed, wanted, done)
        yield turn
        state, offered = done.state, [button.data for button in turn.buttons if button.data]


def _taken_unread(library: Library, turn: Turn) -> set[str]:
    """Return the answers that a typed message changed although nobody read them back."""
    after = turn.done.state
    if not turn.typed or after.round != turn.before.round:  # another case was brought back
        return set()
    changed = {
        question
        for question, value in after.answers.items()
        if turn.before.answers.get(question) != value and question not in after.unconfirmed
    }
    return {question for question in changed if not _is_told(library, turn, question)}


def _is_told(library: Library, turn: Turn, question: str) -> bool:
    """Tell whether the answer is read back, or its topic told where it leads out of the case."""
    context = context_of(library, turn.done.state, _NOW)
    asked = question_of(context, question)
    away = asked.leads_to(turn.done.state.answers[question])
    return asked.noted(context) in turn.words or (away is not None and away == turn.done.subject)


def _leads_to_a_way_out(library: Library, turn: Turn) -> bool:
    """Tell whether a human or the menu is at most two taps away.

    A short word such as "Siap, Kak." brings no buttons: those above stay.
    """
    if not turn.buttons or any(map(_is_way_out, turn.buttons)):
        return True
    state = turn.done.state
    return any(
        _is_way_out(behind)
        for button in turn.buttons
        if button.data
        for reply in step(library, state, ButtonPressed(button.data), _NOW).replies
        for row in reply.buttons
        for behind in row
    )


def _is_way_out(button: Button) -> bool:
    found = read(button.data) if button.data else None
    if found is None:
        return False
    return found.verb is Verb.MENU or (found.verb is Verb.TOPIC and found.arguments[0] == HUMAN)
