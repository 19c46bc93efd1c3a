"""What pydantic found, told in Indonesian with place and mended line."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from bot.content.gaps import GapFault
from bot.content.locating import Frame, Location, Spot, fields, locate
from bot.content.near import meant, nearest
from bot.content.nodes import ListNode, MapNode, Mark, TextNode
from bot.content.page_rules.merge_key import merges
from bot.content.pages import Addition, Advice, Hint, Page
from bot.content.problems import Problem
from bot.content.quoting import mended, quote

Error = Mapping[str, Any]

_SHAPES: Final = {
    "string_type": "satu teks",
    "tuple_type": "daftar (baris-baris yang diawali -, atau [a, b])",
    "dict_type": "kumpulan `nama: isi`",
    "model_type": "kumpulan `nama: isi`",
    "model_attributes_type": "kumpulan `nama: isi`",
}
_LAYOUTS: Final = {
    True: "Tulis tiap isi di baris sendiri yang diawali `- `.",
    False: "Tulis tiap kolom di baris sendiri sebagai `nama: isi`.",
}
_GENERAL: Final = "isi ini tidak bisa dipakai di sini."


def findings(frame: Frame, errors: Sequence[Error]) -> Iterator[Problem]:
    """Yield the problems of one entry; a misspelt field is not missing besides."""
    missing: dict[Location, list[str]] = {}
    for error in errors:
        if error["type"] == "missing":
            missing.setdefault(error["loc"][:-1], []).append(str(error["loc"][-1]))
    for error in errors:
        if error["type"] == "extra_forbidden":
            yield _unknown_field(frame, error["loc"], missing.get(error["loc"][:-1], []))
    for location, names in missing.items():
        yield from _missing_fields(frame, location, names)
    for error in errors:
        if error["type"] not in {"missing", "extra_forbidden"}:
            yield from _wrong_value(frame, error)


def _unknown_field(frame: Frame, location: Location, missing: list[str]) -> Problem:
    """Tell of a field that the model does not know; what it likely stands for leaves `missing`."""
    name = str(location[-1])
    spot = locate(frame, location)
    parent = locate(frame, location[:-1])
    known = list(fields(parent.model)) if parent.model else []
    present = (
        {key.text for key, _ in parent.node.entries()}
        if isinstance(parent.node, MapNode)
        else set()
    )
    near = nearest(name, missing) or nearest(name, [each for each in known if each not in present])
    if near in missing:
        missing.remove(near)
    key = spot.key
    hint: Hint = Advice(text="Hapus kolom ini, atau perbaiki namanya.")
    if key and near:
        hint = mended(frame.page, key, near) or hint
    message = f"Kolom `{name}` tidak dikenal di sini.{meant(near)}"
    return frame.page.problem("unknown-field", key.start if key else spot.mark, message, hint=hint)


def _missing_fields(frame: Frame, location: Location, names: list[str]) -> Iterator[Problem]:
    parent = locate(frame, location)
    if not isinstance(parent.node, MapNode) or merges(parent.node):
        return
    for name in names:
        info = fields(parent.model).get(name) if parent.model else None
        told = f" ({info.description.rstrip('.')})" if info and info.description else ""
        example = info.examples[0] if info and info.examples else "..."
        hint: Hint = Advice(text=f"Tambahkan `{name}: {example}` di dalam kurung kurawal.")
        if not parent.node.flow:
            indent = " " * (parent.node.start.column - 1)
            hint = Addition(line=f"{indent}{name}: {example}")
        message = f"Kolom `{name}` belum ada{told}."
        yield frame.page.problem("missing-field", parent.entry_mark, message, hint=hint)


def _wrong_value(frame: Frame, error: Error) -> Iterator[Problem]:
    spot = locate(frame, error["loc"])
    context = error.get("ctx", {})
    if error["type"] == "too_short" and isinstance(spot.node, ListNode) and spot.node.items:
        return  # pydantic leaves out what is wrong, and then counts
    if isinstance(spot.node, TextNode) and spot.node.blank and not spot.is_key:
        yield _blank(frame.page, spot)
    elif "faults" in context:
        for fault in context["faults"]:
            yield _gap(frame.page, spot, fault, context["allowed"])
    elif "says" in context:
        yield _refused(frame.page, spot, error["type"], context)
    elif error["type"] in _SHAPES:
        yield _misshapen(frame.page, spot, error["type"])
    else:
        rule, says, advice = _standard(error["type"], context)
        yield frame.page.problem(rule, spot.mark, _labelled(spot, says), hint=Advice(text=advice))


def _labelled(spot: Spot, says: str) -> str:
    return f"{spot.label}: {says}" if spot.label else says[:1].upper() + says[1:]


def _blank(page: Page, spot: Spot) -> Problem:
    hint: Hint = Advice(text="Isi kolom ini, atau hapus barisnya kalau tidak wajib.")
    rest = page.line(spot.mark.line).partition(":")[2].strip()
    more = ""
    if spot.key and rest.startswith("#"):
        more = " Teks sesudah # hanyalah komentar."
        hint = page.line(spot.mark.line).partition(":")[0] + ": " + quote(rest)
    says = _labelled(spot, f"belum diisi.{more}")
    return page.problem("empty-value", spot.mark, says, hint=hint)


def _refused(page: Page, spot: Spot, rule: str, context: Mapping[str, Any]) -> Problem:
    hint: Hint = None
    if context["instead"] is not None and isinstance(spot.node, TextNode):
        hint = mended(page, spot.node, context["instead"])
    if hint is None and context["advice"]:
        hint = Advice(text=context["advice"])
    return page.problem(rule, spot.mark, _labelled(spot, context["says"]), hint=hint)


def _gap(page: Page, spot: Spot, fault: GapFault, allowed: list[str]) -> Problem:
    mark = _place(page, spot.node, fault) if isinstance(spot.node, TextNode) else spot.mark
    listed = ", ".join(f"{{{name}}}" for name in allowed)
    offered = f"Yang boleh di sini: {listed}." if allowed else "Di sini tidak ada isian."
    if fault.name is None:
        message = f"Kurung kurawal {fault.written} tidak berpasangan. {offered}"
        hint: Hint = Advice(text="Lengkapi isiannya, misalnya {platform}, atau pakai kurung biasa.")
        return page.problem("stray-brace", mark, _labelled(spot, message), hint=hint)
    near = nearest(fault.name, allowed)
    message = (
        f"Isian {fault.written} tidak dikenal.{meant(f'{{{near}}}' if near else None)} {offered}"
    )
    hint = Advice(text=f"Pakai salah satu: {listed}." if allowed else "Tulis teksnya tanpa isian.")
    line = page.line(mark.line)
    if near and line.startswith(fault.written, mark.column - 1):
        rest = line[mark.column - 1 + len(fault.written) :]
        hint = f"{line[: mark.column - 1]}{{{near}}}{rest}"
    return page.problem("unknown-gap", mark, _labelled(spot, message), hint=hint)


def _place(page: Page, node: TextNode, fault: GapFault) -> Mark:
    """Return where the brace stands in the file; escapes and folding may hide it."""
    source = page.slice(node.start, node.end)
    offset = -1
    for _ in range(fault.turn + 1):
        offset = source.find(fault.written, offset + 1)
        if offset < 0:
            return node.start
    before = source[:offset]
    if "\n" not in before:
        return Mark(node.start.line, node.start.column + offset)
    return Mark(node.start.line + before.count("\n"), offset - before.rfind("\n"))


def _misshapen(page: Page, spot: Spot, kind: str) -> Problem:
    node = spot.node
    hint: Hint = None
    if kind == "string_type":
        hint = _as_text(page, spot)
    elif kind == "tuple_type" and isinstance(node, TextNode) and node.start.line == node.end.line:
        line = page.line(node.start.line)
        start, end = node.start.column - 1, node.end.column - 1
        hint = f"{line[:start]}[{line[start:end]}]{line[end:]}"
    elif kind != "string_type":
        hint = Advice(text=_LAYOUTS[kind == "tuple_type"])
    found = "daftar" if isinstance(node, ListNode) else "kumpulan `nama: isi`"
    found = "satu teks" if isinstance(node, TextNode) else found
    says = f"harus berisi {_SHAPES[kind]}, bukan {found}."
    return page.problem("wrong-shape", spot.mark, _labelled(spot, says), hint=hint)


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
    return Advice(text="Tulis satu teks di sini; apit dengan tanda kutip kalau memuat titik dua.")


def _standard(kind: str, context: Mapping[str, Any]) -> tuple[str, str, str]:
    """Return the rule, the words and the advice for pydantic's own limits."""
    match kind:
        case "greater_than_equal":
            least = context["ge"]
            return "out-of-range", "angka ini terlalu kecil.", f"Tulis paling sedikit {least}."
        case "less_than_equal":
            most = context["le"]
            return "out-of-range", "angka ini terlalu besar.", f"Tulis paling banyak {most}."
        case "too_short":
            return "empty-list", "daftar ini tidak boleh kosong.", "Tulis paling sedikit satu isi."
        case _:
            return "bad-value", _GENERAL, "Bandingkan dengan berkas lain yang sejenis."
