import json
import os
import subprocess
import sys
from pathlib import Path

from evaluation.folder import OWN
from flows.library.library import Library
from tests.support.process.running import ROOT


def run(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "evaluation"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=100,
        check=False,
        cwd=ROOT,
        env={**os.environ, "PRAKERJA_EVAL": str(folder)},
    )


def few(folder: Path, *, lines: int = 2) -> Path:
    """Copy the first messages of our own set."""
    for file in OWN.glob("*.jsonl"):
        text = "".join(file.read_text("utf-8").splitlines(keepends=True)[:lines])
        (folder / file.name).write_text(text, "utf-8")
    return folder


def test_figures_are_printed(tmp_path: Path) -> None:
    done = run(few(tmp_path))
    assert done.returncode == 0, done.stderr
    assert f"{tmp_path}: 2 questions, 2 out of scope, 2 dates, 2 stories" in done.stdout
    assert "answered right" in done.stdout


def test_nothing_is_scored_with_learned_messages(tmp_path: Path, real_library: Library) -> None:
    topic = real_library.topics[0]
    example = next(text for text in topic.examples if len(text.split()) > 7)
    stolen = json.dumps({"id": "o9", "text": example})
    (few(tmp_path) / "out_of_scope.jsonl").write_text(stolen, "utf-8")
    done = run(tmp_path)
    assert done.returncode == 1
    assert done.stdout == ""
    assert f'{topic.id}.yaml: "{example}" resembles o9' in done.stderr


def test_unreadable_folder_is_one_line(tmp_path: Path) -> None:
    done = run(tmp_path / "nothing")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
