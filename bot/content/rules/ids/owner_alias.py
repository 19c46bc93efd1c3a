"""`owner-alias` (warning): an alias in owners.yaml that means something else as well.

Two owners have it; or a platform or provider is called so, and no `beside` tells the two apart; or
the vocabulary reads it as another word, so that every message with that word would be theirs.

FAIL  cpns: aliases: [bkn]            # vocabulary.yaml: bkn: bukan
FAIL  belanja: aliases: [tokped]      # platforms/tokopedia.yaml: aliases: [tokped]
PASS  belanja: aliases: [tokped]      beside: [kurir, ongkir]
"""

from collections.abc import Iterator

from bot.content.draft import Draft, Entry
from bot.content.problems import WARNING, Problem
from bot.content.yaml import EACH, KEYS, Suggestion, TextNode

_Place = tuple[Entry, TextNode]


def advise(draft: Draft) -> Iterator[Problem]:
    """Yield a warning at every such alias; of two that are the same at the later one."""
    ours = {_said(node): (entry, node) for entry, node in _names(draft)}
    slang = {_said(node) for entry in draft.of("vocabulary") for node in entry.texts("slang", KEYS)}
    first: dict[str, _Place] = {}
    for entry in draft.of("owner"):
        apart = next(iter(entry.texts("beside", EACH)), None) is not None
        for node in entry.texts("aliases", EACH):
            said = _said(node)
            other = first.setdefault(said, (entry, node))
            if other[0] is not entry:
                yield _problem(entry, node, f"juga dipakai {_where(other)}")
            elif said in ours and not apart:
                yield _problem(entry, node, f"juga sebutan di {_where(ours[said])}")
            elif said in slang:
                yield _problem(entry, node, "dibaca bot sebagai kata lain (slang, vocabulary.yaml)")


def _names(draft: Draft) -> Iterator[_Place]:
    for entry in draft.of("platform", "provider"):
        for node in (*entry.texts("name"), *entry.texts("aliases", EACH)):
            yield entry, node


def _said(node: TextNode) -> str:
    return " ".join(node.text.split()).casefold()


def _where(place: _Place) -> str:
    entry, node = place
    return f"{entry.page.path} baris {node.start.line}"


def _problem(entry: Entry, node: TextNode, why: str) -> Problem:
    return entry.page.problem(
        "owner-alias",
        node.start,
        f"Sebutan `{node.text}` {why}, sehingga pesan yang lain ikut dianggap urusan ini.",
        hint=Suggestion(text="Hapus, pakai sebutan yang lebih lengkap, atau isi `beside`."),
        severity=WARNING,
    )
