"""Many more examples, made of ours: the head of one message with the tail of another.

Always the same ones. They are good for measuring cost and for nothing else.
"""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from flows.library import Library


def many_times(library: Library, times: int) -> Library:
    """Return the library with so many times its examples, all of them distinct texts."""
    if times == 1:
        return library
    chance = Random(times)  # noqa: S311 - the same texts in every run, no secret
    return replace(
        library,
        topics=tuple(
            replace(topic, examples=_recombined(topic.examples, times, chance))
            for topic in library.topics
        ),
        out_of_scope=_recombined(library.out_of_scope, times, chance),
    )


def _recombined(texts: Sequence[str], times: int, chance: Random) -> tuple[str, ...]:
    found = dict.fromkeys(texts)
    words = [text.split() for text in texts]
    wanted = len(texts) * times
    while len(found) < wanted:
        one, other = chance.choices(words, k=2)
        head, tail = chance.randint(1, len(one)), chance.randint(0, len(other))
        found[" ".join((*one[:head], *other[tail:], *chance.choice(words)))] = None
    return tuple(found)
