"""`ambiguous-id`: an id that already means something, or means two things.

Questions, actors and answers of ours have ids too (flows.questions.RESERVED_IDS), platforms and
providers share one space, and `lainnya` as a provider is "another one".

FAIL  platforms/pmo.yaml; a check `completed`; pintaria.yaml in platforms and in providers
PASS  platforms/pintaria.yaml
"""

from collections.abc import Iterator

from bot.content.draft import Draft, Entry
from bot.content.problems import Problem
from bot.content.yaml import Suggestion
from flows.dialogue import OTHER_PROVIDER
from flows.questions import RESERVED_IDS


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for every such entry, the provider's where a platform has the id as well."""
    platforms = draft.ids("platform") or frozenset()
    for entry in draft.of("platform", "provider", "check"):
        taken = entry.kind.name == "provider" and entry.id in platforms | {OTHER_PROVIDER}
        if entry.id in RESERVED_IDS or taken:
            yield entry.page.problem(
                "ambiguous-id",
                entry.mark,
                f"Id `{entry.id}` sudah punya arti lain.",
                hint=Suggestion(text=_mend(entry)),
            )


def _mend(entry: Entry) -> str:
    return "Ganti namanya." if entry.key else "Ganti nama berkas ini."
