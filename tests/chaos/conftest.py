"""What the tests of bad days share: how much of it, and that nothing goes through a proxy."""

import random
from pathlib import Path
from typing import Final

import pytest

from tests.support.process.dose import Dose

_PATIENCE: Final = 240  # seconds for a test
_LONGEST: Final = "test_kill.py"  # begins first, so that nobody waits for it alone in the end
_LONGER: Final = 300  # seconds for that one


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--soak", type=int, default=1, metavar="N", help="N times the people, updates and kills"
    )
    parser.addoption(
        "--soak-shift", type=int, metavar="N", help="added to each seed; by chance, if --soak"
    )


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.path.name != _LONGEST)
    # The options are known only where this folder was named.
    times = config.getoption("--soak", default=1)
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            seconds = _LONGER if item.path.name == _LONGEST else _PATIENCE
            item.add_marker(pytest.mark.timeout(seconds * times), append=False)


@pytest.fixture(scope="session")
def dose(pytestconfig: pytest.Config) -> Dose:
    times = pytestconfig.getoption("--soak", default=1)
    shift = pytestconfig.getoption("--soak-shift", default=None)
    if shift is None:
        shift = random.randrange(1, 1_000_000) if times > 1 else 0  # noqa: S311 - no secret
    print(f"--soak {times} --soak-shift {shift}")  # noqa: T201 - shown if a test fails
    return Dose(times, shift)


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
