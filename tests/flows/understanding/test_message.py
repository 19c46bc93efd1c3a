"""One typed message is read once, whatever is asked of it and by how many."""

from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from bot.service.clock import WIB
from flows.conversation import step
from flows.dialogue import State, TextSent
from flows.library.library import Library
from flows.text.beginning import LONGEST_READ
from flows.text.clauses import TypedSentence
from flows.understanding.message import case, dates, names, words
from tests.support.talk.reading import message
from tests.support.time.dates import on

_NOW = datetime(2026, 11, 21, 12, 0, tzinfo=WIB)
_READERS = {
    words: ("parts", "joined", "sentences", "clauses_of"),
    dates: ("tokens", "read_date", "content_words"),
    case: ("told_clauses", "read_told", "read_answer", "tells_case"),
    names: ("read_platform", "read_provider"),
}
_MENU = State(round=1)
_CHECK = State(
    round=1,
    active=True,
    answers={"platform": "tokopedia", "provider": "lainnya", "completed": "2026-11-03"},
)
_MESSAGES = [
    ("udah kak", _CHECK),
    ("emang wajib ya kak?", _CHECK),
    ("ulasan udah, e-wallet belum", _CHECK),
    ("ulasannya udah 100% ✅ tadi pagi", _CHECK),
    ("ngomong apa sih lu", _CHECK),
    ("tokopedia eh bukalapak, selesai 4 november", _CHECK),
    ("sertif tokped sy blm nongol pdhl udh kelar 3 nov, ulasan udah", _MENU),
    ("ngomong apa sih lu", _MENU),
    ("gimana cara ganti rekening", _MENU),
]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Count how often each part of a message is read."""
    times: Counter[str] = Counter()
    for reading, readers in _READERS.items():
        for name in readers:
            monkeypatch.setattr(reading, name, _counting(name, getattr(reading, name), times))
    return times


def _counting(name: str, read: Callable[..., Any], times: Counter[str]) -> Callable[..., Any]:
    def counted(*args: Any, **kwargs: Any) -> Any:
        times[name] += 1
        return read(*args, **kwargs)

    return counted


@pytest.mark.parametrize(("text", "state"), _MESSAGES)
def test_each_part_is_read_at_most_once(
    library: Library, read: Counter[str], text: str, state: State
) -> None:
    step(library, state, TextSent(text), _NOW)
    assert read["parts"] == 1
    again = {name: times for name, times in read.items() if times > 1}
    # A question without its subject is ranked with it: its words are put behind those.
    assert again in ({}, {"joined": 2})


def test_nothing_is_read_that_nobody_asks_for(library: Library, read: Counter[str]) -> None:
    step(library, _MENU, TextSent("makasih kak"), _NOW)
    assert set(read) == {"parts", "joined"}


def test_sentences_have_clauses() -> None:
    found = message("Ulasan udah, tapi rekening belum! Kenapa ya? ini: nomornya")
    assert found.sentences == (
        TypedSentence((("ulasan", "sudah"), ("rekening", "belum")), asked=False),
        TypedSentence((("kenapa", "ya"),), asked=True),
        TypedSentence((("ini", "nomornya"),), asked=False),
    )
    assert [*found.clauses] == [c for sentence in found.sentences for c in sentence.clauses]


def test_words_repeated_across_a_mark_count_once() -> None:
    assert message("belum, belum... 3, 3").words == ("belum", "3", "3")


def test_what_is_beyond_any_story_is_not_read() -> None:
    begun = "selesai 3 november. "
    assert message(begun + "x " * LONGEST_READ).date == on("2026-11-03")
    far = message("x " * LONGEST_READ + " tokopedia?")
    assert far.platform is None
    assert not far.asks


def test_date_may_be_read_as_of_an_earlier_day() -> None:
    assert message("kemarin").date_up_to(date(2026, 11, 3)) == on("2026-11-02")
