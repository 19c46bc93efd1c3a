"""`tag`: an explicit YAML type (`!name`); our fields know their types themselves.

FAIL  name: !!str Tokopedia
PASS  name: Tokopedia
FAIL  note: !Penting baca dulu
PASS  note: "!Penting baca dulu"
"""

from collections.abc import Iterator

from bot.content.problems import Problem
from bot.content.yaml.page import Page
from bot.content.yaml.quoting import quote


def check(page: Page) -> Iterator[Problem]:
    """Yield a problem for every tag."""
    for node in page.nodes:
        if node.tag is not None:
            line = page.line(node.start.line)
            start = node.start.column - 1
            value = line[start:].rstrip()
            kept = value.split(" ", 1)[-1] if value.startswith("!!") else quote(value)
            yield page.problem(
                "tag",
                node.start,
                "Nilai yang diawali tanda seru dibaca sebagai penanda jenis YAML, dan itu tidak "
                "dipakai di sini. Apit seluruh teks dengan tanda kutip.",
                hint=line[:start] + kept,
            )
