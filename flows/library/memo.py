"""Made once: what follows from content, which is its own key, and from a single word.

To hash a vocabulary or a library anew for each message would cost more than what it saves. Of a
message nothing longer than a word is kept.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Generic, Self, TypeVar, overload

T = TypeVar("T")
R = TypeVar("R")

_KEPT: Final = 4  # objects; a content that was replaced is let go after so many new ones


@dataclass(frozen=True, slots=True, eq=False)
class Same(Generic[T]):
    """Equal only to itself. It holds on to the object, so that its id is not given to another."""

    value: T

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.value is self.value

    def __hash__(self) -> int:
        return id(self.value)


def made_once(make: Callable[[T], R]) -> Callable[[T], R]:
    """Return `make`, which now makes something of an object once, and of the last few only."""
    found, _ = made_once_or_given(make)
    return found


def made_once_or_given(
    make: Callable[[T], R],
) -> tuple[Callable[[T], R], Callable[[T, R], R]]:
    """Return the same, and what takes in what was made of an object before, elsewhere."""
    made: dict[int, tuple[T, R]] = {}

    def found(value: T) -> R:
        try:
            return made[id(value)][1]
        except KeyError:
            return given(value, make(value))

    def given(value: T, its: R) -> R:
        nonlocal made
        known = (value, its)  # held on to: its id stays its own
        made = {**dict([*made.items()][1 - _KEPT :]), id(value): known}
        return its

    return found, given


class worked_out_once(cached_property[R]):  # noqa: N801 - a decorator, like what it stands for
    """A property worked out when it is first asked for.

    Python's own takes a lock each time until 3.12; what is kept here belongs to one event alone.
    """

    @overload
    def __get__(self, instance: None, owner: type[object] | None = None) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type[object] | None = None) -> R: ...

    def __get__(self, instance: object | None, owner: type[object] | None = None) -> Self | R:
        """Return the value, kept in the object from now on."""
        if instance is None:
            return self
        found = instance.__dict__[self.attrname] = self.func(instance)  # type: ignore[index]
        return found


_LONGEST: Final = 40  # letters; what is longer is no word, and is read anew


class _ReadWords(dict[str, R]):
    """What a function made of the words that it was asked for; of too many the first goes.

    A word that is known costs no call of a function.
    """

    def __init__(self, read: Callable[[str], R], most: int) -> None:
        super().__init__()
        self._read, self._most = read, most

    def __missing__(self, word: str) -> R:
        found = self._read(word)
        if len(word) <= _LONGEST:
            if len(self) >= self._most:
                self.pop(next(iter(self)), None)
            self[word] = found
        return found


def by_word(most: int) -> Callable[[Callable[[str], R]], Callable[[str], R]]:
    """Return what makes a function of a word remember its last `most` results."""

    def remembering(read: Callable[[str], R]) -> Callable[[str], R]:
        return _ReadWords(read, most).__getitem__

    return remembering
