"""`duplicate-key`: the same field twice; YAML would silently drop all but the last.

FAIL  name: Tokopedia
      name: Tokped
PASS  name: Tokopedia
"""

from collections.abc import Iterator

from bot.content.problems import Problem
from bot.content.yaml.nodes import MapNode, Node, TextNode
from bot.content.yaml.page import Page, Suggestion


def check(page: Page) -> Iterator[Problem]:
    """Yield a problem at every repetition; it names the line of the first."""
    for node in page.nodes:
        if isinstance(node, MapNode):
            yield from _repeated(page, node)


def _repeated(page: Page, node: MapNode) -> Iterator[Problem]:
    first: dict[str, int] = {}
    before: tuple[Node, Node] | None = None
    for pair in node.pairs:
        key = pair[0]
        if isinstance(key, TextNode) and key.text in first:
            if before and _opened_too_deep(before):
                yield _too_deep(page, before[0])
                return
            yield _twice(page, key, first[key.text])
        if isinstance(key, TextNode):
            first.setdefault(key.text, key.start.line)
        before = pair


def _twice(page: Page, key: TextNode, line: int) -> Problem:
    return page.problem(
        "duplicate-key",
        key.start,
        f"`{key.text}` sudah ada di baris {line}; hanya satu yang akan terpakai.",
        hint=Suggestion(text="Hapus salah satu, atau beri nama lain."),
    )


def _opened_too_deep(pair: tuple[Node, Node]) -> bool:
    """Tell whether this is `id:` without a value: the fields below it are those of a new entry."""
    key, value = pair
    return isinstance(value, TextNode) and value.blank and not key.in_flow and key.start.column > 1


def _too_deep(page: Page, key: Node) -> Problem:
    return page.problem(
        "duplicate-key",
        key.start,
        "Kolom-kolom di bawah baris ini sudah ada di atasnya. Kalau baris ini memulai isi baru, "
        "letaknya terlalu jauh dari tepi kiri.",
        hint=page.line(key.start.line).lstrip(),
    )
