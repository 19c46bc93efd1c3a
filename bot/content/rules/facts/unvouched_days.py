"""`unvouched-days`: the working days of a stage, or a wait, that no figure of its sources says.

A count of 7 needs "7 hari kerja" or "7x24 jam" under `figures` of a source of the file, 1 needs
"1 hari kerja", "1x24 jam" or "H+1"; of a span the longer end counts. A stage that names its
`figure` is held to that one, for sources speak of other days as well. 0, or no count at all,
promises nothing. What is left of a longer period says so: `from_figure` is a figure of the source
that is counted from the start. The stages up to this one, of those that hold for the same days,
must add up to it, and only one of them may be without a figure of its own.

FAIL  working_days: 9                              # sources: [A1], figures: ["H+1", "7x24 jam"]
FAIL  working_days: 1      figure: 7x24 jam
PASS  working_days: 7      figure: 7x24 jam
PASS  working_days: 7
PASS  - {actor: platform, working_days: 1}         # H+1
      - {actor: pmo, working_days: 6, from_figure: 7x24 jam}
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bot.content.draft import Draft, Entry, cited_by, dated_name, figure_values
from bot.content.problems import Problem
from bot.content.yaml import EACH, ListNode, MapNode, Node, Suggestion, TextNode, text

_DAYS: Final = re.compile(r"(?:\d+-)?(\d+) hari kerja|(\d+)x24 jam|H\+(\d+)")
_COUNT: Final = re.compile(r"0|[1-9]\d{0,2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stage:
    """A stage with its count of days (0: none), and the figures of the sources behind it."""

    node: MapNode
    days: int
    figures: frozenset[str]
    figure: TextNode | None

    @property
    def vouched(self) -> bool:
        if self.figure is None:
            return not self.days or self.days in _days(self.figures)
        said = figure_values([self.figure.text])
        return said <= self.figures and self.days in _days(said)


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at every such count; none where a source is not known."""
    if draft.ids("source") is None:
        return
    by_source = {
        source.id: figure_values(node.text for node in source.texts("figures", EACH))
        for source in draft.of("source")
    }
    for entry in draft.of("platform", "provider", "guide"):
        for stages in _chains(entry.node, frozenset(), by_source):
            yield from _wrong(entry, stages)


def _chains(
    node: Node, around: frozenset[str], by_source: Mapping[str, frozenset[str]]
) -> Iterator[tuple[_Stage, ...]]:
    """Yield every list of stages; what has an actor is a stage. A wait stands by itself."""
    cited = around
    if isinstance(node, MapNode):
        own = cited_by(node)
        cited = around if own is None else own
    below = node.items if isinstance(node, ListNode) else _values(node)
    stages = [item for item in below if isinstance(item, MapNode) and item.pair("actor")]
    if stages and cited.issubset(by_source):
        figures = frozenset[str]().union(*(by_source[source] for source in cited))
        yield tuple(_stage(item, figures) for item in stages)
    if isinstance(node, MapNode) and node.pair("holder") and cited.issubset(by_source):
        yield (_stage(node, frozenset[str]().union(*(by_source[source] for source in cited))),)
    for each in below:
        yield from _chains(each, cited, by_source)


def _stage(node: MapNode, figures: frozenset[str]) -> _Stage:
    figure = text(node, ("figure",))
    return _Stage(node=node, days=_count(node), figures=figures, figure=figure)


def _values(node: Node) -> list[Node]:
    return [value for _, value in node.entries()] if isinstance(node, MapNode) else []


def _count(stage: MapNode) -> int:
    written = text(stage, ("working_days",))
    return int(written.text) if written and _COUNT.fullmatch(written.text) else 0


def _wrong(entry: Entry, stages: tuple[_Stage, ...]) -> Iterator[Problem]:
    explained: set[int] = set()
    for turn, stage in enumerate(stages):
        origin = text(stage.node, ("from_figure",))
        if origin is None:
            continue
        said = figure_values([origin.text])
        if not said or not said <= stage.figures:
            yield _no_figure(entry, origin)
            explained.add(turn)
            continue
        chain = [place for place in range(turn + 1) if _together(stages[place], stage)]
        left = [place for place in chain if not stages[place].vouched]
        total = sum(stages[place].days for place in chain)
        if len(left) <= 1 and total in _days(said):
            explained.update(left)
        elif len(left) <= 1:
            yield _wrong_sum(entry, (stages[left[0]] if left else stage), origin, total)
            explained.update(left)
    for turn, stage in enumerate(stages):
        if not stage.vouched and turn not in explained:
            yield _unvouched(entry, stage)


def _together(one: _Stage, other: _Stage) -> bool:
    """Tell whether two stages hold for some same day of completion."""
    spans = [dated_name(stage.node, "actor") for stage in (one, other)]
    first, last = spans
    return bool(first and last and first.first <= last.last and last.first <= first.last)


def _days(figures: frozenset[str]) -> frozenset[int]:
    """Return the working days that these figures tell."""
    found = (match for figure in figures if (match := _DAYS.fullmatch(figure)))
    return frozenset(int(next(filter(None, match.groups()))) for match in found)


def _no_figure(entry: Entry, origin: TextNode) -> Problem:
    return entry.page.problem(
        "unvouched-days",
        origin.start,
        f"Angka `{origin.text}` tidak ada di `figures` sumbernya.",
        hint=Suggestion(text="Tulis `from_figure` persis seperti di `figures` sumbernya."),
    )


def _wrong_sum(entry: Entry, stage: _Stage, origin: TextNode, total: int) -> Problem:
    written = text(stage.node, ("working_days",))
    return entry.page.problem(
        "unvouched-days",
        written.start if written else origin.start,
        f"Dari awal sampai tahap dengan `from_figure` jumlahnya {total} hari kerja, padahal "
        f"sumbernya menyebut {origin.text}.",
        hint=Suggestion(text="Samakan jumlah `working_days` dengan angka di sumbernya."),
    )


def _unvouched(entry: Entry, stage: _Stage) -> Problem:
    written = text(stage.node, ("working_days",))
    told = f"tidak sama dengan `figure`, {stage.figure.text}" if stage.figure else "tidak ada"
    return entry.page.problem(
        "unvouched-days",
        written.start if written else stage.node.start,
        f"Jatah {stage.days} hari kerja {told}{'' if stage.figure else ' di `figures` sumbernya'}.",
        hint=Suggestion(
            text="Tulis jumlah yang disebut sumbernya, atau tambahkan sumber yang menyebutnya. "
            "Hasil hitungan? Sebut asalnya di `from_figure`."
        ),
    )
