"""`merge-key`: the key `<<`, by which YAML copies fields from elsewhere.

FAIL  <<: *umum
PASS  (the fields themselves)
"""

from collections.abc import Iterator

from bot.content.problems import Problem
from bot.content.yaml.nodes import MapNode, TextNode
from bot.content.yaml.page import Page, Suggestion

MERGE = "<<"


def merges(node: MapNode) -> bool:
    """Tell whether fields of this mapping may come from elsewhere."""
    return any(isinstance(key, TextNode) and key.text == MERGE for key, _ in node.pairs)


def check(page: Page) -> Iterator[Problem]:
    """Yield a problem for every merge key."""
    for node in page.nodes:
        if isinstance(node, TextNode) and node.role == "key" and node.text == MERGE:
            yield page.problem(
                "merge-key",
                node.start,
                "Penggabungan YAML `<<` tidak boleh dipakai.",
                hint=Suggestion(text="Salin kolom-kolomnya ke sini, baris demi baris."),
            )
