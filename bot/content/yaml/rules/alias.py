"""`alias`: a value that refers to an anchor elsewhere (`*name`).

What stands in a line must be readable there. Most often it is bold text without quotes.

FAIL  note: *penting
PASS  note: "*penting*"
"""

from collections.abc import Iterator

from bot.content.problems import Problem
from bot.content.yaml.nodes import AliasNode
from bot.content.yaml.page import Page
from bot.content.yaml.quoting import quote


def check(page: Page) -> Iterator[Problem]:
    """Yield a problem for every alias."""
    for node in page.nodes:
        if isinstance(node, AliasNode):
            line = page.line(node.start.line)
            start, end = node.start.column - 1, node.end.column - 1
            yield page.problem(
                "alias",
                node.start,
                f"Rujukan YAML `*{node.name}` tidak boleh dipakai: tulis isinya lengkap di sini. "
                "Kalau maksudnya teks yang diawali bintang, apit dengan tanda kutip.",
                hint=line[:start] + quote(line[start:end]) + line[end:],
            )
