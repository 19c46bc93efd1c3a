"""A picture cannot be read: what stands on it is offered to be tapped, and that is answered."""

from dataclasses import replace

import pytest

from flows.dialogue.step import Outcome
from flows.library.library import Library
from tests.support.talk.at_verdict import at_verdict
from tests.support.talk.talk import Talk

ALL = ("dijadwalkan", "kosong", "toko", "ulasan-biru", "ulasan-mati")
PICTURES = ("photo", "live_photo", "document", "paid_media")


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


def at_review(talk: Talk) -> Talk:
    talk.begins("tokopedia", "lainnya").says("3 november 2026").presses("yes")
    return talk.sees("ulasan")


def offered(talk: Talk) -> list[str]:
    data = (button.data or "" for button in talk.buttons)
    return [one.split(".")[2] for one in data if one.split(".")[1:2] == ["y"]]


@pytest.mark.parametrize("kind", PICTURES)
def test_picture_asks_what_stands_on_it(talk: Talk, kind: str) -> None:
    talk.sends(kind).tells("media-picture").tells("screen-ask")
    assert offered(talk) == list(ALL)
    assert talk.offers("menu")
    assert talk.offers("topic bicara-dengan-cs")


@pytest.mark.parametrize("kind", ["voice", "sticker", "location"])
def test_what_is_no_picture_is_not_asked_about(talk: Talk, kind: str) -> None:
    assert not talk.sends(kind).told("screen-ask")


def test_caption_is_answered_instead(talk: Talk) -> None:
    talk.sends("photo", caption="kapan insentif cair").tells("caption-of-picture")
    assert not talk.told("screen-ask")


def test_without_words_the_menu_is_shown(library: Library) -> None:
    talk = Talk(replace(library, screens=())).sends("photo").tells("media-picture")
    assert talk.at_menu().last.outcome is Outcome.REPROMPTED


def test_words_on_a_screen_are_explained(talk: Talk) -> None:
    talk.sends("photo").presses("dijadwalkan").tells("screen-said", label="[dijadwalkan]")
    assert talk.last.subject == "status-insentif"


def test_choice_of_a_topic_is_told(talk: Talk) -> None:
    talk.sends("photo").presses("toko").reads("[answer kontak-platform tokopedia")


def test_words_that_begin_a_case_begin_it(talk: Talk) -> None:
    talk.sends("photo").presses("kosong").sees("platform").tells("screen-said", label="[kosong]")


def test_words_stay_good_for_ever(talk: Talk) -> None:
    old = talk.sends("photo").button("dijadwalkan").data or ""
    talk.begins("tokopedia").presses_data(old).tells("screen-said", label="[dijadwalkan]")
    talk.sees("provider").tells("back-to")


@pytest.mark.parametrize("act", ["y", "y.tidak-ada", "y.dijadwalkan.lagi"])
def test_words_that_nobody_offered_are_old(talk: Talk, act: str) -> None:
    talk.begins().forges(act).finds_it_old()


def test_words_of_a_topic_that_is_gone_are_old(library: Library) -> None:
    first, *rest = library.screens
    gone = replace(library, screens=(replace(first, topic="tidak-ada"), *rest))
    Talk(gone).sends("photo").presses("dijadwalkan").finds_it_old()


# ------------------------------------------------------------ within a case


def test_what_is_open_stays_below(talk: Talk) -> None:
    talk.begins("tokopedia").sends("photo").sees("provider").tells("or-go-on").tells("ask-provider")
    assert not talk.offers("topic bicara-dengan-cs")


def test_words_that_answer_the_open_check_come_first(talk: Talk) -> None:
    at_review(talk).sends("photo")
    assert offered(talk) == ["ulasan-biru", "ulasan-mati", "dijadwalkan", "kosong", "toko"]


@pytest.mark.parametrize(
    ("screen", "answer"), [("ulasan-biru", "no"), ("ulasan-mati", "not_possible")]
)
def test_answer_on_a_screen_counts_once_it_is_read_back(
    talk: Talk, screen: str, answer: str
) -> None:
    at_review(talk).sends("photo").presses(screen).sees("confirm").tells("understood")
    talk.presses("yes").sees("data-sama")
    assert talk.answers["ulasan"] == answer


def test_misread_screen_is_put_right(talk: Talk) -> None:
    at_review(talk).sends("photo").presses("ulasan-mati").sees("confirm")
    talk.presses("edit ulasan").sees("ulasan").presses("yes")
    talk.sees("confirm").presses("yes").sees("data-sama")
    assert talk.answers["ulasan"] == "yes"


def test_answer_to_what_is_not_open_is_no_answer(talk: Talk) -> None:
    talk.begins("tokopedia").sends("photo").presses("ulasan-mati").sees("provider")
    assert "ulasan" not in talk.answers
    assert talk.last.subject == "ulasan-wajib"


def test_at_a_verdict_its_topic_is_told(library: Library) -> None:
    talk = at_verdict(library).sends("photo").presses("ulasan-biru").sees(None)
    assert talk.last.subject == "ulasan-wajib"
    assert talk.answers["ulasan"] == "not_possible"


# ------------------------------------------------------------ typed instead of tapped


@pytest.mark.parametrize("text", ["ulasan biru", "tulisannya ulasan biru kak"])
def test_typed_words_of_a_screen_answer_what_it_was_asked(talk: Talk, text: str) -> None:
    at_review(talk).sends("photo").says(text).sees("confirm")
    assert talk.answers["ulasan"] == "no"
    talk.tells("screen-said", label="[ulasan biru]")


def test_typed_words_answer_no_other_question(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").sends("photo").says("kosong").sees("completed")
    talk.tells("screen-said", label="[kosong]")


def test_typed_later_they_mean_no_screen(talk: Talk) -> None:
    at_review(talk).sends("photo").says("bentar ya kak").says("ulasan biru")
    assert not talk.told("screen-said")


def test_what_no_screen_says_is_read_as_ever(talk: Talk) -> None:
    assert at_review(talk).sends("photo").says("sudah kak").answers["ulasan"] == "yes"
