"""`foreign-actor`: a stage in a provider's file whose actor is another provider.

That is what stays in a copy that was not finished, and a verdict would name the wrong one as the
holder of the ball. An id that nobody knows is told elsewhere (`unknown-id`).

FAIL  providers/myskill.yaml:  stages: [{actor: skill-academy, working_days: 1}]
PASS  providers/myskill.yaml:  stages: [{actor: myskill, working_days: 1}]
"""

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.problems import Problem
from bot.content.yaml import EACH, VALUES, mended


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at every such actor; the mended line names the provider of the file."""
    providers = draft.ids("provider") or frozenset()
    for entry in draft.of("provider"):
        for path in (("stages", EACH), ("stages_on", VALUES, EACH)):
            for node in entry.texts(*path, "actor"):
                actor = node.text.strip()
                if actor in providers and actor != entry.id:
                    yield entry.page.problem(
                        "foreign-actor",
                        node.start,
                        f"`{actor}` punya berkas sendiri; di berkas ini pihaknya `{entry.id}`.",
                        hint=mended(entry.page, node, entry.id),
                    )
