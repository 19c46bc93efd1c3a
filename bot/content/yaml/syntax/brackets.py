"""Lists in brackets and mappings in braces that do not end."""

from typing import Final

from bot.content.yaml.nodes import Mark
from bot.content.yaml.page import Suggestion
from bot.content.yaml.syntax.finding import Finding
from bot.content.yaml.syntax.lines import SourceLine

_CLOSING: Final = {"[": "]", "{": "}"}


def unclosed_bracket(lines: tuple[SourceLine, ...], start: Mark | None) -> Finding | None:
    """Explain a list in brackets, or a mapping in braces, that does not end."""
    line = next((line for line in lines if start and line.number == start.line), None)
    if line is None or start is None:  # at the end of the file: some line above is still open
        line = next((line for line in reversed(lines) if _opens_bracket(line)), None)
        return _unclosed_bracket(line, line.column) if line else None
    return _unclosed_bracket(line, start.column)


def _opens_bracket(line: SourceLine) -> bool:
    opened = line.value[:1]
    return opened in _CLOSING and _CLOSING[opened] not in line.value


def _unclosed_bracket(line: SourceLine, column: int) -> Finding:
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
        else Suggestion(text="Periksa koma dan kurung tutupnya."),
    )
