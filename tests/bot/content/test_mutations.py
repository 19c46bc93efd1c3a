"""Whatever happens to a file, reading it raises nothing and points into it."""

from functools import cache
from pathlib import Path
from typing import Final

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.content import Problem, read_library
from bot.content.problems import has_error
from bot.content.yaml.read import read_page
from tests.support.content.small_knowledge import BASE, Knowledge, make

FILES: Final = tuple(sorted(path.relative_to(BASE).as_posix() for path in BASE.rglob("*.yaml")))
PIECES: Final = (
    *("\t", "\n", ":", ": ", " #", "#", "-", "- ", "  ", "'", '"', "[", "]", "{", "}", "{x}", "*"),
    *("&a ", "!b ", "%", "@", "`", "|", ">", "?", ",", "<<: ", "---\n", "...\n", "\\", "“", "”"),
    *("\x00", "\x85", "\u2028", "\ufeff", "\U0001f600", "a: &a [*a]", '"\\ud800"', "~", "0", "é"),
)


@cache
def content(path: str) -> bytes:
    return (BASE / path).read_bytes()


def spoilt(data: bytes, at: int, *, drop: int, put: bytes) -> bytes:
    at %= len(data) + 1
    return data[:at] + put + data[at + drop :]


pieces = st.one_of(st.sampled_from(PIECES).map(str.encode), st.binary(max_size=3))
changes = st.lists(
    st.tuples(st.integers(0, 5000), st.integers(0, 12), pieces), min_size=1, max_size=4
)


def inside(problem: Problem, data: bytes) -> bool:
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    return 1 <= problem.line <= lines + 1 and problem.column >= 1


@given(path=st.sampled_from(FILES), spoils=changes)
@settings(max_examples=400)
def test_any_change_of_a_file_is_told_in_it(
    path: str, spoils: list[tuple[int, int, bytes]]
) -> None:
    data = content(path)
    for at, drop, put in spoils:
        data = spoilt(data, at, drop=drop, put=put)
    reading = read_page(path, data)
    assert all(inside(problem, data) for problem in reading.problems)
    assert reading.page.root is not None or reading.problems


@given(data=st.binary(max_size=60))
@settings(max_examples=300)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    reading = read_page("a.yaml", data)
    assert all(inside(problem, data) for problem in reading.problems)


@given(path=st.sampled_from(FILES), spoils=changes)
@settings(
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_any_change_gives_a_library_or_an_error(
    tmp_path: Path, path: str, spoils: list[tuple[int, int, bytes]]
) -> None:
    root = tmp_path / "knowledge"
    knowledge = Knowledge(root) if root.exists() else make(root)
    before = (root / path).read_bytes()
    data = before
    for at, drop, put in spoils:
        data = spoilt(data, at, drop=drop, put=put)
    knowledge.write(path, data)
    try:
        reading = read_library(root)
    finally:
        knowledge.write(path, before)
    assert (reading.library is None) == has_error(reading.problems)
    assert list(reading.problems) == sorted(reading.problems)
    own = [problem for problem in reading.problems if problem.path == path]
    assert all(inside(problem, data) for problem in own)
    assert not [each for each in reading.problems if "nput should" in each.message]
