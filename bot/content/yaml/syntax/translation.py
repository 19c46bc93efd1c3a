"""From the parser's error to the one cause an editor can mend; never more than one finding."""

import re

import yaml

from bot.content.yaml.nodes import TOP, Mark
from bot.content.yaml.page import Page, Suggestion
from bot.content.yaml.syntax import brackets, causes, indents, quotes
from bot.content.yaml.syntax.finding import Finding
from bot.content.yaml.syntax.lines import SourceLine, outside_blocks, take_apart


def explain(page: Page, error: yaml.MarkedYAMLError) -> Finding:
    """Return the cause of a syntax error."""
    where = _mark(error.problem_mark) or _mark(error.context_mark) or TOP
    lines = outside_blocks(page.lines)
    before = [line for line in lines if line.number < where.line]
    here = next((line for line in lines if line.number == where.line), None)
    bare = take_apart(where.line, page.line(where.line))
    start = _mark(error.context_mark)
    return (
        quotes.unclosed_quote(lines, where.line)
        or quotes.open_at_end(page, error, start)
        or quotes.bad_escape(page, error, where)
        or causes.lost_bar(lines, where.line)
        or (_of_colon(here, before, where) if _is_colon_error(error) else None)
        or (_of_key(lines, start) if _is_key_error(error) else None)
        or (causes.value_trouble(here) if here else None)
        or (brackets.unclosed_bracket(lines, start) if _is_bracket_error(error) else None)
        or (_of_place(here, before) if here else None)
        or (None if here or bare.empty else indents.out_of_block(bare))
        or _unknown(page, where, before)
    )


def _mark(mark: yaml.Mark | None) -> Mark | None:
    return Mark(mark.line + 1, mark.column + 1) if mark else None


def _is_colon_error(error: yaml.MarkedYAMLError) -> bool:
    return "mapping values are not allowed" in (error.problem or "")


def _is_key_error(error: yaml.MarkedYAMLError) -> bool:
    return "could not find expected ':'" in (error.problem or "")


def _is_bracket_error(error: yaml.MarkedYAMLError) -> bool:
    return "while parsing a flow" in (error.context or "")


def _of_colon(here: SourceLine | None, before: list[SourceLine], where: Mark) -> Finding | None:
    """Explain a colon where none may be: in a value, or on a line too far right."""
    if here is None:
        return None
    if here.key is None or where.column != here.indent + len(here.dashes) + len(here.key) + 1:
        return causes.value_trouble(here) or (causes.missing_space(here))
    last = before[-1] if before else None
    if last is None:
        return None
    if last.key is None:
        found = causes.missing_space(last) or causes.missing_colon(last)
        if found:
            return found
    if causes.field_like(here.key):
        return causes.value_trouble(last) or indents.bad_indent(here, before)
    return Finding(
        rule="colon-in-value",
        mark=where,
        message="Titik dua yang diikuti spasi dibaca YAML sebagai nama kolom. Apit seluruh teks, "
        "dari baris pertamanya, dengan tanda kutip, atau mulai dengan `|` dan baris baru.",
        hint=Suggestion(text=f"{last.with_value('|')}  (lalu teksnya di baris-baris berikutnya)"),
    )


def _of_key(lines: tuple[SourceLine, ...], start: Mark | None) -> Finding | None:
    """Explain a line without a colon where a field should be."""
    line = next((line for line in lines if start and line.number == start.line), None)
    if line is None:
        return None
    before = [other for other in lines if other.number < line.number]
    if before and before[-1].opens_block and line.key is None:
        return indents.out_of_block(line)
    return causes.missing_space(line) or causes.value_trouble(line) or causes.missing_colon(line)


def _of_place(here: SourceLine, before: list[SourceLine]) -> Finding | None:
    """Explain a line that is right by itself and wrong where it stands."""
    last = before[-1] if before else None
    if last is not None and here.key is None and not here.dashes:
        cut = causes.comment_cut(last)
        if cut:
            return cut
        if last.opens_block:
            return indents.out_of_block(here)
    if last is not None:
        found = causes.value_trouble(last)
        if found:
            return found
    if here.key is None and not here.dashes:
        return causes.missing_space(here) or causes.missing_colon(here)
    return indents.bad_indent(here, before)


def _unknown(page: Page, where: Mark, before: list[SourceLine]) -> Finding:
    line = page.line(where.line)
    if not line.strip() and before:
        where = Mark(before[-1].number, before[-1].indent + 1)
    shown = re.sub(r"\s+", " ", page.line(where.line).strip())[:40]
    return Finding(
        rule="syntax",
        mark=where,
        message=f"Susunan YAML di sini tidak terbaca: `{shown}`.",
        hint=Suggestion(
            text="Bandingkan dengan baris-baris sejenis di atasnya: jarak dari tepi kiri, "
            "titik dua, tanda kutip dan tanda kurung."
        ),
    )
