"""`same-alias` (warning): a name or alias that two platforms or providers share.

Upper and lower case are the same to the bot; it could not tell whom the participant means.

FAIL  tokopedia.yaml: aliases: [toko]     bukalapak.yaml: aliases: [Toko]
PASS  tokopedia.yaml: aliases: [tokped]   bukalapak.yaml: aliases: [bukal]
"""

from collections.abc import Iterator

from bot.content.draft import Draft, Entry
from bot.content.problems import WARNING, Problem
from bot.content.yaml import EACH, Suggestion, TextNode


def advise(draft: Draft) -> Iterator[Problem]:
    """Yield a warning at the later place; it names the earlier one."""
    first: dict[str, tuple[Entry, TextNode]] = {}
    for entry in draft.of("platform", "provider"):
        for node in (*entry.texts("name"), *entry.texts("aliases", EACH)):
            said = " ".join(node.text.split()).casefold()
            other, place = first.setdefault(said, (entry, node))
            if other is not entry:
                yield entry.page.problem(
                    "same-alias",
                    node.start,
                    f"Sebutan `{node.text}` juga dipakai di {other.page.path} baris "
                    f"{place.start.line}, sehingga bot tidak tahu yang mana yang dimaksud.",
                    hint=Suggestion(text="Hapus di salah satu tempat."),
                    severity=WARNING,
                )
