"""Lines that stand too far left or right, and where they should stand."""

from collections.abc import Sequence

from bot.content.yaml.nodes import Mark
from bot.content.yaml.page import Suggestion
from bot.content.yaml.syntax.finding import Finding
from bot.content.yaml.syntax.lines import SourceLine


def bad_indent(line: SourceLine, before: Sequence[SourceLine]) -> Finding:
    """Explain a line that stands too far left or right, and put it where its neighbours stand."""
    if _left_of_its_neighbours(line, before):
        return _misplaced(before[-1], line.indent)
    columns = _open_columns(before)
    wanted = [column for column in columns if _takes(column, line, before)] or columns
    if not wanted:
        return _misplaced(line, None)
    return _misplaced(line, min(reversed(wanted), key=lambda column: abs(column - line.indent)))


def _misplaced(line: SourceLine, column: int | None) -> Finding:
    hint = None if column is None else " " * column + line.text.lstrip()
    return Finding(
        rule="bad-indent",
        mark=Mark(line.number, line.indent + 1),
        message="Jarak baris ini dari tepi kiri tidak sama dengan baris-baris sederajatnya.",
        hint=hint
        if hint != line.text
        else Suggestion(text="Samakan jaraknya dengan baris-baris sejenis di atasnya."),
    )


def _left_of_its_neighbours(line: SourceLine, before: Sequence[SourceLine]) -> bool:
    """Tell whether it is the line above that stands wrong: its neighbours agree."""
    if len(before) < 2:  # noqa: PLR2004 - the line above and its neighbour
        return False
    above, last = before[-2:]
    if not last.key or last.dashes or last.indent >= line.indent:
        return False
    if above.key and not above.value:
        return above.indent == last.indent
    return above.indent + len(above.dashes) == line.indent


def _open_columns(before: Sequence[SourceLine]) -> list[int]:
    """Return the columns at which a field or item may stand after these lines."""
    columns: list[int] = []
    for other in before:
        inner = [other.indent]
        if other.dashes and other.key:
            inner.append(other.indent + len(other.dashes))
        columns = [column for column in columns if column < other.indent] + inner
    return columns


def _takes(column: int, line: SourceLine, before: Sequence[SourceLine]) -> bool:
    """Tell whether items stand in that column if the line is one, and fields if it is one."""
    return bool(line.dashes) == any(o.dashes and o.indent == column for o in before)


def out_of_block(line: SourceLine) -> Finding:
    """Explain a line that leaves the block text above it."""
    return Finding(
        rule="bad-indent",
        mark=Mark(line.number, line.indent + 1),
        message="Baris ini keluar dari blok teks di atasnya: jarak dari tepi kiri kurang.",
        hint=Suggestion(
            text="Samakan jarak baris ini dari tepi kiri dengan baris teks di atasnya."
        ),
    )
