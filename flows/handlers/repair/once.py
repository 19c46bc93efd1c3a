"""The same is not said twice in a row: what stands above already is pointed at instead.

A third time the way is changed: choices and a human. Of what was said the state keeps a checksum,
which tells nothing but whether it is the same again, and behind it how often it would have been.
"""

import re
from functools import lru_cache
from typing import Final
from zlib import crc32

from flows.dialogue import Context, Outcome, Reply, State, Step, Verb
from flows.handlers.repair.misses import with_a_human
from flows.library import changed
from flows.questions import question_of
from flows.views import human_button
from flows.wording import paragraphs, say

_SEEN: Final = re.compile(r"\w+")  # no signs, and nothing that is written between words unseen
_TIMES: Final = "*"
_LEADS: Final = ("said-before", "said-often")
_NOTHING: Final = State()
_HELPED: Final = f".{Verb.HELPED}."  # asked beside an answer, and not each time
_TALK: Final = ("thanks", "greeting", "acknowledged", "weary")  # readers of what asks for no answer


def not_twice(before: Context, step: Step, *, wanted: bool = False) -> Step:
    """Return the step in other words where it says what was said last, `before` it.

    Whoever presses a button or gives a command wants it (`wanted`) as often as that; not so the
    notice that a button is old. Where
    nothing is kept of anybody, nothing is.
    """
    wanted = wanted and step.outcome is not Outcome.STALE
    said, (last, times) = _checksum(step), _last(before.state)
    if said == last and not wanted:
        times += 1
        after = before.with_state(step.state)
        step = changed(step, replies=_differently(after, step, times))
        said = f"{said}{_TIMES}{times}"
    if step.state.round == _NOTHING.round and step.state == _NOTHING:
        return step
    return changed(step, state=changed(step.state, said=said))


def _last(state: State) -> tuple[str, int]:
    """Return the checksum of what was said last, and how often it was said otherwise since."""
    said, _, times = state.said.partition(_TIMES)
    return said, int(times or 0)


def _checksum(step: Step) -> str:
    texts = (reply.text for reply in step.replies)
    buttons = (b for reply in step.replies for row in reply.buttons for b in row)
    labels = (b.label for b in buttons if _HELPED not in (b.data or ""))
    checksum = 0
    for said in (*texts, *labels):
        checksum = crc32(_seen(said), checksum)
    return f"{checksum:x}"


@lru_cache(maxsize=1024)  # of our words, most of which are said to many
def _seen(said: str) -> bytes:
    return "".join(_SEEN.findall(said)).encode()


def _differently(context: Context, step: Step, times: int) -> tuple[Reply, ...]:
    """Return other words; an answer with nothing open below it stays, after a lead."""
    library, last = context.library, step.replies[-1]
    question = context.open_question() if context.state.active else None
    if step.reader in _TALK and not question:
        words = (say(library, word) for word in ("heard-again", "ack-at-menu"))
        return (changed(last, text=next(text for text in words if text != last.text)),)
    old = step.outcome is Outcome.STALE
    if question and times > 1:
        return (with_a_human(context, question_of(context, question), times=times),)
    lead = say(library, "old-button-again" if old else _LEADS[min(times, len(_LEADS)) - 1])
    shown = question_of(context, question).words_again(context) if question else ""
    human = human_button(context)
    offered = any(set(human) & set(row) for row in last.buttons)
    buttons = last.buttons if offered or not human else (*last.buttons, human)
    if step.reader and not question:
        first, *rest = step.replies
        *others, last = (changed(first, text=paragraphs(lead, first.text)), *rest)
        return (*others, changed(last, buttons=buttons))
    return (Reply(text=paragraphs(lead, shown), buttons=buttons),)
