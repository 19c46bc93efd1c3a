"""From the parser's error to the one cause an editor can mend; never more than one finding."""

import re
from typing import Final

import yaml

from bot.content.nodes import TOP, Mark
from bot.content.pages import Advice, Page
from bot.content.quoting import quote
from bot.content.syntax import causes
from bot.content.syntax.causes import Finding
from bot.content.syntax.lines import Line, outside_blocks, take_apart

_CLOSING: Final = {"[": "]", "{": "}"}


def explain(page: Page, error: yaml.MarkedYAMLError) -> Finding:
    """Return the cause of a syntax error."""
    where = _mark(error.problem_mark) or _mark(error.context_mark) or TOP
    lines = outside_blocks(page.lines)
    before = [line for line in lines if line.number < where.line]
    here = next((line for line in lines if line.number == where.line), None)
    bare = take_apart(where.line, page.line(where.line))
    start = _mark(error.context_mark)
    return (
        causes.unclosed_quote(lines, where.line)
        or _open_at_end(page, error, start)
        or _escape(page, error, where)
        or (_of_colon(here, before, where) if _is_colon_error(error) else None)
        or (_of_key(lines, start) if _is_key_error(error) else None)
        or (causes.value_trouble(here) if here else None)
        or (_of_bracket(lines, start) if _is_bracket_error(error) else None)
        or (_of_place(here, before) if here else None)
        or (None if here or bare.empty else _out_of_block(bare))
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


def _open_at_end(page: Page, error: yaml.MarkedYAMLError, start: Mark | None) -> Finding | None:
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
        hint=Advice(text="Tutup tanda kutip ini, atau hapus kalau berlebih."),
    )


def _escape(page: Page, error: yaml.MarkedYAMLError, where: Mark) -> Finding | None:
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


def _of_colon(here: Line | None, before: list[Line], where: Mark) -> Finding | None:
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
        return causes.value_trouble(last) or causes.bad_indent(here, before)
    return Finding(
        rule="colon-in-value",
        mark=where,
        message="Titik dua yang diikuti spasi dibaca YAML sebagai nama kolom. Apit seluruh teks, "
        "dari baris pertamanya, dengan tanda kutip, atau mulai dengan `|` dan baris baru.",
        hint=Advice(text=f"{last.with_value('|')}  (lalu teksnya di baris-baris berikutnya)"),
    )


def _of_key(lines: tuple[Line, ...], start: Mark | None) -> Finding | None:
    """Explain a line without a colon where a field should be."""
    line = next((line for line in lines if start and line.number == start.line), None)
    if line is None:
        return None
    before = [other for other in lines if other.number < line.number]
    if before and before[-1].opens_block and line.key is None:
        return _out_of_block(line)
    return causes.missing_space(line) or causes.value_trouble(line) or causes.missing_colon(line)


def _of_bracket(lines: tuple[Line, ...], start: Mark | None) -> Finding | None:
    """Explain a list in brackets, or a mapping in braces, that does not end."""
    line = next((line for line in lines if start and line.number == start.line), None)
    if line is None or start is None:  # at the end of the file: some line above is still open
        line = next((line for line in reversed(lines) if _opens_bracket(line)), None)
        return _unclosed_bracket(line, line.column) if line else None
    return _unclosed_bracket(line, start.column)


def _opens_bracket(line: Line) -> bool:
    opened = line.value[:1]
    return opened in _CLOSING and _CLOSING[opened] not in line.value


def _unclosed_bracket(line: Line, column: int) -> Finding:
    opened = line.text[column - 1 : column]
    closing = _CLOSING.get(opened, "")
    unclosed = bool(closing) and closing not in line.text[column:]
    return Finding(
        rule="unclosed-bracket",
        mark=Mark(line.number, column),
        message=f"Kurung `{opened}` yang dibuka di sini tidak ditutup, atau isinya tidak "
        "dipisahkan koma. Kalau kurung itu bagian dari teks, apit teksnya dengan tanda kutip.",
        hint=line.text.rstrip().rstrip(",") + closing
        if unclosed
        else Advice(text="Periksa koma dan kurung tutupnya."),
    )


def _of_place(here: Line, before: list[Line]) -> Finding | None:
    """Explain a line that is right by itself and wrong where it stands."""
    last = before[-1] if before else None
    if last is not None and here.key is None and not here.dashes:
        cut = causes.comment_cut(last)
        if cut:
            return cut
        if last.opens_block:
            return _out_of_block(here)
    if last is not None:
        found = causes.value_trouble(last)
        if found:
            return found
    if here.key is None and not here.dashes:
        return causes.missing_space(here) or causes.missing_colon(here)
    return causes.bad_indent(here, before)


def _out_of_block(line: Line) -> Finding:
    return Finding(
        rule="bad-indent",
        mark=Mark(line.number, line.indent + 1),
        message="Baris ini keluar dari blok teks di atasnya: jarak dari tepi kiri kurang.",
        hint=Advice(text="Samakan jarak baris ini dari tepi kiri dengan baris teks di atasnya."),
    )


def _unknown(page: Page, where: Mark, before: list[Line]) -> Finding:
    line = page.line(where.line)
    if not line.strip() and before:
        where = Mark(before[-1].number, before[-1].indent + 1)
    shown = re.sub(r"\s+", " ", page.line(where.line).strip())[:40]
    return Finding(
        rule="syntax",
        mark=where,
        message=f"Susunan YAML di sini tidak terbaca: `{shown}`.",
        hint=Advice(
            text="Bandingkan dengan baris-baris sejenis di atasnya: jarak dari tepi kiri, "
            "titik dua, tanda kutip dan tanda kurung."
        ),
    )
