"""What stands in somebody's way after a verdict, in three wordings a kind."""

from dataclasses import replace

import pytest

from flows.library.library import Library
from tests.support.talk.at_verdict import LATER, at_verdict
from tests.support.talk.talk import Talk

CLOSED = ("lembaganya udah bubar kak", "lpk nya gak ada lagi, gimana dong", "BLK nya udah tutup")
WORDS = ("bikinin kalimat komplain dong", "minta contoh teks pengaduan", "tulisin pesan buat lapor")
HOPE = ("percuma gak sih", "masih ada harapan ga kak", "insentifnya masih bisa cair gak")
HUMAN = (
    "mau bicara dengan orang asli",
    "jam bukanya berapa",
    "cs manusia mana",
    "hubungkan ke petugas dong min",
)


@pytest.fixture
def at_provider(library: Library) -> Talk:
    return Talk(library).begins("tokopedia").sees("provider")


@pytest.mark.parametrize("text", CLOSED)
def test_closed_provider_leaves_the_others_to_ask(library: Library, text: str) -> None:
    talk = at_verdict(library, today=LATER).says(text).sees(None).tells("closed-provider")
    talk.tells("contact-brief", contact="[contact contact=Tokopedia Care]").tells("form-step")
    assert "[contact contact=Lembaga pelatihan]" not in talk.text


def test_closed_provider_before_the_form_opens(library: Library) -> None:
    talk = at_verdict(library).says(CLOSED[0]).tells("form-opens", opens="Rabu, 2 Desember 2026")
    assert not talk.told("form-step")


def test_closed_provider_where_no_date_means_anything(library: Library) -> None:
    talk = at_verdict(library, platform="kemnaker", sertifikat_kemnaker="no").says(CLOSED[0])
    assert not talk.tells("closed-provider").told("form-opens")


def test_closed_provider_without_a_date(library: Library) -> None:
    at_verdict(library, completed="unknown").says(CLOSED[0]).tells("closed-provider")


@pytest.mark.parametrize("text", CLOSED)
def test_closed_provider_waits_for_the_questions(at_provider: Talk, text: str) -> None:
    at_provider.says(text).sees("provider").tells("closed-later")


@pytest.mark.parametrize("text", WORDS)
def test_words_once_the_form_is_open(library: Library, text: str) -> None:
    at_verdict(library, today=LATER).says(text).sees(None).tells("complaint-text")


@pytest.mark.parametrize("text", WORDS)
def test_words_to_ask_with_before_that(library: Library, text: str) -> None:
    talk = at_verdict(library).says(text).sees(None).tells("form-opens").tells("ask-say")
    talk.tells("ask-sentence", platform="Tokopedia")


def test_words_to_chase_with(library: Library) -> None:
    talk = at_verdict(library, reported={"tokopedia": "no"}).says(WORDS[0])
    assert talk.diagnosis.verdict == "chase"
    talk.tells("chase-say")


def test_no_words_where_nothing_is_reported_yet(library: Library) -> None:
    talk = at_verdict(library, pelatihan_tuntas="no").says(WORDS[0]).tells("complaint-later")
    talk.tells("fix-unfinished-step")
    at_verdict(library, completed="unknown").says(WORDS[0]).tells("complaint-later")


def test_words_wait_for_the_questions(at_provider: Talk) -> None:
    at_provider.says(WORDS[0]).sees("provider").tells("complaint-later")


@pytest.mark.parametrize("text", HOPE)
def test_hope_of_a_year_that_is_over_is_told_honestly(library: Library, text: str) -> None:
    talk = at_verdict(library, completed="2021-11-03").says(text).sees(None)
    talk.reads("[told 2021]").tells("ask-first")


@pytest.mark.parametrize("text", HOPE)
def test_hope_within_time_and_past_it(library: Library, text: str) -> None:
    at_verdict(library).says(text).tells("hope-in-time").tells("wait-step")
    at_verdict(library, today=LATER).says(text).tells("hope-late").tells("ask-first")


def test_hope_where_nothing_can_be_counted(library: Library) -> None:
    talk = at_verdict(library, completed="unknown").says(HOPE[0]).tells("no-date-ask")
    assert not talk.told("hope-in-time")


def test_hope_waits_for_the_questions(at_provider: Talk) -> None:
    at_provider.says(HOPE[0]).sees("provider").tells("questions-left")


@pytest.mark.parametrize("text", HUMAN)
def test_human_is_looked_for_among_this_case(library: Library, text: str) -> None:
    talk = at_verdict(library, today=LATER).says(text).sees(None).tells("cs-nobody")
    talk.tells("human-now").tells("contact-brief", contact="[contact contact=Tokopedia Care]")
    assert "Bukalapak" not in talk.text


def test_hours_are_told_of_those_to_ask(library: Library) -> None:
    talk = at_verdict(library, today=LATER).says("jam berapa cs nya tutup?").sees(None)
    talk.tells("human-now")


def test_other_hours_are_not_theirs(library: Library) -> None:
    talk = at_verdict(library, today=LATER).says("kelasnya mulai jam berapa?")
    assert "[human-now]" not in talk.text


def test_human_without_a_date(library: Library) -> None:
    at_verdict(library, completed="unknown").says(HUMAN[0]).tells("human-now")


@pytest.mark.parametrize(
    ("text", "situation"),
    [
        ("formulir pengaduan saya ga direspon", "belum-dijawab"),
        ("keluhan lewat form gak dijawab jawab", "belum-dijawab"),
        ("tiket aduan saya dicuekin", "belum-dijawab"),
        ("formulirnya gak kebuka", "tidak-terbuka"),
        ("form aduan loading terus", "tidak-terbuka"),
        ("isi form selalu gagal kak", "tidak-terbuka"),
    ],
)
def test_complaint_is_answered_for_its_situation(
    library: Library, text: str, situation: str
) -> None:
    talk = at_verdict(library, today=LATER)
    before = talk.answers
    talk.says(text).sees(None).reads(f"[answer form-pengaduan {situation}]")
    assert talk.answers == before


def test_without_its_topic_a_complaint_is_no_situation(library: Library) -> None:
    topics = tuple(topic for topic in library.topics if topic.id != "form-pengaduan")
    talk = at_verdict(replace(library, topics=topics)).says("formulirnya gak kebuka")
    assert talk.last.reader != "form-failing"
