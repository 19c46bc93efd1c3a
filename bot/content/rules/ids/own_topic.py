"""`own-topic`: a button that leads back to its own topic, or the same button twice.

FAIL  topics/insentif/jadwal-insentif.yaml: related: [jadwal-insentif]
FAIL  related: [status-insentif, status-insentif]
PASS  related: [status-insentif, insentif-belum-cair]
"""

from collections.abc import Iterator

from bot.content.draft import AnswerPart, Draft, answers
from bot.content.problems import Problem
from bot.content.yaml import EACH, Suggestion


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at every such id, in topics and in their choices."""
    for part in answers(draft):
        yield from _useless(part)


def _useless(part: AnswerPart) -> Iterator[Problem]:
    seen: set[str] = set()
    for node in part.texts("related", EACH):
        topic = node.text.strip()
        if topic == part.entry.id:
            message = f"`{topic}` adalah topik ini sendiri."
        elif topic in seen:
            message = f"`{topic}` sudah disebut sebelumnya di daftar ini."
        else:
            seen.add(topic)
            continue
        yield part.entry.page.problem(
            "own-topic", node.start, message, hint=Suggestion(text="Hapus dari daftar ini.")
        )
