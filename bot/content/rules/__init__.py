"""Rules over the whole knowledge base: one rule a file, found by themselves, on four shelves.

Each module has `check(draft: Draft) -> Iterator[Problem]`; its name is the rule's id with
underscores, its docstring the manual. A rule says nothing about what it cannot know: ids of a file
that could not be read count as unknown to us, not as wrong. A rule that only ever warns is called
`advise` instead: whoever only wants to know what is refused does without. A rule that needs the
library itself
has `check_built(draft: Draft, library: Library)` instead: it runs only where nothing else is wrong,
so every entry of the draft is in the library. One that asks the library so much that it takes
seconds has `check_asked` of the same form: it runs where an editor waits for the answer
(`prakerja-bot check`), never where a bot starts.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from bot.content.draft import Draft
from bot.content.problems import Problem
from bot.content.rules import answers, cases, facts, ids
from flows.library import Library

DraftRule = Callable[[Draft], Iterator[Problem]]
LibraryRule = Callable[[Draft, Library], Iterator[Problem]]

SHELVES = (ids, facts, answers, cases)


def draft_rules(*, advice: bool = True) -> tuple[DraftRule, ...]:
    """Return the rules that look at what was read, with or without those that only warn."""
    names = ("check", "advise") if advice else ("check",)
    named = ((module, name) for module in _modules() for name in names)
    return tuple(getattr(module, name) for module, name in named if hasattr(module, name))


def library_rules() -> tuple[LibraryRule, ...]:
    """Return the rules that look at the library built from it."""
    return tuple(module.check_built for module in _modules() if hasattr(module, "check_built"))


def asking_rules() -> tuple[LibraryRule, ...]:
    """Return the rules that ask the library all that people may ask it."""
    return tuple(module.check_asked for module in _modules() if hasattr(module, "check_asked"))


def _modules() -> Iterator[ModuleType]:
    for shelf in SHELVES:
        for name in sorted(module.name for module in iter_modules(shelf.__path__)):
            yield import_module(f"{shelf.__name__}.{name}")
