"""Rows of text in columns."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

_BETWEEN: Final = "  "


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report: a title, rows of cells, and a sentence to those who wonder."""

    title: str
    rows: tuple[Sequence[str], ...]
    note: str = ""


def as_text(sections: Iterable[Section]) -> str:
    """Return the sections one below the other; one without rows is left out."""
    return "\n\n".join(_text(section) for section in sections if section.rows)


def _text(section: Section) -> str:
    columns = range(max(len(row) for row in section.rows))
    widths = [
        max(len(row[column]) for row in section.rows if column < len(row)) for column in columns
    ]
    lines = (
        _BETWEEN.join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)).rstrip()
        for row in section.rows
    )
    note = (f"  ({section.note})",) if section.note else ()
    return "\n".join((section.title, *(f"  {line}" for line in lines), *note))
