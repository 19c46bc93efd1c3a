"""Each rule is a file whose docstring is its manual, with a test file of the same name."""

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Final

import pytest

from bot.content import rules
from bot.content.yaml import rules as page_rules

HERE: Final = Path(__file__).parent
MODULES: Final = [
    (package.__name__, module.name)
    for package in (page_rules, *rules.SHELVES)
    for module in iter_modules(package.__path__)
]


@pytest.mark.parametrize(("package", "name"), MODULES)
def test_rule_has_manual_and_test(package: str, name: str) -> None:
    manual = import_module(f"{package}.{name}").__doc__ or ""
    assert manual.startswith(f"`{name.replace('_', '-')}`")
    assert "FAIL" in manual
    assert "PASS" in manual
    assert (HERE / Path(*package.split(".")[2:]) / f"test_{name}.py").is_file()
