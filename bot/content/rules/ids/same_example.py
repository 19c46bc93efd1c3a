"""`same-example`: one sentence twice among the examples of topics and out_of_scope.yaml.

Capitals, punctuation and spaces make no difference to the bot. It could not tell which topic is
meant.

FAIL  jadwal-insentif.yaml: - Kapan cair?      status-insentif.yaml: - kapan cair
PASS  jadwal-insentif.yaml: - Kapan cair?      status-insentif.yaml: - arti dijadwalkan apa
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.content.draft import Draft, Entry
from bot.content.problems import Problem
from bot.content.yaml import EACH, Suggestion, TextNode

_ASIDE: Final = re.compile(r"[\W_]+")
_ASCII_ASIDE: Final = dict.fromkeys(code for code in range(128) if not chr(code).isalnum())


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at the later place; it names the earlier one."""
    first: dict[str, tuple[Entry, TextNode]] = {}
    for entry, node in _said(draft):
        other, place = first.setdefault(_bare(node.text), (entry, node))
        if place is not node:
            yield entry.page.problem(
                "same-example",
                node.start,
                f"Kalimat ini sudah ada di {_where(entry, other)}baris {place.start.line}, "
                "sehingga bot tidak tahu yang mana yang dimaksud.",
                hint=Suggestion(text="Hapus di salah satu tempat, atau ganti dengan kalimat lain."),
            )


def _said(draft: Draft) -> Iterator[tuple[Entry, TextNode]]:
    for kind, field in (("topic", "examples"), ("out_of_scope", "messages")):
        for entry in draft.of(kind):
            for node in entry.texts(field, EACH):
                yield entry, node


def _bare(text: str) -> str:
    """Return the letters and digits without case, or all of a text that has none."""
    folded = text.strip().casefold()
    bare = folded.translate(_ASCII_ASIDE) if folded.isascii() else _ASIDE.sub("", folded)
    return bare or folded


def _where(entry: Entry, other: Entry) -> str:
    return "" if other is entry else f"{other.page.path} "
