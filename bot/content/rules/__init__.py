"""Rules over the whole knowledge base: one rule a file, found by themselves.

Each module has `check(draft: Draft) -> Iterator[Problem]`; its name is the rule's id with
underscores, its docstring the manual. A rule says nothing about what it cannot know: ids of a file
that could not be read count as unknown to us, not as wrong.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import iter_modules

from bot.content.draft import Draft
from bot.content.problems import Problem

Rule = Callable[[Draft], Iterator[Problem]]


def all_rules() -> tuple[Rule, ...]:
    """Return the check of every module in this package."""
    names = sorted(module.name for module in iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}").check for name in names)
