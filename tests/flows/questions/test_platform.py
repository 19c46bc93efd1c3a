"""Which platform is meant by what is typed to the question, and what is told beside it."""

import pytest

from flows.library.library import Library
from tests.support.talk.talk import Talk


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library).begins().sees("platform")


@pytest.mark.parametrize(
    "typed", ["kayaknya beli di bukalapak", "bukalapak dulu kak", "kelasnya dari bukalapak"]
)
def test_name_with_little_beside_it_is_the_answer(talk: Talk, typed: str) -> None:
    assert talk.says(typed).sees("provider").answers["platform"] == "bukalapak"
    assert talk.last.reader in {"open-question", "near-label"}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("di bukalapak, selesai 3 november", {"platform": "bukalapak", "completed": "2026-11-03"}),
        ("bukalapak, ulasan udah", {"platform": "bukalapak", "ulasan": "yes"}),
        ("skill academy di bukalapak", {"platform": "bukalapak", "provider": "skill-academy"}),
    ],
)
def test_what_is_told_beside_the_name_is_kept(talk: Talk, typed: str, told: dict[str, str]) -> None:
    talk.says(typed)
    assert {question: talk.answers[question] for question in told} == told


def test_check_told_before_the_platform_is_kept(talk: Talk) -> None:
    talk.says("ulasannya udah saya kasih kak").sees("platform").tells("noted")
    assert talk.presses("tokopedia").answers["ulasan"] == "yes"


@pytest.mark.parametrize("typed", ["nomor cs bukalapak berapa?", "bukalapak error terus min"])
def test_other_talk_of_a_platform_is_no_plain_answer(talk: Talk, typed: str) -> None:
    assert talk.says(typed).last.reader != "open-question"
