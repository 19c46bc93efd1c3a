"""The peers on the same messages, in the same run, learned from the same examples."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from rapidfuzz import fuzz

from evaluation.asking import Milliseconds, milliseconds, timed
from evaluation.dates import ReadDate, read_dates
from evaluation.measure import Measured
from evaluation.messages import DatedMessage, LabelledQuestion
from evaluation.peers import date_parser
from evaluation.peers.bm25 import Bm25
from evaluation.peers.nearest import Nearest
from evaluation.peers.ranking import FEW, Labelled, Peer
from evaluation.peers.tfidf import TfIdf
from evaluation.share import Share, share_of
from flows.library import Library

OURS = "prakerja-bot"


@dataclass(frozen=True, slots=True)
class Ranking:
    """How often the right topic came first, and among the first three."""

    name: str
    first: Share
    few: Share
    cost: Milliseconds


@dataclass(frozen=True, slots=True)
class Dating:
    """How often the date was read as expected, and how often another day."""

    name: str
    right: Share
    wrong_day: Share
    cost: Milliseconds


def rankings(measured: Measured, library: Library) -> tuple[Ranking, ...]:
    """Return the bot's ranking and that of each peer. Theirs is the ranking alone, ours all."""
    questions = [one.question for one in measured.questions]
    ours = [tuple(each.topic for each in one.found.candidates) for one in measured.questions]
    return (
        _ranking(OURS, questions, ours, (one.cost for one in measured.questions)),
        *(_peer_ranking(peer, questions) for peer in _peers(labelled(library))),
    )


def datings(measured: Measured) -> tuple[Dating, ...]:
    """Return the bot's reading of dates and dateparser's, where that is installed."""
    ours = _dating(OURS, measured.dated)
    peer = date_parser.date_parser()
    if peer is None:
        return (ours,)
    messages: tuple[DatedMessage, ...] = tuple(one.message for one in measured.dated)
    return (ours, _dating(date_parser.NAME, read_dates(messages, peer)))


def labelled(library: Library) -> Labelled:
    """Return the examples of all topics, each with its topic."""
    each = [(text, topic.id) for topic in library.topics for text in topic.examples]
    return Labelled(tuple(text for text, _ in each), tuple(topic for _, topic in each))


def _peers(examples: Labelled) -> tuple[Peer, ...]:
    return (
        Nearest(fuzz.WRatio, examples),
        Nearest(fuzz.token_set_ratio, examples),
        Bm25(examples),
        TfIdf(examples),
    )


def _peer_ranking(peer: Peer, questions: Sequence[LabelledQuestion]) -> Ranking:
    answered = [timed(partial(peer.rank, one.text)) for one in questions]
    ranked = [topics for topics, _ in answered]
    return _ranking(peer.name, questions, ranked, (cost for _, cost in answered))


def _ranking(
    name: str,
    questions: Sequence[LabelledQuestion],
    ranked: Sequence[tuple[str, ...]],
    costs: Iterable[float],
) -> Ranking:
    pairs = tuple(zip(questions, ranked, strict=True))
    return Ranking(
        name,
        share_of(_among(one, topics[:1]) for one, topics in pairs),
        share_of(_among(one, topics[:FEW]) for one, topics in pairs),
        milliseconds(costs),
    )


def _among(question: LabelledQuestion, topics: Iterable[str]) -> bool:
    return not set(topics).isdisjoint(question.topics)


def _dating(name: str, read: Sequence[ReadDate]) -> Dating:
    return Dating(
        name,
        share_of(one.right for one in read),
        share_of(one.wrong_day for one in read),
        milliseconds(one.cost for one in read),
    )
