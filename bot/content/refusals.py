"""How a field's reader says no: a pydantic error that carries our own words.

`rule`, `says` (Indonesian) and the value as it should be written travel in the error's context.
"""

from typing import Any

from pydantic_core import PydanticCustomError


def refusal(
    rule: str, says: str, *, instead: str | None = None, advice: str | None = None
) -> PydanticCustomError:
    """Return the error to raise. `instead` is the mended value, `advice` a sentence without one."""
    context: dict[str, Any] = {"says": says, "instead": instead, "advice": advice}
    # The words stand in the context, for the template would fill the braces in them.
    return PydanticCustomError(rule, "refused", context)
