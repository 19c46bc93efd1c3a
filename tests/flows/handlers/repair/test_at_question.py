"""What is said of the open question itself: what it means, "skip", starting over."""

import pytest

from flows.library.library import Library
from tests.support.talk.talk import Talk


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


def at_check(talk: Talk) -> Talk:
    return talk.begins("tokopedia", "lainnya").says("3 november 2026").sees("pelatihan-tuntas")


@pytest.mark.parametrize(
    "typed",
    ["??", "hah apaan", "maksud pertanyaannya gimana", "artinya apa", "ga ngerti maksudnya",
     "what does it mean", "kenapa ditanya segala", "untuk apa nanya ini", "ngapain nanya mulu"],
)  # fmt: skip
def test_question_is_explained_to_the_puzzled(talk: Talk, typed: str) -> None:
    at_check(talk).says(typed).sees("pelatihan-tuntas")
    assert talk.last.reader == "puzzled"
    assert talk.state.misses == 0


def test_where_nothing_explains_it_is_put_plainly(talk: Talk) -> None:
    talk.says("sertif tokped blm muncul, selesai 3 nov").sees("confirm")
    talk.says("maksudnya?").sees("confirm").tells("asked-plainly")


@pytest.mark.parametrize("typed", ["kurang paham", "ga ngerti kak"])
def test_who_does_not_know_is_not_puzzled(talk: Talk, typed: str) -> None:
    assert at_check(talk).says(typed).last.reader != "puzzled"


@pytest.mark.parametrize("typed", ["skip aja kak", "lewati dulu ya", "lewatin yang ini"])
def test_skipped_check_is_read_back_as_not_known(talk: Talk, typed: str) -> None:
    at_check(talk).says(typed).sees("ulasan").tells("noted", value="[value-unknown]")
    assert talk.answers["pelatihan-tuntas"] == "unknown"


def test_every_question_can_be_skipped(talk: Talk) -> None:
    talk.begins().says("skip").says("skip dulu").says("next")
    assert talk.answers == {"platform": "lainnya", "provider": "unknown", "completed": "unknown"}


def test_skipped_day_within_a_period_keeps_the_period(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").says("bulan lalu").says("lewatin")
    assert talk.answers["completed"] == "2026-10-01/2026-10-31~"


def test_answer_that_is_there_is_not_skipped(talk: Talk) -> None:
    at_check(talk).presses("back").sees("completed").says("skip").sees("pelatihan-tuntas")
    talk.presses("back", "back", "back").sees("platform").says("skip").sees("pelatihan-tuntas")
    assert talk.answers["platform"] == "tokopedia"
    assert talk.answers["completed"] == "2026-11-03"


def test_skipping_by_a_platform_is_no_skipping(talk: Talk) -> None:
    talk.begins().says("lewat tokopedia")
    assert talk.answers["platform"] == "tokopedia"


@pytest.mark.parametrize("typed", ["ulang dari nol dong", "mau ngulang", "reset aja kak"])
def test_starting_over_is_asked_and_loses_nothing(talk: Talk, typed: str) -> None:
    at_check(talk).says(typed).tells("restart-ask")
    assert talk.offers("start")
    talk.presses("resume").sees("pelatihan-tuntas")
    assert talk.answers["completed"] == "2026-11-03"


def test_nobody_starts_over_who_has_not_begun(talk: Talk) -> None:
    assert talk.says("ulang dari awal").last.reader != "started-over"


@pytest.mark.parametrize("typed", ["lupa belinya lewat apa", "ga inget beli di toko mana"])
def test_forgotten_platform_is_explained_then_left(talk: Talk, typed: str) -> None:
    talk.begins().says(typed).sees("platform").tells("help-platform")
    talk.says(typed).sees("provider")
    assert talk.answers["platform"] == "lainnya"
