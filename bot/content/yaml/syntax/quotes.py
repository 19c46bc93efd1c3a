"""Quotation marks that do not close where they should, and escapes inside them."""

from collections.abc import Sequence

import yaml

from bot.content.yaml.nodes import Mark
from bot.content.yaml.page import Page, Suggestion
from bot.content.yaml.quoting import quote
from bot.content.yaml.syntax.finding import Finding
from bot.content.yaml.syntax.lines import SourceLine, take_apart
from bot.content.yaml.syntax.values import quoted_end


def unclosed_quote(lines: Sequence[SourceLine], last: int) -> Finding | None:
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


def _closes_below(line: SourceLine, below: Sequence[SourceLine]) -> bool:
    mark = line.value[0]
    for other in below:
        if other.indent <= line.indent:
            return False
        if mark in other.text:
            return other.text.rstrip().endswith(mark)
    return False


def open_at_end(page: Page, error: yaml.MarkedYAMLError, start: Mark | None) -> Finding | None:
    """Explain a quotation mark after which no other one comes in the whole file."""
    if start is None or "quoted scalar" not in (error.context or ""):
        return None
    if "escape" in (error.problem or ""):
        return None
    mark = page.line(start.line)[start.column - 1 : start.column]
    return Finding(
        rule="unclosed-quote",
        mark=start,
        message=f"Tanda kutip {mark} yang dibuka di sini tidak ditutup.",
        hint=Suggestion(text="Tutup tanda kutip ini, atau hapus kalau berlebih."),
    )


def bad_escape(page: Page, error: yaml.MarkedYAMLError, where: Mark) -> Finding | None:
    """Explain a backslash that the parser takes for the beginning of an escape."""
    if "escape" not in (error.problem or ""):
        return None
    line = take_apart(where.line, page.line(where.line))
    closed = line.value[:1] == '"' and line.value[-1:] == '"' and len(line.value) > 1
    return Finding(
        rule="bad-escape",
        mark=Mark(where.line, max(where.column - 1, 1)),
        message="Garis miring terbalik \\ di dalam tanda kutip ganda punya arti khusus. Pakai "
        "tanda kutip tunggal.",
        hint=line.with_value(quote(line.value[1:-1])) if closed else None,
        sure=closed,
    )
