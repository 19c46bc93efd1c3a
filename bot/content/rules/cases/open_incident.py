"""`open-incident`: an incident without an end, and without a day on which it is looked at again.

So a disturbance that nobody ended does not lengthen every deadline for ever. Once that day has come
it is a warning to look (today must be known; `prakerja-bot check` knows it).

FAIL  - {platform: tokopedia, from: 2026-11-02}
FAIL  - {platform: tokopedia, from: 2026-11-02, look_again: 2026-11-09}     # today is 2026-11-10
PASS  - {platform: tokopedia, from: 2026-11-02, look_again: 2026-11-16}
PASS  - {platform: tokopedia, from: 2026-11-02, until: 2026-11-06}
"""

from collections.abc import Iterator
from datetime import date

from bot.content.draft import Draft, Entry
from bot.content.problems import WARNING, Problem
from bot.content.yaml import EACH, Node, Suggestion, day, find, text


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at every such incident, and a warning where its day has come."""
    for entry in draft.of("incidents"):
        for item in find(entry.node, ("incidents", EACH)):
            if text(item, ("until",)) is None:
                yield from _unended(entry, item, draft.today)


def _unended(entry: Entry, item: Node, today: date | None) -> Iterator[Problem]:
    since, again = text(item, ("from",)), text(item, ("look_again",))
    if again is None:
        if since:  # without it there is a problem already
            yield entry.page.problem(
                "open-incident",
                since.start,
                "Gangguan ini belum punya hari terakhir dan belum punya hari untuk dilihat lagi.",
                hint=Suggestion(text="Tambahkan `until`, atau `look_again` kalau belum selesai."),
            )
        return
    planned = day(again)
    if today and planned and planned <= today:
        yield entry.page.problem(
            "open-incident",
            again.start,
            "Sudah waktunya dilihat lagi: apakah gangguan ini masih berlangsung?",
            hint=Suggestion(text="Tulis `until` kalau sudah selesai, atau mundurkan `look_again`."),
            severity=WARNING,
        )
