"""`duplicate-key`: the same field twice; YAML would silently drop all but the last.

FAIL  name: Tokopedia
      name: Tokped
PASS  name: Tokopedia
"""

from collections.abc import Iterator

from bot.content.nodes import MapNode, TextNode
from bot.content.pages import Advice, Page
from bot.content.problems import Problem


def check(page: Page) -> Iterator[Problem]:
    """Yield a problem at every repetition; it names the line of the first."""
    for node in page.nodes:
        if isinstance(node, MapNode):
            yield from _repeated(page, node)


def _repeated(page: Page, node: MapNode) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for key, _ in node.pairs:
        if not isinstance(key, TextNode):
            continue
        if key.text in first:
            yield page.problem(
                "duplicate-key",
                key.start,
                f"`{key.text}` sudah ada di baris {first[key.text]}; "
                "hanya satu yang akan terpakai.",
                hint=Advice(text="Hapus salah satu, atau beri nama lain."),
            )
        first.setdefault(key.text, key.start.line)
