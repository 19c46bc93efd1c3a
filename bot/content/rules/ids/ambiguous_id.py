"""`ambiguous-id`: an id that already means something, or means two things.

Questions, actors and answers of ours have ids too (flows.questions.RESERVED_IDS), platforms and
providers share one space, and `lainnya` as a provider is "another one". The questions of guided
cases share theirs with each other and with the checks of checks.yaml.

FAIL  platforms/pmo.yaml; a check `completed`; pintaria.yaml in platforms and in providers
FAIL  diagnoses/insentif-belum-cair.yaml: a question `ulasan`, which is a check; or one of another
      guided case
PASS  platforms/pintaria.yaml; a question `insentif-ulasan`
"""

from collections.abc import Iterator

from bot.content.draft import Draft, Entry
from bot.content.problems import Problem
from bot.content.yaml import KEYS, Suggestion
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
    yield from _questions(draft)


def _questions(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for every question of a guided case whose id is another's."""
    taken = {*RESERVED_IDS, *(draft.ids("check") or ())}
    for entry in draft.of("guide"):
        own = list(entry.texts("questions", KEYS))
        for node in own:
            if node.text.strip() in taken:
                yield entry.page.problem(
                    "ambiguous-id",
                    node.start,
                    f"Id `{node.text.strip()}` sudah punya arti lain.",
                    hint=Suggestion(text="Ganti namanya, misalnya diawali nama kasusnya."),
                )
        taken |= {node.text.strip() for node in own}


def _mend(entry: Entry) -> str:
    return "Ganti namanya." if entry.key else "Ganti nama berkas ini."
