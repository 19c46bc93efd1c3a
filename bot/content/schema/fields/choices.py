"""The closed choices of our files: the words an editor may write, and what they are in flows."""

from typing import Annotated

from bot.content.schema.fields.values import one_of
from flows.library import Blocks, CountFrom, Verdict

BLOCKS = Annotated[Blocks, one_of(*Blocks)]
CLOCK = Annotated[CountFrom, one_of(*CountFrom)]
VERDICT = Annotated[Verdict, one_of(*Verdict)]
