"""The documentation keeps up: what it names exists, and what exists is named."""

import json
import re
import shlex
import sqlite3
import tomllib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from bot.cli.main import COMMANDS
from bot.monitoring.metrics import Metrics
from bot.settings.settings import DEFAULTS
from bot.store.sqlite import Database
from tests.support.process.running import run_bot

ROOT: Final = Path(__file__).parents[1]
DOCS: Final = (ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md")))
LINKED: Final = (
    *DOCS,
    ROOT / "README.md",
    ROOT / "CHANGELOG.md",
    *sorted(ROOT.glob("knowledge/*.md")),
)
DECISIONS: Final = sorted((ROOT / "docs/decisions").glob("*.md"))

# What makes a word in backticks a file of ours: where it begins, or how it ends.
ROOMS: Final = (
    ".ci", "benchmarks", "bot", "deploy", "docs", "evaluation", "flows", "handbook", "knowledge",
    "requirements", "scripts", "tests",
)  # fmt: skip
ENDINGS: Final = (".example", ".in", ".json", ".jsonl", ".md", ".py", ".sql", ".toml", ".yaml")


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def code_words(page: str) -> Iterator[str]:
    """Yield each word in backticks or in a fenced block, without its punctuation."""
    fenced = re.findall(r"^```\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)
    spans = re.findall(
        r"`([^`\n]+)`", re.sub(r"^```.*?^```$", "", page, flags=re.DOTALL | re.MULTILINE)
    )
    for span in (*fenced, *spans):
        yield from (word.strip(",;:()\"'") for word in span.split())


def is_path(word: str) -> bool:
    if "://" in word or word.startswith(("/", "*", "-")):
        return False
    return word.split("/", maxsplit=1)[0] in ROOMS if "/" in word else word.endswith(ENDINGS)


def exists(path: str) -> bool:
    """Return whether there is such a file; `<name>` stands for at least one."""
    pattern = re.sub(r"<[^>]+>", "*", path.partition("::")[0]).rstrip("/")
    return any(ROOT.glob(pattern))


def direct_dependencies() -> set[str]:
    lines = [
        line
        for file in (ROOT / "requirements").glob("*.in")
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    return {re.split(r"[<>=!~\[ ;]", line)[0] for line in lines if re.match(r"[A-Za-z]", line)}


def series() -> set[str]:
    """Return the names of our series as the bot tells them, counters with their `_total`."""
    body = Metrics().exposition()[0].decode()
    return set(re.findall(r"^# TYPE (prakerja_\w+)", body, re.MULTILINE))


def told_how_to_start() -> str:
    return text("README.md") + text("CONTRIBUTING.md")


@pytest.mark.parametrize("page", DOCS, ids=lambda page: str(page.relative_to(ROOT)))
def test_named_files_exist(page: Path) -> None:
    named = {word for word in code_words(page.read_text(encoding="utf-8")) if is_path(word)}
    assert [path for path in sorted(named) if not exists(path)] == []


@pytest.mark.parametrize("page", DOCS, ids=lambda page: str(page.relative_to(ROOT)))
def test_named_modules_exist(page: Path) -> None:
    module = r"(?<!-)\b((?:benchmarks|bot|evaluation|flows|handbook)(?:\.[a-z_]+)+)\b"
    named = re.findall(module, page.read_text(encoding="utf-8"))
    assert [name for name in named if not is_module(name)] == []


def is_module(name: str) -> bool:
    """Return whether it is a module, a package, or something defined in a module."""
    place, _, last = name.rpartition(".")
    if exists(name.replace(".", "/") + ".py") or exists(name.replace(".", "/") + "/__init__.py"):
        return True
    file = ROOT / (place.replace(".", "/") + ".py")
    return file.is_file() and bool(re.search(rf"\b(?:def|class) {last}\b", file.read_text("utf-8")))


@pytest.mark.parametrize("page", LINKED, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    ours = (target.partition("#")[0] for target in targets if "://" not in target)
    assert [target for target in ours if target and not (page.parent / target).exists()] == []


def test_every_dependency_has_its_reason() -> None:
    listed = re.findall(r"^\| `([^`]+)` \|", text("docs/dependencies.md"), re.MULTILINE)
    assert sorted(listed) == sorted(direct_dependencies())


def test_running_dependencies_are_those_of_the_wheel() -> None:
    wheel = tomllib.loads(text("pyproject.toml"))["project"]["dependencies"]
    names = {re.split(r"[<>=]", line)[0] for line in wheel}
    assert names == set(re.findall(r"^[A-Za-z][\w-]*", text("requirements/run.in"), re.MULTILINE))


def test_every_command_is_told() -> None:
    commands = set(COMMANDS)
    told = set(re.findall(r"prakerja-bot ([a-z]+)", told_how_to_start()))
    assert {"ask", "chat", "run", "check", "diagnose"} <= commands
    assert sorted(commands - told) == []


def test_every_verb_of_make_is_told() -> None:
    verbs = set(re.findall(r"^([a-z]+):.*##", text("Makefile"), re.MULTILINE))
    told = set(re.findall(r"\bmake ([a-z]+)", told_how_to_start()))
    assert sorted(verbs - told) == []


def test_every_setting_is_told_with_its_default() -> None:
    rows = re.findall(r"^\| `([A-Z_]+)` \| ([^|]+) \|", text("docs/operations.md"), re.MULTILINE)
    told = {name: shown.strip("`") for name, shown in rows}
    nothing = {
        "PRAKERJA_KNOWLEDGE": "the installed copy",
        "PRAKERJA_CACHE": "the user's own",
    }
    assert told == {name: default or nothing.get(name, "–") for name, default in DEFAULTS.items()}


def test_settings_are_told_in_their_order() -> None:
    rows = re.findall(r"^\| `([A-Z_]+)` \|", text("docs/operations.md"), re.MULTILINE)
    assert rows == list(DEFAULTS)


def test_named_settings_exist() -> None:
    named = set(re.findall(r"\b(?:PRAKERJA|TELEGRAM)_[A-Z_]+\b", text("docs/operations.md")))
    assert sorted(named - set(DEFAULTS)) == []


def test_every_series_is_told() -> None:
    told = set(re.findall(r"`(prakerja_[a-z_]+)", text("docs/operations.md")))
    assert sorted(told) == sorted(series())


async def test_backup_of_the_docs_works_while_the_bot_runs(tmp_path: Path) -> None:
    fenced = re.findall(r"^prakerja-bot (backup .+)$", text("docs/operations.md"), re.MULTILINE)
    backup, look = (shlex.split(command) for command in fenced)
    database = await Database.open(tmp_path / DEFAULTS["PRAKERJA_DB"])
    await database.check()
    ours = {"PYTHONPATH": str(ROOT)}
    told = [run_bot(*words, environ=ours, cwd=tmp_path).stdout for words in (backup, look)]
    await database.close()
    assert told[0] == told[1]
    assert "backup.sqlite3: utuh" in told[0]
    tables = "SELECT count(*) FROM sqlite_master WHERE name = 'sessions'"
    with closing(sqlite3.connect(tmp_path / "backup.sqlite3")) as copy:
        assert copy.execute(tables).fetchone() == (1,)
    empty = tmp_path / "backup.sqlite3"
    empty.write_bytes(b"")
    found_out = run_bot(*look, environ=ours, cwd=tmp_path)
    assert (found_out.returncode, found_out.stdout) == (2, "")


def test_checks_are_told_in_their_order() -> None:
    steps = re.findall(r'^step "([^"]+)"', text("scripts/test"), re.MULTILINE)
    assert re.findall(r"^\d+\. \*\*([^*]+)\*\*:", text("CONTRIBUTING.md"), re.MULTILINE) == steps


def test_every_term_of_the_glossary_is_used() -> None:
    rows = re.findall(r"^\| [^|]+ \| ([^|]+) \|", text("docs/glossary.md"), re.MULTILINE)
    terms = {term.partition(":")[0] for row in rows for term in re.findall(r"`([^`]+)`", row)}
    used = "\n".join(
        file.read_text(encoding="utf-8")
        for room in ("flows", "bot", "knowledge")
        for file in (*(ROOT / room).rglob("*.py"), *(ROOT / room).rglob("*.yaml"))
    )
    names = {*re.findall(r"[\w-]+", used), *(file.stem for file in ROOT.glob("knowledge/*/*"))}
    assert sorted(terms - names) == []


@pytest.mark.parametrize(
    ("command", "arguments", "typed"),
    [
        ("ask", ("halo", "--json"), ""),
        ("chat", ("--json",), '{"text": "halo"}'),
        ("diagnose", ("--platform", "tokopedia", "--completed", "2026-11-03", "--json"), ""),
        ("test", ("--json",), ""),
    ],
)
def test_every_key_of_a_contract_is_told(
    command: str, arguments: tuple[str, ...], typed: str
) -> None:
    done = run_bot(command, *arguments, "--today", "2026-11-21", typed=typed)
    section = text("docs/contracts.md").partition(f"\n## {command}\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| (`[^|]+) \|", section, re.MULTILINE)
    told = [key for row in rows for key in re.findall(r"`(\w+)`", row)]
    assert told == list(json.loads(done.stdout))


def test_decisions_are_numbered_without_gap() -> None:
    numbers = [int(page.name[:4]) for page in DECISIONS]
    assert numbers == list(range(1, len(DECISIONS) + 1))


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: str(page.stem))
def test_decision_says_why(page: Path) -> None:
    headings = re.findall(r"^## (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert headings == ["Context", "Decision", "Alternatives and why not", "Consequences"]


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: str(page.stem))
def test_decision_says_whether_it_holds(page: Path) -> None:
    status = re.search(r"^Status: (.+)", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert status
    later = re.match(r"(?:amended|superseded) by \D*(\d+)", status[1])
    assert status[1].startswith("accepted") or (later and int(later[1]) > int(page.name[:4]))


def test_changelog_knows_the_version() -> None:
    version = tomllib.loads(text("pyproject.toml"))["project"]["version"]
    released = re.findall(r"^## \[([^\]]+)\]", text("CHANGELOG.md"), re.MULTILINE)
    assert released[:2] == ["Unreleased", version]
