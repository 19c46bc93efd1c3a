import sys
from datetime import date

import pytest
from rapidfuzz import fuzz

from evaluation.peers.bm25 import Bm25
from evaluation.peers.date_parser import date_parser
from evaluation.peers.nearest import Nearest
from evaluation.peers.ranking import Labelled, Peer
from evaluation.peers.tfidf import TfIdf

EXAMPLES = Labelled(
    (
        "uang insentif belum masuk",
        "insentif kapan cair",
        "lupa kata sandi akun",
        "cara memberi ulasan",
        "sertifikat belum muncul",
    ),
    ("uang", "uang", "sandi", "ulasan", "sertifikat"),
)
PEERS = (
    Nearest(fuzz.WRatio, EXAMPLES),
    Nearest(fuzz.token_set_ratio, EXAMPLES),
    Bm25(EXAMPLES),
    TfIdf(EXAMPLES),
)
TODAY = date(2026, 11, 21)


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_nearest_topic_comes_first(peer: Peer) -> None:
    ranked = peer.rank("kata sandi lupa")
    assert ranked[0] == "sandi"
    assert len(set(ranked)) == 3


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_text_without_words_is_ranked_too(peer: Peer) -> None:
    assert len(peer.rank("\U0001f64f")) == 3


def test_two_topics_are_all_there_are() -> None:
    few = Labelled(EXAMPLES.texts[:3], EXAMPLES.topics[:3])
    assert Bm25(few).rank("lupa kata sandi") == ("sandi", "uang")


def test_nearest_one_is_the_first() -> None:
    assert Nearest(fuzz.token_set_ratio, EXAMPLES).nearest("insentif cair kapan") == "uang"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("3/11/2026", {"kind": "exact", "date": "2026-11-03"}),
        ("3/12/2026", {"kind": "future"}),
        ("belum tahu", {"kind": "none"}),
    ],
)
def test_date_peer_tells_days(text: str, told: dict[str, str]) -> None:
    reads = date_parser()
    assert reads is not None
    assert reads(text, TODAY) == told


def test_missing_date_peer_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dateparser", None)
    assert date_parser() is None
