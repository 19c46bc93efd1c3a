"""Running `prakerja-bot` as its users do: as a process of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tests.support.content.neutral_library import neutral_folder

ROOT = Path(__file__).parents[3]
# For a process that shall read knowledge/, or the copy that comes along with the package.
REAL_CONTENT: Final = {"PRAKERJA_KNOWLEDGE": ""}


def run_bot(
    *arguments: str, typed: str = "", environ: Mapping[str, str] | None = None, cwd: Path = ROOT
) -> subprocess.CompletedProcess[str]:
    """Run the command to its end, at most a minute; `typed` is its standard input.

    It reads the tests' own knowledge base, unless `environ` says otherwise.
    """
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "bot", *arguments],
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        cwd=cwd,
        env=neutral_environment() | dict(environ or {}),
    )


def neutral_environment() -> dict[str, str]:
    """Return the variables of this process, and where the tests' own knowledge base lies."""
    return {**os.environ, "PRAKERJA_KNOWLEDGE": str(neutral_folder())}
