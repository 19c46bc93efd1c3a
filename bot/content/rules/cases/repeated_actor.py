"""`repeated-actor`: the same actor twice in one chain.

What a participant reports is kept by actor; with two stages it could not be told which is meant.

FAIL  stages: [lembaga, platform, lembaga]
PASS  stages: [lembaga, platform, pmo]
"""

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.problems import Problem
from bot.content.yaml import EACH, Suggestion


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at every repetition; `platform` is the platform whose file it is."""
    for entry in draft.of("platform", "provider"):
        first: dict[str, int] = {}
        for node in entry.texts("stages", EACH, "actor"):
            actor = node.text.strip()
            if actor == "platform" and entry.kind.name == "platform":
                actor = entry.id
            if actor in first:
                yield entry.page.problem(
                    "repeated-actor",
                    node.start,
                    f"Pelaku `{node.text}` sudah punya tahap di baris {first[actor]}.",
                    hint=Suggestion(text="Satukan kedua tahap, atau perbaiki pelakunya."),
                )
            first.setdefault(actor, node.start.line)
