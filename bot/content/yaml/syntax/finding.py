"""What a syntax error really is: the one finding that an editor gets for it."""

from dataclasses import dataclass

from bot.content.yaml.nodes import Mark
from bot.content.yaml.page import Hint


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A cause. `sure` when the mended line is what was meant, so that reading may go on with it."""

    rule: str
    mark: Mark
    message: str
    hint: Hint = None
    sure: bool = False
