import sys
from dataclasses import replace
from datetime import date

import pytest

from evaluation.asking import milliseconds
from evaluation.dates import read_dates
from evaluation.measure import Measured, Met
from evaluation.messages import DatedMessage, Stranger
from evaluation.questions import judge
from evaluation.report import report
from evaluation.stories import read_stories
from evaluation.table import Section, as_text
from flows.library.library import Library
from flows.understanding.result import Decision, Understanding
from tests.support.talk.understood import TODAY, question, story, understood

ASKED = ("insentif-belum-cair", "status-program", "lupa-password", "syarat-peserta")
DECISIONS = (Decision.ANSWER, Decision.CLARIFY, Decision.FALLBACK, Decision.FALLBACK)


def measured() -> Measured:
    """Return one question of each outcome, one date, one story."""

    def understands(text: str, _today: date) -> Understanding:
        topics = () if text == "3" else ("status-program", "insentif-belum-cair")
        return understood(DECISIONS[int(text)], *topics, answers={"ulasan": "no"})

    asked = [question(str(n), topic) for n, topic in enumerate(ASKED)]
    long = replace(asked[2], text="2".zfill(200))
    dated = DatedMessage(id="d1", text="tgl 3", today=TODAY, expect={"kind": "invalid"})
    told = replace(story(answers={"ulasan": "yes"}), text="1")
    unknown = [Stranger(id=f"o{n}", text=str(n)) for n in (0, 2)]
    return Measured(
        questions=judge([asked[0], asked[1], long, asked[3]], understands),
        strangers=tuple(Met(stranger, understands(stranger.text, TODAY)) for stranger in unknown),
        dated=read_dates([dated], lambda *_: {"kind": "exact", "date": "2026-11-03"}),
        stories=read_stories([told, replace(told, answers=None)], understands),
    )


@pytest.fixture(scope="module")
def small(library: Library) -> Library:
    """Return the library with three examples a topic: the peers are quickly made."""
    topics = (replace(topic, examples=topic.examples[:3]) for topic in library.topics)
    return replace(library, topics=tuple(topics))


@pytest.fixture(scope="module")
def told(small: Library) -> str:
    return report(measured(), small)


def test_report_tells_every_figure(told: str) -> None:
    lines = [" ".join(line.split()) for line in told.split("\n")]
    assert "answered wrong 25.0 % 1 of 4 at most 2" in lines
    assert "right or offered within three 25.0 % 1 of 4 at least 97, better 98" in lines
    assert "out of scope answered 50.0 % 1 of 2 at most 3, better 2" in lines
    assert "wrong exact date 100.0 % 1 of 1 none" in lines
    assert "answers to checks, reversed 100.0 % 1 of 1 none" in lines
    assert "insentif 1 0.0 % 0.0 % 100.0 % 0.0 % 0.0 %" in lines


def test_report_shows_what_went_wrong(told: str) -> None:
    lines = [" ".join(line.split()) for line in told.split("\n")]
    assert "1 insentif-belum-cair taken for status-program" in lines
    assert "d1 invalid read as exact 2026-11-03" in lines
    assert "s1 platform, ulasan" in lines
    assert "o0 status-program 90, insentif-belum-cair 89 0" in lines
    worst = told.index("The 20 worst")
    assert told.index("answered wrong", worst) < told.index("fallback", worst)


def test_peers_stand_beside_us(told: str) -> None:
    for name in ("prakerja-bot", "WRatio", "token_set_ratio", "BM25", "TF-IDF", "dateparser"):
        assert name in told


def test_missing_dateparser_is_said(small: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dateparser", None)
    assert "dateparser is not installed" in report(measured(), small)


def test_unnoted_answers_have_no_row(small: Library) -> None:
    without = replace(measured(), stories=())
    assert "answers to checks" not in report(without, small)


def test_columns_are_aligned() -> None:
    rows = (("a", "1"), ("longer", "22", "x"))
    text = as_text((Section("Title", rows, "why"), Section("Nothing", ())))
    assert text == "Title\n  a       1\n  longer  22  x\n  (why)"


@pytest.mark.parametrize(("costs", "median"), [((), 0), ((3.0,), 3), ((1.0, 2.0, 9.0), 2)])
def test_cost_is_that_of_the_middle_message(costs: tuple[float, ...], median: float) -> None:
    assert milliseconds(costs).median == median
