"""`anchor`: a name given to a value (`&name`), so that other places may refer to it.

FAIL  note: &jam Buka setiap hari
PASS  note: Buka setiap hari
"""

from collections.abc import Iterator

from bot.content.problems import Problem
from bot.content.yaml.nodes import AliasNode
from bot.content.yaml.page import Page
from bot.content.yaml.quoting import quote


def check(page: Page) -> Iterator[Problem]:
    """Yield a problem for every anchor."""
    for node in page.nodes:
        if node.anchor is not None and not isinstance(node, AliasNode):
            line = page.line(node.start.line)
            start = node.start.column - 1
            removed = line[start:].replace(f"&{node.anchor}", "", 1).strip()
            kept = removed or quote(line[start:].strip())
            yield page.problem(
                "anchor",
                node.start,
                f"Penanda YAML `&{node.anchor}` tidak boleh dipakai. Hapus penandanya, atau apit "
                "dengan tanda kutip kalau itu bagian dari teks.",
                hint=line[:start] + kept,
            )
