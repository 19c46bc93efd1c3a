"""`guided-twice`: a topic that begins two guided cases.

FAIL  diagnoses/insentif.yaml: topic: insentif-belum-cair     # so does diagnoses/uang.yaml
FAIL  topic: sertifikat-belum-muncul                          # it says itself what it `starts`
PASS  each guided case has a topic of its own
"""

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.problems import Problem
from bot.content.yaml import Suggestion


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at the later one of two guided cases with one topic."""
    starting = {
        topic.id: topic.page.path for topic in draft.of("topic") if any(topic.texts("starts"))
    }
    for entry in draft.of("guide"):
        for node in entry.texts("topic"):
            other = starting.setdefault(node.text.strip(), entry.page.path)
            if other != entry.page.path:
                yield entry.page.problem(
                    "guided-twice",
                    node.start,
                    f"Topik `{node.text.strip()}` sudah memulai kasus lain ({other}).",
                    hint=Suggestion(text="Pilih topik lain, atau gabungkan kedua kasusnya."),
                )
