"""`repeated-actor`: the same actor twice in one chain, for the same completion day.

What a participant reports is kept by actor; with two stages it could not be told which is meant.

FAIL  stages: [lembaga, platform, lembaga]
PASS  stages: [lembaga, platform, pmo]
PASS  stages: [{actor: pmo, until: 2021-12-31}, {actor: pmo, from: 2022-01-01}]
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.content.draft import DatedName, Draft, Entry, dated_name, meeting
from bot.content.problems import Problem
from bot.content.yaml import EACH, VALUES, Path, Suggestion, find

# Where chains stand; each place found is a chain of its own.
_CHAINS: Final[tuple[Path, ...]] = (("stages",), ("stages_on", VALUES))


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at every repetition; `platform` is the platform whose file it is."""
    for entry in draft.of("platform", "provider"):
        for path in _CHAINS:
            for chain in find(entry.node, path):
                stages = (dated_name(item, "actor") for item in find(chain, (EACH,)))
                named = (_by_id(entry, stage) for stage in stages if stage)
                for earlier, later in meeting(named):
                    yield entry.page.problem(
                        "repeated-actor",
                        later.node.start,
                        f"Pelaku `{later.node.text}` sudah punya tahap di baris "
                        f"{earlier.node.start.line}.",
                        hint=Suggestion(
                            text="Satukan kedua tahap, perbaiki pelakunya, atau atur `from` dan "
                            "`until` supaya masanya tidak bertemu."
                        ),
                    )


def _by_id(entry: Entry, stage: DatedName) -> DatedName:
    own = stage.name == "platform" and entry.kind.name == "platform"
    return replace(stage, name=entry.id) if own else stage
