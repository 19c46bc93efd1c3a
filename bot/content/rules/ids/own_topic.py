"""`own-topic`: a button that leads back to its own topic, or the same button twice.

FAIL  topics/insentif/jadwal-insentif.yaml: related: [jadwal-insentif]
FAIL  related: [status-insentif, status-insentif]
FAIL  links: [{label: Formulir pengaduan}]   related: [form-pengaduan]    # of the same title
PASS  related: [status-insentif, insentif-belum-cair]
"""

from collections.abc import Iterator, Mapping

from bot.content.draft import AnswerPart, Draft, answers
from bot.content.problems import Problem
from bot.content.yaml import EACH, Suggestion, texts


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at every such id, in topics and in their choices."""
    titles = {topic.id: node.text for topic in draft.of("topic") for node in topic.texts("title")}
    for part in answers(draft):
        yield from _useless(part)
        yield from _twins(part, titles)


def _twins(part: AnswerPart, titles: Mapping[str, str]) -> Iterator[Problem]:
    """Yield a problem at a link that looks like the button of a related topic."""
    related = part.field("related")
    named = texts(related, (EACH,)) if related else ()
    shown = {titles.get(node.text.strip(), "") for node in named}
    for label in part.texts("links", EACH, "label"):
        if label.text in shown:
            yield part.entry.page.problem(
                "own-topic",
                label.start,
                f"Dua tombol di jawaban ini bertuliskan sama: `{label.text}`.",
                hint=Suggestion(text="Beri tautannya tulisan lain, misalnya diawali `Buka`."),
            )


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
