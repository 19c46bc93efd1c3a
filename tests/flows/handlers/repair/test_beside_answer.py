"""An answer with a question or thanks beside it: both are heard."""

import pytest

from flows.library.library import Library
from tests.support.talk.talk import Talk

_HOW_TO_CHANGE = "gimana cara ganti rekening?"


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


def at_check(talk: Talk) -> Talk:
    return talk.begins("tokopedia", "lainnya").says("3 november 2026").sees("pelatihan-tuntas")


@pytest.mark.parametrize(
    "typed",
    [f"sudah kak. {_HOW_TO_CHANGE}", f"udah, {_HOW_TO_CHANGE}", f"udah trus {_HOW_TO_CHANGE}",
     f"{_HOW_TO_CHANGE} udah semua kok kak"],
)  # fmt: skip
def test_answer_is_taken_and_question_answered(talk: Talk, typed: str) -> None:
    at_check(talk).says(typed).sees("ulasan").tells("several-more").tells("noted")
    assert talk.answers["pelatihan-tuntas"] == "yes"


def test_day_is_taken_beside_a_question(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").says(f"tgl 3 kak. {_HOW_TO_CHANGE}").sees(
        "pelatihan-tuntas"
    )
    assert talk.answers["completed"] == "2026-11-03"
    assert talk.told("several-more")


def test_platform_is_taken_beside_a_question(talk: Talk) -> None:
    talk.begins().says(f"bukalapak kak, {_HOW_TO_CHANGE}").sees("provider").tells("several-more")


def test_consent_is_taken_beside_a_question(talk: Talk) -> None:
    talk.says("sertif tokped blm muncul, selesai 3 nov").says(f"iya benar. {_HOW_TO_CHANGE}")
    talk.sees("provider").tells("several-more")


def test_unclear_question_beside_an_answer_is_asked_back(talk: Talk) -> None:
    at_check(talk).says("udah kak. rekening saya gagal?").sees("ulasan")
    assert talk.told("and-the-other")


@pytest.mark.parametrize(
    "typed",
    [f"udah 3 minggu. {_HOW_TO_CHANGE}", f"hadeh. {_HOW_TO_CHANGE}", f"apa? {_HOW_TO_CHANGE}"],
)
def test_what_is_no_answer_is_not_taken(talk: Talk, typed: str) -> None:
    at_check(talk).says(typed).sees("pelatihan-tuntas")


def test_answer_that_cannot_be_is_not_taken(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").says(f"tgl 3 mei 2031. {_HOW_TO_CHANGE}").sees("completed")
    assert "completed" not in talk.answers


def test_how_to_do_it_comes_with_the_answer(talk: Talk) -> None:
    at_check(talk).says("belum. caranya gimana?")
    assert talk.answers["pelatihan-tuntas"] == "no"
    assert not talk.told("and-the-other")


def test_chatter_beside_an_answer_offers_nothing(talk: Talk) -> None:
    at_check(talk).says("udah kak. kok gitu?")
    assert not talk.told("and-the-other")


@pytest.mark.parametrize(
    "typed", ["udah kok, makasih ya kak", "makasih kak, udah semua", "sudah. trims"]
)
def test_thanks_beside_an_answer_take_nothing_from_it(talk: Talk, typed: str) -> None:
    at_check(talk).says(typed).sees("ulasan")
    assert talk.answers["pelatihan-tuntas"] == "yes"


@pytest.mark.parametrize("typed", ["oke makasih", "iya kak makasih ya", "makasih infonya"])
def test_thanks_agree_to_nothing(talk: Talk, typed: str) -> None:
    at_check(talk).says(typed).sees("pelatihan-tuntas")


@pytest.mark.parametrize("typed", ["halo min, sudah", "selamat pagi kak udah"])
def test_greeting_before_an_answer_takes_nothing_from_it(talk: Talk, typed: str) -> None:
    at_check(talk).says(typed).sees("ulasan")
    assert talk.answers["pelatihan-tuntas"] == "yes"


def test_part_of_a_day_is_no_greeting_where_a_day_is_asked(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").sees("completed").says("malam tadi kak").sees("completed")
    assert "/" in talk.answers["completed"]


def test_thanks_beside_consent_confirm(talk: Talk) -> None:
    talk.says("sertif tokped blm muncul, selesai 3 nov").says("iya makasih kak").sees("provider")


def test_thanks_for_what_appeared_answer_no_check(talk: Talk) -> None:
    assert at_check(talk).says("udah keluar sertifnya, makasih").last.reader == "appeared"


@pytest.mark.parametrize("typed", ["udah. blabla?", "udah kak. dia itu?"])
def test_answer_beside_what_nobody_understands_is_not_taken_apart(talk: Talk, typed: str) -> None:
    assert at_check(talk).says(typed).last.reader != "answered-and-asked"


@pytest.mark.parametrize(
    ("typed", "checks"),
    [
        ("udah kak, reviewnya belum", {"pelatihan-tuntas": "yes", "ulasan": "no"}),
        (
            "sdh. bintang blm dikasih. datanya sama. gopay",
            {"pelatihan-tuntas": "yes", "ulasan": "no", "data-sama": "yes"},
        ),
        ("beres semua\ne-wallet blm nyambung", {"pelatihan-tuntas": "yes", "e-wallet": "no"}),
    ],
)
def test_answer_is_taken_with_what_is_told_behind_it(
    talk: Talk, typed: str, checks: dict[str, str]
) -> None:
    at_check(talk).says(typed)
    assert {check: talk.answers[check] for check in checks} == checks


@pytest.mark.parametrize(
    "typed",
    ["udah, eh belum ding, ulasan udah", "oke, ulasan belum", "ulasan belum.", "hadeh, ulasan udah",
     "udah ulasan belum gimana ya?"],
)  # fmt: skip
def test_what_is_no_answer_is_not_taken_with_what_is_told(talk: Talk, typed: str) -> None:
    at_check(talk).says(typed)
    assert "pelatihan-tuntas" not in talk.answers
