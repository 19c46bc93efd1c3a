"""`unknown-expectation`: a conversation expects a question, text or note that there is none of.

FAIL  conversations/menunggu.yaml:  text: wait-hed        # the text is called `wait-head`
PASS  conversations/menunggu.yaml:  text: wait-head
"""

from collections.abc import Iterator, Mapping
from typing import Final

from bot.content.draft import Draft
from bot.content.problems import Problem, meant, nearest
from bot.content.yaml import EACH, KEYS, Page, Suggestion, TextNode, mended
from bot.rehearsal import NO_QUESTION
from flows.diagnosis import NOTES
from flows.questions import QUESTIONS
from flows.wording import CASE_WORDS, MESSAGES

_CALLED: Final = {
    "question": "kode pertanyaan",
    "text": "kode kalimat (messages.yaml, folder diagnoses)",
    "notes": "kode catatan",
}


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at every such name in a step; none while the ids of checks are unknown."""
    known = _known(draft)
    for entry in draft.of("conversation"):
        for field, names in known.items():
            for path in (("steps", EACH, field), ("steps", EACH, field, EACH)):
                for node in entry.texts(*path):
                    if node.text.strip() not in names:
                        yield _unknown(entry.page, node, field, names)


def _known(draft: Draft) -> Mapping[str, frozenset[str]]:
    checks = draft.ids("check")
    questions = {NO_QUESTION, *(kind.public_id for kind in QUESTIONS if kind.public_id)}
    known = {"text": frozenset({*MESSAGES, *CASE_WORDS}), "notes": NOTES}
    guided = (node for guide in draft.of("guide") for node in guide.texts("questions", KEYS))
    steps = {node.text.strip() for node in guided}
    return known if checks is None else {"question": checks | questions | steps, **known}


def _unknown(page: Page, node: TextNode, field: str, names: frozenset[str]) -> Problem:
    name = node.text.strip()
    near = nearest(name, names)
    line = mended(page, node, near) if near else None
    return page.problem(
        "unknown-expectation",
        node.start,
        f"`{name}` bukan {_CALLED[field]}.{meant(near)}",
        hint=line or Suggestion(text="Perbaiki namanya, atau hapus harapan ini."),
    )
