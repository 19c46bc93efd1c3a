"""What people write: found.txt must be found whole, harmless.txt must stay as it is."""

import re
from pathlib import Path
from typing import Final

import pytest

from flows.library.library import Library
from flows.privacy import guard, official

_HERE: Final = Path(__file__).parent
_MARKED: Final = re.compile(r"<(\w+) ([^>]+)>")


def _lines(name: str) -> list[str]:
    lines = (_HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.replace(r"\n", "\n") for line in lines if line and not line.startswith("# ")]


@pytest.mark.parametrize("line", _lines("found.txt"))
def test_personal_is_found_and_put_away(library: Library, line: str) -> None:
    found = guard(_MARKED.sub(r"\2", line), official(library))
    assert found.redacted == _MARKED.sub(r"<\1>", line)
    assert {str(kind) for kind in found.kinds} == {m[1] for m in _MARKED.finditer(line)}
    assert not any(m[2] in found.text for m in _MARKED.finditer(line))


@pytest.mark.parametrize("line", _lines("harmless.txt"))
def test_harmless_is_left_alone(library: Library, line: str) -> None:
    found = guard(line, official(library))
    assert found.kinds == ()
    assert found.text == found.redacted == line


def test_there_are_enough_samples() -> None:
    assert len(_lines("found.txt")) >= 500
    assert len(_lines("harmless.txt")) >= 400
