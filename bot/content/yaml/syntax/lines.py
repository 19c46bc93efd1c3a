"""A line of a YAML file taken apart, without a parser: indentation, dashes, key, value."""

import re
from dataclasses import dataclass
from typing import Final

_PARTS: Final = re.compile(
    r"""^(?P<indent>[ ]*)(?P<dashes>(?:-[ ]+)*)
        (?:(?P<key>"[^"]*"|'[^']*'|[^\s"'\[\]{},&*!|>%@`\#-][^:\#]*?)[ ]*:(?:[ ]+|$))?
        (?P<value>.*)$""",
    re.VERBOSE,
)
_BLOCK_HEADER: Final = re.compile(r"[|>][-+]?\d?[-+]?\s*(#.*)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """`number` counts from 1; `column` is the one (from 1) at which `value` begins."""

    number: int
    text: str
    indent: int
    dashes: str
    key: str | None
    value: str
    column: int

    @property
    def empty(self) -> bool:
        """Tell whether it holds nothing but a comment."""
        return not self.text.strip() or self.text.lstrip().startswith("#")

    @property
    def opens_block(self) -> bool:
        """Tell whether the lines below are the text of a `|` or `>` block."""
        return bool(_BLOCK_HEADER.match(self.value)) and bool(self.key or self.dashes)

    def with_value(self, value: str) -> str:
        """Return the line with another value."""
        before = self.text[: self.column - 1]
        return before + (" " if before[-1:] in {":", "-"} else "") + value


def take_apart(number: int, text: str) -> SourceLine:
    """Return the parts of a line; any text has some."""
    parts = _PARTS.match(text)
    if parts is None:  # only a line break inside could do that
        return SourceLine(
            number=number, text=text, indent=0, dashes="", key=None, value=text, column=1
        )
    return SourceLine(
        number=number,
        text=text,
        indent=len(parts["indent"]),
        dashes=parts["dashes"],
        key=parts["key"],
        value=parts["value"].rstrip(),
        column=parts.start("value") + 1,
    )


def outside_blocks(lines: tuple[str, ...]) -> tuple[SourceLine, ...]:
    """Return the lines that are YAML: no block texts, no comments, no empty lines."""
    kept: list[SourceLine] = []
    block: int | None = None
    for number, text in enumerate(lines, 1):
        line = take_apart(number, text)
        if block is not None and (not text.strip() or line.indent > block):
            continue
        block = None
        if line.empty:
            continue
        kept.append(line)
        if line.opens_block:
            # The text of `- key: |` may not stand left of the key, nor that of `- |` of the dash.
            inner = line.dashes if line.key else line.dashes[:-2]
            block = line.indent + (len(inner) if line.key else len(inner.rstrip()))
    return tuple(kept)
