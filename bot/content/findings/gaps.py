"""Gaps that the bot cannot fill, and braces that stand alone, at their place inside a text."""

from bot.content.gaps import GapFault
from bot.content.locating import Spot
from bot.content.near import meant, nearest
from bot.content.nodes import Mark, TextNode
from bot.content.pages import Advice, Hint, Page
from bot.content.problems import Problem


def wrong_gap(page: Page, spot: Spot, fault: GapFault, allowed: list[str]) -> Problem:
    """Tell of one brace or gap; `allowed` are the gaps that the text may use."""
    mark = _place(page, spot.node, fault) if isinstance(spot.node, TextNode) else spot.mark
    listed = ", ".join(f"{{{name}}}" for name in allowed)
    offered = f"Yang boleh di sini: {listed}." if allowed else "Di sini tidak ada isian."
    if fault.name is None:
        says = f"Kurung kurawal {fault.written} tidak berpasangan. {offered}"
        advice = Advice(text="Lengkapi isiannya seperti {platform}, atau pakai kurung biasa.")
        return page.problem("stray-brace", mark, spot.labelled(says), hint=advice)
    near = nearest(fault.name, allowed)
    hint: Hint = _mended(page, mark, fault.written, near) if near else None
    if hint is None:
        hint = Advice(text=f"Pakai salah satu: {listed}." if allowed else "Hapus isian ini.")
    guess = meant(f"{{{near}}}" if near else None)
    says = f"Isian {fault.written} tidak dikenal.{guess} {offered}"
    return page.problem("unknown-gap", mark, spot.labelled(says), hint=hint)


def _mended(page: Page, mark: Mark, written: str, near: str) -> str | None:
    line = page.line(mark.line)
    start = mark.column - 1
    if not line.startswith(written, start):
        return None
    return f"{line[:start]}{{{near}}}{line[start + len(written) :]}"


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
