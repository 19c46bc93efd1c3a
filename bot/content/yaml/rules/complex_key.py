"""`complex-key`: a field name that is no plain text (`? [a]`), or is empty.

FAIL  {platform}: Tokopedia
PASS  "{platform}": Tokopedia
"""

from collections.abc import Iterator

from bot.content.problems import Problem
from bot.content.yaml.nodes import MapNode, TextNode
from bot.content.yaml.page import Page, Suggestion


def check(page: Page) -> Iterator[Problem]:
    """Yield a problem for every key that is a list, a mapping, an alias or nothing."""
    for node in page.nodes:
        if not isinstance(node, MapNode):
            continue
        for key, _ in node.pairs:
            if not isinstance(key, TextNode) or not key.text.strip():
                yield page.problem(
                    "complex-key",
                    key.start,
                    "Nama kolom di baris ini bukan teks biasa.",
                    hint=Suggestion(
                        text="Tulis `nama: isi`; apit nama dengan tanda kutip bila perlu."
                    ),
                )
