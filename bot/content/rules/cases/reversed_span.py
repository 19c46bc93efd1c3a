"""`reversed-span`: a period or opening hours that end before they begin.

The day on which an open incident is looked at again counts as its end.

FAIL  from: 2022-01-01   until: 2021-12-31
PASS  from: 2021-12-31   until: 2022-01-01
FAIL  opens: "20:00"   closes: "08:00"
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.content.draft import Draft
from bot.content.problems import Problem
from bot.content.yaml import EACH, VALUES, Node, Path, Suggestion, TextNode, day, find, text

_PERIODS: Final[tuple[tuple[str, Path], ...]] = (
    ("platform", ("checks", EACH)),
    ("provider", ("checks", EACH)),
    ("platform", ("stages", EACH)),
    ("provider", ("stages", EACH)),
    ("provider", ("stages_on", VALUES, EACH)),
    ("incidents", ("incidents", EACH)),
    ("contact", ("channels", EACH, "hours")),
)
_TIME: Final = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at the end that comes too early."""
    for kind, path in _PERIODS:
        for entry in draft.of(kind):
            for item in find(entry.node, path):
                for begin, end in (*_days(item), *_times(item)):
                    yield entry.page.problem(
                        "reversed-span",
                        end.start,
                        f"`{end.text}` lebih awal daripada awalnya, `{begin.text}` di baris "
                        f"{begin.start.line}.",
                        hint=Suggestion(text="Periksa keduanya; mungkin tertukar."),
                    )


def _days(item: Node) -> Iterator[tuple[TextNode, TextNode]]:
    since = text(item, ("from",))
    for end in ("until", "look_again"):
        until = text(item, (end,))
        first, last = day(since), day(until)
        if since and until and first and last and last < first:
            yield since, until


def _times(item: Node) -> Iterator[tuple[TextNode, TextNode]]:
    opens, closes = text(item, ("opens",)), text(item, ("closes",))
    if not opens or not closes:
        return
    if all(_TIME.fullmatch(node.text) for node in (opens, closes)) and closes.text <= opens.text:
        yield opens, closes
