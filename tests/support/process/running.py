"""Running `prakerja-bot` as its users do: as a process of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[3]


def run_bot(
    *arguments: str, typed: str = "", environ: Mapping[str, str] | None = None, cwd: Path = ROOT
) -> subprocess.CompletedProcess[str]:
    """Run the command to its end, at most a minute; `typed` is its standard input."""
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "bot", *arguments],
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        cwd=cwd,
        env={**os.environ, **(environ or {})},
    )
