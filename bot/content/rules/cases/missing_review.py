"""`missing-review`: a count that begins with the review, and no check `ulasan` that asks for it.

FAIL  platforms/kemnaker.yaml: clock: completed-and-reviewed      # and checks.yaml has no `ulasan`
PASS  the same, with `ulasan` in checks.yaml
"""

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.problems import Problem
from bot.content.yaml import Suggestion
from flows.diagnosis import REVIEW_CHECK
from flows.library import CountFrom


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at every such clock."""
    known = draft.ids("check")
    if known is None or REVIEW_CHECK in known:
        return
    for entry in draft.of("platform"):
        for node in entry.texts("clock"):
            if node.text.strip() == CountFrom.COMPLETED_AND_REVIEWED:
                yield entry.page.problem(
                    "missing-review",
                    node.start,
                    f"Hitungan ini memerlukan syarat `{REVIEW_CHECK}`, tapi tidak ada di "
                    "checks.yaml.",
                    hint=Suggestion(text=f"Tambahkan `{REVIEW_CHECK}` di checks.yaml."),
                )
