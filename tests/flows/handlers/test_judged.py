"""Pasted links, numbers, e-mails and accounts: judged, never repeated, never kept."""

from dataclasses import replace

import pytest

from flows.conversation import step_in_group
from flows.dialogue.events import CommandGiven, TextSent
from flows.dialogue.replies import Reply
from flows.dialogue.state import dump
from flows.dialogue.step import Outcome
from flows.library.library import Library
from tests.support.talk.talk import TODAY, Talk


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("dashboard.prakerja.go.id itu asli kak?", "judged-genuine"),
        ("promo.tokopedia.com/x resmi?", "judged-within"),
        ("prakerja.vip aman ga ya", "judged-fake"),
        ("https://prakerja-baru.com/daftar bener ga", "judged-alike"),
        ("0812 3456 7890 ini nomor siapa", "judged-unknown"),
    ],
)
def test_verdict_is_told_with_what_is_never_given_away(talk: Talk, text: str, word: str) -> None:
    talk.says(text).sees(None).tells(word).tells("judged-secret")
    assert (talk.last.outcome, talk.last.effects) == (Outcome.ANSWERED, ())
    assert talk.told("judged-beware") == (word not in ("judged-genuine", "judged-within"))


def test_harm_done_and_the_topic_are_a_tap_away(talk: Talk) -> None:
    talk.says("prakerja.vip asli?")
    assert [talk.offers(each) for each in ("penipuan terlanjur", "topic penipuan", "menu")] == [
        True,
        True,
        True,
    ]
    talk.presses("penipuan terlanjur").reads("[answer penipuan terlanjur]")


def test_fake_names_its_source(talk: Talk) -> None:
    assert "[publisher S105]" in talk.says("prakerja.vip asli?").folded


def test_open_question_comes_back(talk: Talk) -> None:
    talk.begins("tokopedia").says("https://prakerja-baru.com aman?").sees("provider")
    talk.tells("judged-alike").tells("back-to")
    assert talk.answers == {"platform": "tokopedia"}


def test_several_are_told_in_order(talk: Talk) -> None:
    talk.says("asli mana, prakerja.vip atau dashboard.prakerja.go.id?")
    assert talk.text.index("1. [judged-fake") < talk.text.index("2. [judged-genuine")


def test_number_asked_about_draws_no_warning_but_one_sent_alone_does(talk: Talk) -> None:
    talk.says("ada telepon dari 0812 3456 7890, penipuan bukan?").tells("judged-unknown")
    assert not talk.told("personal-contact")
    talk.says("081234567890").tells("judged-unknown").tells("personal-contact")


def test_account_beside_a_number_asked_about_draws_no_warning(talk: Talk) -> None:
    talk.says("wa 0812 3456 7890 minta transfer ke bca 7301846255, asli bukan?")
    talk.tells("judged-unknown")
    assert not [word for word in ("personal-identity", "personal-contact") if talk.told(word)]


def test_stricter_data_beside_a_link_is_warned_of(talk: Talk) -> None:
    talk.says("nik saya 3201234501900001 udah kuisi di prakerja.vip").tells("personal-identity")
    talk.tells("judged-fake")


@pytest.mark.parametrize("secret", ["81234567890", "budi", "rahasia"])
def test_nothing_pasted_is_said_or_kept(talk: Talk, secret: str) -> None:
    talk.begins("tokopedia")
    talk.says("budi@gmail.com atau 0812-3456-7890 atau https://rahasia.com/budi asli?")
    assert secret not in talk.text.replace("-", "").replace(" ", "")
    assert secret not in dump(talk.state)


def test_harm_told_with_a_link_is_answered_first(talk: Talk) -> None:
    talk.says("calo kasih prakerja.vip, saya udah terlanjur setor uang, aman ga")
    talk.reads("[answer penipuan terlanjur]")
    assert not talk.told("judged-fake")


def test_platform_named_by_its_site_begins_a_case(talk: Talk) -> None:
    talk.says("beli di pintar.co, selesai 3 november 2026").sees("confirm")


def _in_group(library: Library, text: str) -> Reply:
    step = step_in_group(library, TextSent(text), TODAY, bot="tes_bot")
    assert step
    (reply,) = step.replies
    return reply


def test_group_hears_of_sites_and_of_nobodys_number(library: Library) -> None:
    told = _in_group(library, "prakerja.vip itu asli?")
    assert told.text.startswith("[judged-fake")
    assert [button.url for row in told.buttons for button in row] == [
        "https://t.me/tes_bot?start=grup"
    ]
    assert _in_group(library, "0812 3456 7890 penipu bukan?").text.endswith("[group-personal]")


def test_without_the_topic_only_the_menu_is_offered(library: Library) -> None:
    bare = replace(library, topics=tuple(t for t in library.topics if t.id != "penipuan"))
    talk = Talk(bare).says("prakerja.vip asli?").tells("judged-fake")
    assert talk.labels == [talk.labelled("to-menu").label]


def test_command_with_a_link_behind_it_is_obeyed(talk: Talk) -> None:
    talk.begins("tokopedia").does(CommandGiven("batal", "prakerja.vip")).at_menu()
    assert not talk.told("judged-fake")
