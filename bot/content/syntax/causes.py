"""The causes of syntax errors that lines show: each function looks for one of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.content.nodes import Mark
from bot.content.pages import Advice, Hint
from bot.content.syntax.lines import Line
from bot.content.syntax.values import quoted_end, trouble

_FIELD: Final = re.compile(r"[a-z][a-z0-9_-]*")
# What stands before a colon in our files: fields and ids (`A1`, `2026-01-01`), or quoted words.
_KEY: Final = re.compile(r"[a-z0-9][a-z0-9_-]*|[A-Z]+[0-9]+|\"[^\"]*\"|'[^']*'")
_NO_SPACE: Final = re.compile(r"""^([^\s:"'\[{#]+):(?!//)(\S.*)$""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A cause. `sure` when the mended line is what was meant, so that reading may go on with it."""

    rule: str
    mark: Mark
    message: str
    hint: Hint = None
    sure: bool = False


def value_trouble(line: Line) -> Finding | None:
    """Find a value that needs quotes."""
    found = trouble(line.value)
    if found is None:
        return None
    return Finding(
        rule=found.rule,
        mark=Mark(line.number, line.column + found.offset),
        message=found.message,
        hint=line.with_value(found.value),
        sure=True,
    )


def unclosed_quote(lines: Sequence[Line], last: int) -> Finding | None:
    """Find the first quotation mark, up to line `last`, that swallows the fields below it."""
    for place, line in enumerate(lines):
        if line.number > last:
            return None
        if line.value[:1] in {'"', "'"} and quoted_end(line.value) is None:
            if _closes_below(line, lines[place + 1 :]):
                continue
            return Finding(
                rule="unclosed-quote",
                mark=Mark(line.number, line.column),
                message=f"Tanda kutip {line.value[0]} yang dibuka di sini tidak ditutup.",
                hint=line.text.rstrip() + line.value[0],
            )
    return None


def _closes_below(line: Line, below: Sequence[Line]) -> bool:
    mark = line.value[0]
    for other in below:
        if other.indent <= line.indent:
            return False
        if mark in other.text:
            return other.text.rstrip().endswith(mark)
    return False


def missing_space(line: Line) -> Finding | None:
    """Find `nama:Isi` and `-isi`."""
    if line.key is None and (found := _NO_SPACE.match(line.value)) and _FIELD.fullmatch(found[1]):
        return Finding(
            rule="missing-space",
            mark=Mark(line.number, line.column + found.end(1)),
            message="Sesudah titik dua harus ada satu spasi.",
            hint=line.with_value(f"{found[1]}: {found[2]}"),
            sure=True,
        )
    if not line.dashes and re.match(r"-[^\s-]", line.text.lstrip()):
        return Finding(
            rule="missing-space",
            mark=Mark(line.number, line.indent + 1),
            message="Sesudah tanda - di awal baris harus ada satu spasi.",
            hint=" " * line.indent + "- " + line.text.lstrip()[1:],
        )
    return None


def missing_colon(line: Line) -> Finding | None:
    """Find a line that is neither `nama: isi` nor the text of an item."""
    word, _, rest = line.value.partition(" ")
    if line.key is not None or (line.dashes and not re.fullmatch(r"\[.*\]|\S+", rest)):
        return None
    hint = None
    if _FIELD.fullmatch(word) and rest:
        hint = line.with_value(f"{word}: {rest.lstrip('=: ')}")
    return Finding(
        rule="missing-colon",
        mark=Mark(line.number, line.indent + 1),
        message="Baris ini bukan `nama: isi`: titik dua sesudah nama kolom tidak ada, atau baris "
        "ini lanjutan teks yang letaknya salah.",
        hint=hint,
    )


def comment_cut(line: Line) -> Finding | None:
    """Find an unquoted text that ` #` ends although it goes on in the next line."""
    cut = re.search(r"\s#", line.value)
    if cut is None or line.value[0] in "\"'[{|>#":
        return None
    return Finding(
        rule="comment-cut",
        mark=Mark(line.number, line.column + cut.start() + 1),
        message="Teks sesudah ` #` dianggap komentar dan hilang dari isi. Apit seluruh isi dengan "
        "tanda kutip; kalau memang komentar, pindahkan ke baris sendiri.",
        hint=Advice(text="Apit seluruh teks, dari baris pertamanya, dengan tanda kutip."),
    )


def bad_indent(line: Line, before: Sequence[Line]) -> Finding:
    """Explain a line that stands too far left or right, and put it where its neighbours stand."""
    if _left_of_its_neighbours(line, before):
        return _misplaced(before[-1], line.indent)
    columns = _open_columns(before)
    wanted = [column for column in columns if _takes(column, line, before)] or columns
    if not wanted:
        return _misplaced(line, None)
    return _misplaced(line, min(reversed(wanted), key=lambda column: abs(column - line.indent)))


def _misplaced(line: Line, column: int | None) -> Finding:
    hint = None if column is None else " " * column + line.text.lstrip()
    return Finding(
        rule="bad-indent",
        mark=Mark(line.number, line.indent + 1),
        message="Jarak baris ini dari tepi kiri tidak sama dengan baris-baris sederajatnya.",
        hint=hint
        if hint != line.text
        else Advice(text="Samakan jaraknya dengan baris-baris sejenis di atasnya."),
    )


def _left_of_its_neighbours(line: Line, before: Sequence[Line]) -> bool:
    """Tell whether it is the line above that stands wrong: the one above it agrees with this one."""
    if len(before) < 2:  # noqa: PLR2004 - the line above and its neighbour
        return False
    above, last = before[-2:]
    if not last.key or last.dashes or last.indent >= line.indent:
        return False
    if above.key and not above.value:
        return above.indent == last.indent
    return above.indent + len(above.dashes) == line.indent


def _open_columns(before: Sequence[Line]) -> list[int]:
    """Return the columns at which a field or item may stand after these lines."""
    columns: list[int] = []
    for other in before:
        inner = [other.indent]
        if other.dashes and other.key:
            inner.append(other.indent + len(other.dashes))
        columns = [column for column in columns if column < other.indent] + inner
    return columns


def _takes(column: int, line: Line, before: Sequence[Line]) -> bool:
    """Tell whether items stand in that column if the line is one, and fields if it is one."""
    return bool(line.dashes) == any(o.dashes and o.indent == column for o in before)


def field_like(key: str | None) -> bool:
    """Tell whether a key looks like the name of a field rather than like prose before a colon."""
    return key is not None and bool(_KEY.fullmatch(key))
