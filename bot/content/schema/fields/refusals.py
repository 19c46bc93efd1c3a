"""How a field's reader says no: a pydantic error that carries our own words.

`rule`, `says` (Indonesian) and the value as it should be written travel in the error's context.
"""

import re
from typing import Any, Final

from pydantic_core import PydanticCustomError


def refusal(
    rule: str, says: str, *, instead: str | None = None, advice: str | None = None
) -> PydanticCustomError:
    """Return the error to raise. `instead` is the mended value, `advice` a sentence without one."""
    context: dict[str, Any] = {"says": says, "instead": instead, "advice": advice}
    # The words stand in the context, for the template would fill the braces in them.
    return PydanticCustomError(rule, "refused", context)


LONGEST_ID: Final = 32
# A button of a topic carries its round, the topic and the choice; Telegram allows 64 bytes there.
LONGEST_CHOICE: Final = 24
_NO_ID: Final = re.compile(r"[^a-z0-9]+")


def id_pattern(longest: int) -> str:
    """Return the pattern of ids of at most that length."""
    return f"[a-z0-9-]{{2,{longest}}}"


def slug(name: str) -> str:
    """Return the id that comes nearest to a name."""
    return _NO_ID.sub("-", name.lower()).strip("-")
