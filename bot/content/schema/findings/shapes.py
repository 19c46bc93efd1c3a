"""A list, a mapping or a text where one of the others should be."""

from typing import Final

from bot.content.problems import Problem
from bot.content.schema.locate import Spot
from bot.content.yaml import Hint, ListNode, MapNode, Page, Suggestion, TextNode, quote

_DASH: Final = 2  # so much room it takes before a field
_FIELDS: Final = "kumpulan `nama: isi`"
SHAPES: Final = {
    "string_type": "satu teks",
    "tuple_type": "daftar (baris-baris yang diawali -, atau [a, b])",
    "dict_type": _FIELDS,
    "model_type": _FIELDS,
    "model_attributes_type": _FIELDS,
}


def misshapen(page: Page, spot: Spot, wanted: str) -> Problem:
    """Tell what should be there; `wanted` is pydantic's type of the error."""
    mark = spot.mark
    hint: Hint
    match wanted:
        case "string_type" if _is_prose(spot) and spot.key:
            mark, hint = spot.key.start, f"{page.line(spot.key.start.line).rstrip()} |"
        case "string_type":
            hint = _as_text(page, spot)
        case "tuple_type":
            hint = _as_list(page, spot)
        case _:
            hint = Suggestion(text="Tulis tiap kolom di baris sendiri sebagai `nama: isi`.")
    says = f"harus berisi {SHAPES[wanted]}, bukan {_found(spot)}."
    return page.problem("wrong-shape", mark, spot.labelled(says), hint=hint)


def _is_prose(spot: Spot) -> bool:
    """Tell whether sentences below a field became a mapping, for want of `|` after its colon."""
    if not isinstance(spot.node, MapNode) or spot.node.flow or not spot.key:
        return False
    words = next((key.text for key, _ in spot.node.entries()), "")
    return spot.node.start.line > spot.key.start.line and " " in words


def _found(spot: Spot) -> str:
    if isinstance(spot.node, TextNode):
        return "satu teks"
    return "daftar" if isinstance(spot.node, ListNode) else _FIELDS


def _as_list(page: Page, spot: Spot) -> Hint:
    node = spot.node
    if isinstance(node, MapNode) and spot.model and not node.flow and node.start.column > _DASH:
        line = page.line(node.start.line)
        start = node.start.column - 1
        if not line[:start].strip():  # its other fields stand below the first already
            return f"{line[: start - len('- ')]}- {line[start:]}"
    if not isinstance(node, TextNode) or node.start.line != node.end.line:
        return Suggestion(text="Tulis tiap isi di baris sendiri yang diawali `- `.")
    line = page.line(node.start.line)
    start, end = node.start.column - 1, node.end.column - 1
    return f"{line[:start]}[{line[start:end]}]{line[end:]}"


def _as_text(page: Page, spot: Spot) -> Hint:
    """Return the line with the value in quotes: a colon or bracket in a text made it a mapping."""
    node = spot.node
    line = page.line(node.start.line)
    start = node.start.column - 1
    if isinstance(node, ListNode | MapNode) and node.flow and node.end.line == node.start.line:
        end = node.end.column - 1
        return line[:start] + quote(line[start:end]) + line[end:]
    if isinstance(node, MapNode) and len(node.pairs) == 1:
        value = node.pairs[0][1]
        if isinstance(value, TextNode) and value.end.line == node.start.line:
            return line[:start] + quote(line[start:].rstrip())
    return Suggestion(
        text="Tulis satu teks di sini; apit dengan tanda kutip kalau memuat titik dua."
    )
