"""Several messages in quick succession are one thing said: they are heard together, answered once.

Whoever writes "udah" and "eh belum" has not seen the next question in between: taken one by one,
the second would answer something that nobody was asked.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.service.turn import Act
from flows.dialogue import MediaSent, TextSent
from flows.handlers import named
from flows.text import LONGEST


@dataclass(frozen=True, slots=True, kw_only=True)
class Burst:
    """What is taken as one: `whole` is what the conversation gets of its `parts`."""

    whole: Act
    parts: tuple[Act, ...]


def bursts(done: Sequence[Act]) -> tuple[Burst, ...]:
    """Return what was done, with the messages that follow one another put together."""
    found: list[Burst] = []
    for act in done:
        joined = _joined(found[-1].whole, act) if found else None
        if joined:
            found[-1] = Burst(whole=joined, parts=(*found[-1].parts, act))
        else:
            found.append(Burst(whole=act, parts=(act,)))
    return tuple(found)


def _joined(first: Act, then: Act) -> Act | None:
    said, more = _heard(first), _heard(then)
    if said is None or more is None:
        return None
    # No more is heard together than one message has at most: what comes after that is not read.
    text = "\n".join(part for part in (said, more) if part)[:LONGEST]
    media = next((d.event for d in (first, then) if isinstance(d.event, MediaSent)), None)
    event = replace(media, caption=text) if media else TextSent(text)
    return replace(then, event=event)


def _heard(act: Act) -> str | None:
    """Return what a message says; None for what is no message, which stands alone."""
    match act.event:
        case TextSent(text=text) if named(text) is None:  # "batal" is a command
            return text
        case MediaSent(caption=caption):
            return caption
    return None
