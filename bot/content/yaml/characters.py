"""Characters that nobody sees and that break a YAML file: control characters and tabs."""

import re
from collections.abc import Iterator
from typing import Final

from bot.content.problems import Problem
from bot.content.yaml.nodes import Mark
from bot.content.yaml.page import Page

# YAML takes U+0085, U+2028 and U+2029 for line breaks, so that every later line number would be
# wrong. U+FEFF and U+200B are invisible; U+FFFD stands for a letter that was lost.
UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028\u2029\ufeff\ufffd-\uffff\ud800-\udfff]"
)
# Spaces that are none to YAML; web pages and Word give them, harmless unless they indent a line.
_ODD_INDENT: Final = re.compile(
    "^ *([\xa0\u2000-\u200a\u202f\u3000])[\xa0\u2000-\u200a\u202f\u3000 ]*"
)
_TAB: Final = re.compile(r"^[ ]*\t|^(?!\s*#)[^\t]*\t")
_INDENT: Final = re.compile(r"([ \t]*)(.*)")
_ABOVE: Final = re.compile(r"[ \t]*(?:- )*")
_NAMES: Final = {
    "\x00": "NUL",
    "\u200b": "spasi tanpa lebar",
    "\ufeff": "penanda BOM di tengah teks",
    "\ufffd": "huruf yang rusak (\N{REPLACEMENT CHARACTER})",
    "\u2028": "pemisah baris Unicode",
    "\u2029": "pemisah paragraf Unicode",
    "\x85": "pemisah baris Unicode",
}


def unseen_name(character: str) -> str:
    """Return what to call it, in Indonesian."""
    return _NAMES.get(character, f"karakter kendali U+{ord(character):04X}")


def bad_characters(page: Page) -> Iterator[Problem]:
    """Yield a problem for each line with unseen characters, and one for all tabs together."""
    for number, line in enumerate(page.lines, 1):
        if line.isascii() and line.isprintable():
            continue
        found = UNSEEN.search(line)
        odd = _ODD_INDENT.match(line)
        if found:
            yield page.problem(
                "unseen-character",
                Mark(number, found.start() + 1),
                f"Ada karakter yang tidak terlihat di sini: {unseen_name(found[0])}. Hapus.",
                hint=UNSEEN.sub("", line),
            )
        elif odd:
            yield page.problem(
                "unseen-character",
                Mark(number, odd.start(1) + 1),
                "Baris ini dijorokkan dengan spasi khusus (biasanya salinan dari Word atau web).",
                hint=" " * odd.end() + line[odd.end() :],
            )
    yield from _tabs(page)


def _tabs(page: Page) -> Iterator[Problem]:
    found = [
        (number, match.end())
        for number, line in enumerate(page.lines, 1)
        if "\t" in line and (match := _TAB.search(line))
    ]
    if not found:
        return
    number, column = found[0]
    others = ", ".join(str(other) for other, _ in found[1:])
    also = f" Tab juga ada di baris {others}." if others else ""
    yield page.problem(
        "tab",
        Mark(number, column),
        f"Ada tab di sini. YAML hanya menerima spasi.{also}",
        hint=_without_tabs(page, number),
    )


def _without_tabs(page: Page, number: int) -> str:
    """Return the line with spaces; an indentation becomes that of the line above."""
    indent, rest = _INDENT.match(page.line(number)).groups()  # type: ignore[union-attr]
    rest = re.sub("\t+", " ", rest)
    if "\t" not in indent:
        return indent + rest
    above = next((line for line in reversed(page.lines[: number - 1]) if line.strip()), "")
    shape = _ABOVE.match(above)
    wanted = shape.end() if shape else 0
    deeper = 2 if above.rstrip().endswith((":", "|", "|-", ">-", ">")) else 0
    dash = 2 if shape and shape[0].endswith("- ") and rest.startswith("- ") else 0
    return " " * (wanted + deeper - dash) + rest
