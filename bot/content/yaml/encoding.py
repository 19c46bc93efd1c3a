"""Bytes to text: UTF-8 with or without BOM is read, everything else is refused by its name."""

import codecs
from dataclasses import dataclass
from typing import Final

from bot.content.problems import Problem
from bot.content.yaml.nodes import TOP, Mark
from bot.content.yaml.page import Page, Suggestion

_SAVE_AGAIN: Final = (
    "Simpan ulang berkas ini sebagai UTF-8 (di Notepad: Simpan sebagai, Encoding: UTF-8)."
)
# Quotes, dashes and letters in cp1252, nothing printable in latin-1.
_ONLY_CP1252: Final = range(0x80, 0xA0)
# The longer marks first: the one of UTF-32 begins like the one of UTF-16.
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The text, its lines ended in the Unix way, or the problem that forbids to read it."""

    text: str
    problem: Problem | None = None


def decode(path: str, data: bytes) -> Decoded:
    """Return the text of a file's bytes; never raises."""
    wide = _wide(data)
    if wide:
        message = f"Berkas ini disimpan sebagai {wide}, jadi tidak bisa dibaca."
        problem = Page(path=path).problem(
            "encoding", TOP, message, hint=Suggestion(text=_SAVE_AGAIN)
        )
        return Decoded(text="", problem=problem)
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return Decoded(text=_lines_ended(data.decode("utf-8")))
    except UnicodeDecodeError as error:
        return Decoded(text="", problem=_refused(path, data, error.start))


def _wide(data: bytes) -> str | None:
    """Name a UTF with more than one byte a character, marked or told by its zero bytes."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    places = [data[place::4] for place in range(4)]
    mostly_zero = sum(part.count(0) * 2 > len(part) for part in places)
    if not mostly_zero:
        return None
    return "UTF-32" if mostly_zero > 2 else "UTF-16"  # noqa: PLR2004 - three zeros of four: UTF-32


def _lines_ended(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _refused(path: str, data: bytes, offset: int) -> Problem:
    before = _lines_ended(data[:offset].decode("utf-8"))
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    rest = _lines_ended(data[offset:].decode("cp1252", errors="replace"))
    mended = before[before.rfind("\n") + 1 :] + rest.split("\n", 1)[0]
    only_cp1252 = data[offset] in _ONLY_CP1252
    name = "Windows-1252 (cp1252, ANSI)" if only_cp1252 else "Windows-1252 (cp1252) atau Latin-1"
    message = (
        f"Berkas ini tampaknya disimpan sebagai {name}, bukan UTF-8: huruf di sini tidak terbaca. "
        f"{_SAVE_AGAIN}"
    )
    return Page(path=path).problem("encoding", Mark(line, column), message, hint=mended)
