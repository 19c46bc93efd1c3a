"""Words that ask nothing: a short word back, or sympathy and the next step."""

from dataclasses import replace

import pytest

from flows.library.library import GuidedCase, Library
from tests.support.talk.at_verdict import at_verdict
from tests.support.talk.talk import Talk

ACKS = ("oke siap kak", "baik kak, noted", "👍")
AGREED = ("ya", "udah kak", "iya nih")
LATER = ("sebentar ya kak", "bentar saya lihat dulu", "tak cek dulu")
SIGHS = ("hadeh capek banget nungguinnya", "pusing kak", "kok lama banget sih sampai sekarang")


def with_words(library: Library, word: str, text: str) -> GuidedCase:
    return replace(library.case, words={**library.case.words, word: text})


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


def at_completed(talk: Talk) -> Talk:
    return talk.begins("tokopedia", "lainnya").sees("completed")


@pytest.mark.parametrize("text", [*ACKS, *AGREED, *LATER])
def test_after_a_verdict_a_word_is_enough(library: Library, text: str) -> None:
    talk = at_verdict(library).says("halo").says(text).sees(None)
    assert talk.text == "[ack-at-verdict]"
    assert not talk.buttons


def test_done_may_mean_mended_where_something_is_to_mend(library: Library) -> None:
    talk = Talk(library).begins("tokopedia", "lainnya").says("3 november").presses("no")
    talk.sees(None).says("udah kak")
    assert "[ack-at-verdict]" not in talk.text


@pytest.mark.parametrize("text", ACKS)
def test_at_the_menu_a_word_is_enough(talk: Talk, text: str) -> None:
    assert talk.says(text).text == "[ack-at-menu]"


@pytest.mark.parametrize("text", LATER)
def test_whoever_looks_first_has_time(talk: Talk, text: str) -> None:
    assert at_completed(talk).says(text).text == "[no-hurry] [ask-completed]"
    assert talk.sees("completed").offers("help completed")


@pytest.mark.parametrize("text", ["siap kak", "baik kak", "noted"])
def test_at_a_question_the_word_and_the_question_are_one_line(talk: Talk, text: str) -> None:
    assert at_completed(talk).says(text).text == "[ack] [ask-completed]"


@pytest.mark.parametrize("text", SIGHS)
def test_a_sigh_gets_sympathy_and_the_next_step(library: Library, text: str) -> None:
    at_verdict(library, completed="2026-11-20").says(text).tells("sympathy").tells("wait-step")


@pytest.mark.parametrize("text", SIGHS)
def test_a_long_wait_is_named(library: Library, text: str) -> None:
    talk = at_verdict(library, completed="2026-10-21").says(text)
    talk.tells("sympathy-long", ago="5 minggu").tells("ask-first")


@pytest.mark.parametrize("text", ["sedih banget kak", "nangis saya", "😭"])
def test_sadness_is_heard(library: Library, text: str) -> None:
    at_verdict(library).says(text).tells("sympathy-sad").tells("wait-step")


def test_need_is_heard(library: Library) -> None:
    at_verdict(library).says("pusing kak butuh uang").tells("sympathy-need").tells("wait-step")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("hadeh capek, sampai kapan saya nunggu", "status-day"),
        ("pusing saya kak, terus harus gimana", "wait-step"),
        ("capek deh masih belum muncul juga", "wait-step"),
    ],
)
def test_a_sigh_beside_a_question_is_heard_too(library: Library, text: str, told: str) -> None:
    talk = at_verdict(library, completed="2026-11-20").says(text).tells("sympathy").tells(told)
    assert not talk.told("still-not-there")


@pytest.mark.parametrize("text", SIGHS)
def test_a_sigh_at_a_question_answers_nothing(talk: Talk, text: str) -> None:
    at_completed(talk).says(text).sees("completed").tells("sympathy").tells("ask-completed")


def test_a_sigh_at_the_menu_leads_to_it(talk: Talk) -> None:
    talk.says("aduh pusing").at_menu().tells("sympathy")


@pytest.mark.parametrize("hum", ["hmmm", "hm...", "ehm"])
def test_whoever_hums_thinks_it_over(library: Library, hum: str) -> None:
    assert at_verdict(library).says(hum).sees(None).text == "[heard-again]"
    assert at_completed(Talk(library)).says(hum).text == "[no-hurry] [ask-completed]"


@pytest.mark.parametrize("text", ["iya betul kak", "bener", "sudah", "yes correct"])
def test_agreement_to_what_is_no_yes_or_no_is_heard(library: Library, text: str) -> None:
    talk = Talk(library).begins("tokopedia").sees("provider")
    assert talk.says(text).sees("provider").text == "[ack] [ask-provider]"
    assert at_completed(Talk(library)).says(text).text == "[ack] [ask-completed]"
    assert Talk(library).says(text).text == "[ack-at-menu]"


@pytest.mark.parametrize(
    "text", ["udah lama banget", "bener di tokopedia", "udah saya bilang tadi sama yang kemarin"]
)
def test_more_than_agreement_is_read_by_others(library: Library, text: str) -> None:
    assert not at_completed(Talk(library)).says(text).told("ack")


def test_who_is_addressed_in_the_question_is_not_addressed_twice(library: Library) -> None:
    asked = replace(library, case=with_words(library, "ask-provider", "Siapa gurunya, Kak?"))
    at = Talk(asked).begins("tokopedia").says("oke siap")
    assert at.last.replies[0].text == "[ack-first] Siapa gurunya, Kak?"
    Talk(library).begins("tokopedia").says("oke siap").reads("[ack] [ask-provider]")


def test_thumb_down_is_heard(talk: Talk, library: Library) -> None:
    talk.says("👎").tells("thumb-down")
    at_completed(talk).says("👎").tells("thumb-down").tells("ask-completed").sees("completed")
    at_verdict(library).says("halo").says("👎").tells("thumb-down").sees(None)
