"""Every effect has consequences; one that nobody carries out fails type checking."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Final

from bot.service.effects import Consequences, consequences
from flows.dialogue import EraseUser, RecordUnanswered

ROOT: Final = Path(__file__).parents[3]
MISSED: Final = RecordUnanswered(outcome="fallback", topics=("sim",), text="kok gitu")
# A new effect, as somebody would add it, in a copy of the module that names them all.
ADDED: Final = (
    "\n\nclass RingBell:\n    pass\n\n\nEffect = EraseUser | RecordUnanswered | RingBell\n"
)


def test_no_effect_has_no_consequence() -> None:
    assert consequences(()) == Consequences()


def test_unanswered_question_is_recorded() -> None:
    assert consequences((MISSED, MISSED)).unanswered == (MISSED, MISSED)


def test_erasing_erases_whatever_else_happens() -> None:
    assert consequences((EraseUser(), MISSED)) == Consequences(erased=True, unanswered=(MISSED,))


def test_effect_that_nobody_carries_out_fails_type_checking(tmp_path: Path) -> None:
    effects = (ROOT / "flows/dialogue/effects.py").read_text(encoding="utf-8")
    named, together, _ = effects.partition("\nEffect = ")
    assert together
    names = ", ".join(("Effect", *re.findall(r"^class (\w+):", effects, re.MULTILINE)))
    copy = tmp_path / "flows" / "dialogue"
    copy.mkdir(parents=True)
    (copy / "__init__.py").write_text(
        f"from flows.dialogue.effects import {names}\n__all__ = {[*names.split(', ')]}\n"
    )
    (tmp_path / "flows" / "__init__.py").touch()
    (copy / "effects.py").write_text(effects)
    checked = tmp_path / "carrying_out.py"
    checked.write_text((ROOT / "bot/service/effects.py").read_text(encoding="utf-8"))
    assert check(checked) == (0, "")
    (copy / "effects.py").write_text(named + ADDED)
    code, told = check(checked)
    assert code == 1
    assert "RingBell" in told


def check(file: Path) -> tuple[int, str]:
    """Return mypy's exit code and what it says of a file beside its own copy of flows."""
    command = (sys.executable, "-m", "mypy", "--strict", "--no-error-summary", file.name)
    done = subprocess.run(  # noqa: S603 - our own type checker
        command, cwd=file.parent, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout
