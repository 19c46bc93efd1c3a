"""`stray-clock-until`: `clock_until` only limits the clock `completed-and-reviewed`.

FAIL  clock: completed                clock_until: 2022-01-01
PASS  clock: completed-and-reviewed   clock_until: 2022-01-01
"""

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.problems import Problem, nearest
from bot.content.yaml import Suggestion, text
from flows.library import CountFrom


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at every such field."""
    for entry in draft.of("platform"):
        until, clock = text(entry.node, ("clock_until",)), text(entry.node, ("clock",))
        # A misspelt clock has a problem of its own.
        if until and clock and nearest(clock.text, tuple(CountFrom)) == CountFrom.COMPLETED:
            yield entry.page.problem(
                "stray-clock-until",
                until.start,
                "`clock_until` hanya berlaku bersama `clock: completed-and-reviewed`.",
                hint=Suggestion(text="Hapus `clock_until`, atau ganti `clock`."),
            )
