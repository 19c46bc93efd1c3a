"""`unknown-choice`: in screens.yaml a choice that its topic has not, or an answer to no such check.

Only a check with `button_may_be_inactive` takes `not_possible`.

FAIL  choice: platform-lain              # the topic has no such platform, year or situation
FAIL  check: pelatihan-tuntas   answer: not_possible
PASS  check: ulasan             answer: not_possible
"""

from collections.abc import Iterator

from bot.content.draft import Draft, answers
from bot.content.problems import Problem, meant, nearest
from bot.content.yaml import Suggestion, mended
from flows.library import Library


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at every choice that its topic does not have."""
    for entry in draft.of("screen"):
        topics = {node.text.strip() for node in entry.texts("topic")}
        known = {part.key for part in answers(draft) if part.entry.id in topics and part.key}
        there = any(topic.id in topics for topic in draft.of("topic"))
        for node in entry.texts("choice"):
            name = node.text.strip()
            if not there or name in known:
                continue
            near = nearest(name, known)
            yield entry.page.problem(
                "unknown-choice",
                node.start,
                f"Topik itu tidak punya pilihan `{name}`.{meant(near)}",
                hint=(mended(entry.page, node, near) if near else None)
                or Suggestion(text="Pakai kode platform, tahun, atau keadaan dari topik itu."),
            )


def check_built(draft: Draft, library: Library) -> Iterator[Problem]:
    """Yield a problem at every answer that its check does not take."""
    for entry in draft.of("screen"):
        screen = library.screen(entry.id)
        asked = library.check(screen.check or "") if screen else None
        for node in entry.texts("answer"):
            if asked and node.text.strip() not in asked.answers:
                yield entry.page.problem(
                    "unknown-choice",
                    node.start,
                    f"Syarat `{asked.id}` tidak punya jawaban `{node.text.strip()}`.",
                    hint=Suggestion(text="Pakai yes atau no."),
                )
