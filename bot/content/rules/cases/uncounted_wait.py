"""`uncounted-wait`: a wait of a guided case that counts from no day that is asked there.

FAIL  waits: [{since: insentif-status, ...}]      # a question of the kind `status`
PASS  waits: [{since: insentif-jadwal, ...}]      # insentif-jadwal: {kind: day, ...}
"""

from collections.abc import Iterator

from bot.content.draft import Draft, Entry
from bot.content.problems import Problem, meant, nearest
from bot.content.yaml import EACH, MapNode, Suggestion, find, mended, text


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at every such wait."""
    for entry in draft.of("guide"):
        days = _days(entry)
        for node in entry.texts("waits", EACH, "since"):
            name = node.text.strip()
            if name in days:
                continue
            near = nearest(name, days)
            line = mended(entry.page, node, near) if near else None
            yield entry.page.problem(
                "uncounted-wait",
                node.start,
                f"`{name}` bukan pertanyaan `day` di berkas ini.{meant(near)}",
                hint=line or Suggestion(text="Sebut pertanyaan yang menanyakan tanggalnya."),
            )


def _days(entry: Entry) -> frozenset[str]:
    """Return the ids of the questions that ask for a day."""
    found = (
        key.text
        for questions in find(entry.node, ("questions",))
        if isinstance(questions, MapNode)
        for key, question in questions.entries()
        if (kind := text(question, ("kind",))) and kind.text.strip() == "day"
    )
    return frozenset(found)
