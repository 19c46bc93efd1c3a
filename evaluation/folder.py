"""Where the evaluation messages lie: a folder of one's own, the shared one, or this repository's.

PRAKERJA_EVAL=DIR stands before all; ../shared/eval counts when it is there.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

SETTING: Final = "PRAKERJA_EVAL"
_CHECKOUT: Final = Path(__file__).parents[1]
OWN: Final = _CHECKOUT / "tests" / "eval"


def evaluation_folder(environ: Mapping[str, str], checkout: Path = _CHECKOUT) -> Path:
    """Return the folder; whether it can be read is another matter."""
    if chosen := environ.get(SETTING):
        return Path(chosen)
    shared = checkout.parent / "shared" / "eval"
    return shared if shared.is_dir() else checkout / "tests" / "eval"
