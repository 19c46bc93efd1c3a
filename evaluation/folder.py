"""Where the evaluation messages lie: the folder that PRAKERJA_EVAL names, else tests/eval."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

SETTING: Final = "PRAKERJA_EVAL"
OWN: Final = Path(__file__).parents[1] / "tests" / "eval"


def evaluation_folder(environ: Mapping[str, str]) -> Path:
    """Return the folder; whether it can be read is another matter."""
    return Path(environ.get(SETTING) or OWN)
