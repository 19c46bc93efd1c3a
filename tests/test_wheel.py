"""The built wheel works outside the checkout, with its own copy of the content."""

import subprocess
import sys
import zipfile
from pathlib import Path

from flows.library.library import Library
from flows.wording.texts import say
from tests.support.process.running import REAL_CONTENT, ROOT, run_bot


def test_wheel_brings_its_content(tmp_path: Path, real_library: Library) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True, timeout=100)  # noqa: S603
    (wheel,) = tmp_path.glob("*.whl")
    installed = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(installed)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    environ = {"PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"} | REAL_CONTENT
    done = run_bot("check", environ=environ, cwd=elsewhere)
    assert done.returncode == 0, done.stdout + done.stderr
    talked = run_bot("chat", typed="/mulai\n1\n", environ=environ, cwd=elsewhere)
    assert say(real_library, "ask-platform") in talked.stdout
