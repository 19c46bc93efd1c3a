"""`ambiguous-id`: an id that would mean two things in a chain or among the contacts.

`lembaga`, `pmo` and `platform` are words of ours, and platforms and providers share one space.

FAIL  platforms/pmo.yaml; or platforms/pintaria.yaml besides providers/pintaria.yaml
PASS  platforms/pintaria.yaml
"""

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.nodes import TOP
from bot.content.pages import Advice
from bot.content.problems import Problem
from bot.content.references import ACTORS


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for every such file, the provider's where both have the id."""
    platforms = draft.ids("platform") or frozenset()
    for file in draft.files:
        is_provider = file.kind.name == "provider"
        if not is_provider and file.kind.name != "platform":
            continue
        if file.id in ACTORS or (is_provider and file.id in platforms):
            yield file.page.problem(
                "ambiguous-id",
                TOP,
                f"Id `{file.id}` sudah punya arti lain.",
                hint=Advice(text="Ganti nama berkas ini."),
            )
