"""Each broken sample gives exactly the one problem that expected.json names, and nothing else.

Where it names a `hint`, that line in the place of the broken one makes the whole file good.
"""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from bot.content.rules import library_rules
from tests.bot.content.bad_samples import found, places, spoil
from tests.support.content.small_knowledge import Knowledge

BAD: Final = Path(__file__).parent / "bad"
EXPECTED: Final[dict[str, Any]] = json.loads((BAD / "expected.json").read_text(encoding="utf-8"))
MENDED: Final = sorted(name for name, wanted in EXPECTED.items() if "hint" in wanted)
# They look at the library, so that they are silent while any other thing is wrong.
LATE: Final = {rule.__module__.rpartition(".")[2].replace("_", "-") for rule in library_rules()}
BESIDES: Final = sorted(name for name, wanted in EXPECTED.items() if wanted["rule"] not in LATE)
ENGLISH: Final = ("input should", "required", "expected", "found ", "not allowed", "extra ")


def test_every_sample_is_expected() -> None:
    assert sorted(EXPECTED) == sorted(path.name for path in BAD.glob("*.yaml"))
    assert len(EXPECTED) >= 28


@pytest.mark.parametrize("sample", sorted(EXPECTED))
def test_sample_gives_its_problem_only(knowledge: Knowledge, sample: str) -> None:
    wanted = EXPECTED[sample]
    spoil(knowledge, BAD / sample, wanted["as"])
    assert places(knowledge) == [(wanted["as"], wanted["line"], wanted["column"], wanted["rule"])]


@pytest.mark.parametrize("sample", sorted(EXPECTED))
def test_sample_is_explained_in_indonesian(knowledge: Knowledge, sample: str) -> None:
    spoil(knowledge, BAD / sample, EXPECTED[sample]["as"])
    [problem] = found(knowledge)
    assert problem.hint
    told = f"{problem.message} {problem.hint}".lower()
    assert not [word for word in ENGLISH if word in told]


@pytest.mark.parametrize("sample", MENDED)
def test_mended_line_mends(knowledge: Knowledge, sample: str) -> None:
    path = EXPECTED[sample]["as"]
    spoil(knowledge, BAD / sample, path)
    [problem] = found(knowledge)
    assert problem.hint == EXPECTED[sample]["hint"]
    assert problem.remedy == "replace"
    lines = knowledge.text(path).split("\n")
    lines[problem.line - 1] = problem.hint or ""
    knowledge.write(path, "\n".join(lines))
    assert places(knowledge) == []


@pytest.mark.parametrize("sample", BESIDES)
def test_broken_file_hides_no_other(knowledge: Knowledge, sample: str) -> None:
    spoil(knowledge, BAD / sample, EXPECTED[sample]["as"])
    other = "calendar/2025.yaml"
    knowledge.change(other, "2025-12-25", "2025-02-30")
    assert (other, 3, 3, "bad-date") in places(knowledge)
    assert len(places(knowledge)) == 2
