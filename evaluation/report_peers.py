"""The part of the report on the peers: the same messages, the same examples, the same run."""

from evaluation.side_by_side import OURS, Dating, Ranking
from evaluation.table import Section


def ranking_peers(rankings: tuple[Ranking, ...]) -> Section:
    """Return how the peers rank topics."""
    head = ("", "right first", "among three", "cost")
    rows = ((one.name, str(one.first), str(one.few), str(one.cost)) for one in rankings)
    return Section(
        "Peers: the right topic",
        (head, *rows),
        f"{OURS} reads dates, slots and answers in that time too, and knows when to be silent",
    )


def date_peers(datings: tuple[Dating, ...]) -> Section:
    """Return how the peers read dates."""
    head = ("", "as expected", "wrong exact date", "cost")
    rows = ((one.name, str(one.right), str(one.wrong_day), str(one.cost)) for one in datings)
    missing = "dateparser is not installed: make test installs it" if len(datings) == 1 else ""
    return Section("Peers: dates", (head, *rows), missing)
