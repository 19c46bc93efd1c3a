"""The causes of syntax errors that lines show: each function looks for one of them."""

import re
from collections.abc import Sequence
from typing import Final

from bot.content.yaml.nodes import Mark
from bot.content.yaml.page import Suggestion
from bot.content.yaml.syntax.finding import Finding
from bot.content.yaml.syntax.lines import SourceLine
from bot.content.yaml.syntax.values import trouble

_FIELD: Final = re.compile(r"[a-z][a-z0-9_-]*")
# What stands before a colon in our files: fields and ids (`A1`, `2026-01-01`), or quoted words.
_KEY: Final = re.compile(r"[a-z0-9][a-z0-9_-]*|[A-Z]+[0-9]+|\"[^\"]*\"|'[^']*'")
_GLUED_DASH: Final = re.compile(r"-[a-z][a-z0-9_-]*: ")  # "-check: ulasan": an item, no text
_NO_SPACE: Final = re.compile(r"""^([^\s:"'\[{#]+):(?!//)(\S.*)$""")


def value_trouble(line: SourceLine) -> Finding | None:
    """Find a value that needs quotes."""
    if line.key is None and _GLUED_DASH.match(line.value):
        return missing_space(line)
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


def missing_space(line: SourceLine) -> Finding | None:
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


def missing_colon(line: SourceLine) -> Finding | None:
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


def lost_bar(lines: Sequence[SourceLine], where: int) -> Finding | None:
    """Find a field whose text stands below it without `|`, at or above the line of the error."""
    below: SourceLine | None = None
    least = 0
    for line in reversed([line for line in lines if line.number <= where]):
        outer = below is not None and line.indent < least
        if below and outer and line.key and not line.value and _is_prose(below):
            return Finding(
                rule="lost-bar",
                mark=Mark(line.number, len(line.text.rstrip())),
                message="Di bawah ini ada teks beberapa baris. Sesudah titik dua perlu tanda `|`.",
                hint=f"{line.text.rstrip()} |",
            )
        least = line.indent if below is None else min(least, line.indent)
        below = line
    return None


def _is_prose(line: SourceLine) -> bool:
    """Tell whether it is a sentence: no item, and no name of a field before a colon."""
    return not line.dashes and not field_like(line.key) and " " in (line.key or line.value)


def comment_cut(line: SourceLine) -> Finding | None:
    """Find an unquoted text that ` #` ends although it goes on in the next line."""
    cut = re.search(r"\s#", line.value)
    if cut is None or line.value[0] in "\"'[{|>#":
        return None
    return Finding(
        rule="comment-cut",
        mark=Mark(line.number, line.column + cut.start() + 1),
        message="Teks sesudah ` #` dianggap komentar dan hilang dari isi. Apit seluruh isi dengan "
        "tanda kutip; kalau memang komentar, pindahkan ke baris sendiri.",
        hint=Suggestion(text="Apit seluruh teks, dari baris pertamanya, dengan tanda kutip."),
    )


def field_like(key: str | None) -> bool:
    """Tell whether a key looks like the name of a field rather than like prose before a colon."""
    return key is not None and bool(_KEY.fullmatch(key))
