"""The part of the report on questions: outcomes, areas, what is taken for what, the worst."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from evaluation.measure import Measured, Met
from evaluation.questions import Judged, Scored, share
from evaluation.table import Section
from flows.library import Library
from flows.understanding import Decision, Understanding

_RIGHT_OR_OFFERED: Final = (Scored.RIGHT, Scored.OFFERED)
_CONFUSIONS: Final = 15
_WORST: Final = 20
_WIDTH: Final = 70
# Worst first: an answer that is not theirs, a choice without theirs, none, one more question.
_BADNESS: Final = (Scored.WRONG, Scored.MISSED, Scored.FALLBACK, Scored.OFFERED)


def outcomes(measured: Measured) -> Section:
    """Return the figures that are demanded, each with its demand."""
    questions = measured.questions
    rows = (
        ("answered right", str(share(questions, Scored.RIGHT)), "at least 85, better 90"),
        (
            "right or offered within three",
            str(share(questions, *_RIGHT_OR_OFFERED)),
            "at least 97, better 98",
        ),
        ("answered wrong", str(share(questions, Scored.WRONG)), "at most 2"),
        ("offered others", str(share(questions, Scored.MISSED))),
        ("fallback", str(share(questions, Scored.FALLBACK))),
        (
            "out of scope answered",
            str(measured.strangers_answered),
            "at most 3, better 2",
        ),
        ("out of scope clarified", str(measured.strangers_met(Decision.CLARIFY))),
        ("cost of a message", str(measured.cost)),
    )
    return Section("Questions", rows)


def by_area(questions: Sequence[Judged], library: Library) -> Section:
    """Return the same for each area of topics."""
    areas = {topic.id: topic.area for topic in library.topics}
    rows: list[Sequence[str]] = [
        ("", "messages", "right", "or offered", "wrong", "others", "fallback")
    ]
    for area in library.areas:
        within = [one for one in questions if areas.get(one.question.topics[0]) == area.id]
        figures = (
            share(within, Scored.RIGHT),
            share(within, *_RIGHT_OR_OFFERED),
            share(within, Scored.WRONG),
            share(within, Scored.MISSED),
            share(within, Scored.FALLBACK),
        )
        percents = (f"{figure.percent:.1f} %" for figure in figures)
        rows.append((area.id, str(len(within)), *percents))
    return Section("Areas", tuple(rows))


def confusions(questions: Sequence[Judged]) -> Section:
    """Return which topic came first instead of which, most frequent first."""
    taken = Counter(
        (one.question.topics[0], one.found.candidates[0].topic)
        for one in questions
        if one.found.candidates and one.found.candidates[0].topic not in one.question.topics
    )
    rows = tuple(
        (str(times), asked, "taken for", instead)
        for (asked, instead), times in sorted(taken.items(), key=lambda pair: (-pair[1], pair[0]))
    )
    return Section("Confusions", rows[:_CONFUSIONS], "first candidate, whatever was decided")


def worst(questions: Sequence[Judged]) -> Section:
    """Return the questions with the worst outcomes."""
    bad = sorted((one for one in questions if one.outcome in _BADNESS), key=_badness)
    rows = tuple(cell for one in bad[:_WORST] for cell in _told(one))
    return Section(f"The {_WORST} worst", rows)


def answered_strangers(strangers: Sequence[Met]) -> Section:
    """Return the messages that are none of ours and were answered all the same."""
    rows = tuple(
        (one.stranger.id, _weighed(one.found), _brief(one.stranger.text))
        for one in strangers
        if one.found.decision is Decision.ANSWER
    )
    return Section("Out of scope, answered", rows)


def _badness(one: Judged) -> tuple[int, int]:
    sure = one.found.candidates[0].score if one.found.candidates else 0
    return _BADNESS.index(one.outcome), -sure


def _told(one: Judged) -> Iterator[Sequence[str]]:
    yield (one.question.id, one.outcome, f"asks {one.question.topics[0]}: {_weighed(one.found)}")
    yield ("", "", _brief(one.question.text))


def _weighed(found: Understanding) -> str:
    first = (f"{each.topic} {each.score}" for each in found.candidates[:3])
    return ", ".join(first) or "nothing"


def _brief(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _WIDTH else f"{line[:_WIDTH]}…"
