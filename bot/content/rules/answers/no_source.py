"""`no-source`: an answer that names no source, in an area that is more than talk.

FAIL  topics/insentif/jadwal-insentif.yaml: sources: []
PASS  topics/insentif/jadwal-insentif.yaml: sources: [FAQ24]
PASS  topics/percakapan/sapaan.yaml: sources: []      # areas.yaml: percakapan: talk: ya
"""

from collections.abc import Iterator

from bot.content.draft import Draft, answers
from bot.content.problems import Problem
from bot.content.schema import AreaModel
from bot.content.yaml import ListNode, Suggestion


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at every empty list of sources; areas that are unknown or wrong pass."""
    facts = {
        area.id
        for area in draft.of("area")
        if isinstance(area.model, AreaModel) and not area.model.talk
    }
    for part in answers(draft):
        pair = part.node.pair("sources")
        if part.entry.folder not in facts or pair is None:
            continue
        if isinstance(pair[1], ListNode) and not pair[1].items:
            yield part.entry.page.problem(
                "no-source",
                pair[1].start,
                "Jawaban ini belum punya sumber; tanpa sumber hanya boleh di bidang basa-basi "
                "(`talk: ya` di areas.yaml).",
                hint=Suggestion(text="Tulis kode sumbernya dari sources.yaml, misalnya [FAQ24]."),
            )
