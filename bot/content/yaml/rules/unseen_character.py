"""`unseen-character`: a control character or half of a character, written as an escape.

FAIL  name: "Tokopedia" with the six characters of an escaped NUL before the closing quote
PASS  name: "Tokopedia"
"""

from collections.abc import Iterator

from bot.content.problems import Problem
from bot.content.yaml.characters import UNSEEN, unseen_name
from bot.content.yaml.nodes import TextNode
from bot.content.yaml.page import Page
from bot.content.yaml.quoting import mended


def check(page: Page) -> Iterator[Problem]:
    """Yield a problem for every value in double quotes whose escapes make such a character."""
    for node in page.nodes:
        if not isinstance(node, TextNode) or node.style != '"' or node.text.isprintable():
            continue
        found = UNSEEN.search(node.text)
        if found:
            yield page.problem(
                "unseen-character",
                node.start,
                f"Isi ini memuat karakter yang tidak terlihat: {unseen_name(found[0])}. Hapus.",
                hint=mended(page, node, UNSEEN.sub("", node.text)),
            )
