"""Rules that need the library itself: one rule a file, found by themselves.

Each module has `check(draft: Draft, library: Library) -> Iterator[Problem]`; its name is the rule's
id with underscores, its docstring the manual. They run only where nothing else is wrong, so every
entry of the draft is in the library.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import iter_modules

from bot.content.draft import Draft
from bot.content.problems import Problem
from flows.library import Library

LibraryRule = Callable[[Draft, Library], Iterator[Problem]]


def all_rules() -> tuple[LibraryRule, ...]:
    """Return the check of every module in this package."""
    names = sorted(module.name for module in iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}").check for name in names)
