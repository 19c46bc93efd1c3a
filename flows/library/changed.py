"""A frozen value with a few fields changed: dataclasses.replace, at a third of its cost.

For values with slots and two fields or more that make and check nothing as they are made. A step
changes its state and its replies about ten times.
"""

from collections.abc import Callable
from dataclasses import fields
from functools import lru_cache
from itertools import repeat
from operator import attrgetter, call
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

__all__ = ["changed"]

if TYPE_CHECKING:
    from dataclasses import replace as changed
else:
    V = TypeVar("V")

    def changed(value: V, /, **others: Any) -> V:
        """Return the value with these fields in the place of its own."""
        new = object.__new__(type(value))
        slots = _slots(type(value))
        any(map(call, slots.put, repeat(new), slots.of(value)))  # each puts, and returns nothing
        for name, its in others.items():
            slots.named[name](new, its)
        return new


class _Slots(NamedTuple):
    """What reads all fields of a class, what writes each of them, and the same by name."""

    of: Callable[[Any], tuple[Any, ...]]
    put: tuple[Callable[[Any, Any], None], ...]
    named: dict[str, Callable[[Any, Any], None]]


@lru_cache(maxsize=64)
def _slots(kind: type) -> _Slots:
    named = {field.name: kind.__dict__[field.name].__set__ for field in fields(kind)}
    return _Slots(attrgetter(*named), tuple(named.values()), named)
