"""`no-question-mark`: a question of a guided case that asks nothing.

FAIL  question: Ulasannya sudah dikirim.
PASS  question: Ulasannya sudah dikirim?
PASS  question: Sudah selesai? Kalau ini pelatihan pertama, pilih *Sudah*.
"""

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.problems import Problem
from bot.content.yaml import VALUES, Suggestion


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at every question without a question mark."""
    for entry in draft.of("guide"):
        for node in entry.texts("questions", VALUES, "question"):
            if "?" not in node.text:
                yield entry.page.problem(
                    "no-question-mark",
                    node.start,
                    "Pertanyaan ini tidak bertanya: tidak ada tanda tanya.",
                    hint=Suggestion(text="Akhiri pertanyaannya dengan tanda tanya."),
                )
