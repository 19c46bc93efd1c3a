"""Topics from the menus: two taps away, with sources and age, and back to what was open."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from flows.library.library import Library
from flows.library.topics import Asks, Topic
from tests.support.talk.talk import TODAY, Talk


def _with(library: Library, changed: Topic) -> Library:
    topics = (changed if topic.id == changed.id else topic for topic in library.topics)
    return replace(library, topics=tuple(topics))


def _topic(library: Library, topic_id: str) -> Topic:
    found = library.topic(topic_id)
    assert found is not None
    return found


def test_every_topic_is_two_taps_from_the_menu(real_library: Library) -> None:
    for topic in real_library.topics:
        if _talk(real_library, topic):
            continue
        talk = Talk(real_library).commands("mulai").presses(f"area {topic.area}")
        assert talk.button(f"topic {topic.id}").label == topic.title
        assert talk.presses(f"topic {topic.id}").text


def _talk(library: Library, topic: Topic) -> bool:
    area = library.area(topic.area)
    return area is not None and area.talk


def test_answer_names_its_sources_folded(library: Library) -> None:
    talk = Talk(library).commands("mulai").presses("area insentif").forges("t.jadwal-insentif")
    assert "[sources " in talk.folded
    assert all("[sources " not in reply.text for reply in talk.last.replies)


def test_platform_topic_offers_platforms_then_answers_for_one(library: Library) -> None:
    talk = Talk(library).commands("mulai").forges("t.estimasi-sertifikat")
    general = talk.text
    talk.presses("topic estimasi-sertifikat tokopedia")
    assert talk.text != general
    assert talk.text.startswith("Tokopedia")
    talk.presses("topic estimasi-sertifikat -")
    assert talk.text == general


def test_platform_of_the_case_is_not_asked_again(library: Library) -> None:
    talk = Talk(library).begins("bukalapak").forges("t.estimasi-sertifikat")
    assert talk.last.replies[0].text.startswith("*Bukalapak*")


def test_year_topic_answers_by_year(library: Library) -> None:
    topic = next(topic for topic in library.topics if topic.asks is Asks.YEAR)
    talk = Talk(library).commands("mulai").forges(f"t.{topic.id}")
    talk.tells("choose-year")
    years = topic.choices[0].key.replace("-", "–")
    assert talk.button(f"topic {topic.id} {topic.choices[0].key}").label == years
    talk.presses(topic.choices[0].key)
    assert talk.text.startswith(years)


def test_open_question_comes_back_after_an_answer(library: Library) -> None:
    talk = Talk(library).begins("tokopedia", "lainnya").sees("completed")
    before = talk.answers
    talk.forges("t.ulasan-wajib").sees("completed")
    assert talk.answers == before
    assert len(talk.last.replies) > 1
    assert talk.offers("2026-11-20")


def test_area_in_the_middle_of_a_case_leads_back(library: Library) -> None:
    Talk(library).begins("tokopedia").forges("g.insentif").sees("provider").tells("back-to")


def test_topic_button_never_grows_old(library: Library) -> None:
    talk = Talk(library).commands("mulai").presses("area ulasan")
    old = talk.button("topic ulasan-wajib").data or ""
    talk.commands("batal").presses_data(old)
    assert not talk.told("old-button")
    talk.tells("sources")


@pytest.mark.parametrize(
    "act",
    [
        "t",
        "t.tidak-ada",
        "t.ulasan-wajib.tokopedia.x",
        "t.ulasan-wajib.1999",
        "g",
        "g.apa",
        "g.a.b",
    ],
)
def test_forged_topic_is_an_old_button(library: Library, act: str) -> None:
    Talk(library).commands("mulai").forges(act).tells("old-button")


def test_guided_topic_begins_the_case(library: Library) -> None:
    talk = Talk(library).commands("mulai").forges("t.sertifikat-belum-muncul")
    talk.sees("platform")
    assert talk.state.active


def test_guided_topic_in_its_case_loses_nothing(library: Library) -> None:
    talk = Talk(library).begins("tokopedia").sees("provider")
    talk.forges("t.sertifikat-belum-muncul").sees("provider")
    assert talk.answers == {"platform": "tokopedia"}


def test_situation_may_begin_the_case(library: Library) -> None:
    topic = _topic(library, "insentif-belum-cair")
    starting = next(choice for choice in topic.choices if choice.starts)
    talk = Talk(library).commands("mulai").forges(f"t.{topic.id}.{starting.key}")
    talk.sees("platform")


def test_title_typed_reaches_its_topic(library: Library) -> None:
    topic = _topic(library, "lupa-password")
    talk = Talk(library).commands("mulai").says(topic.title.lower())
    pressed = Talk(library).commands("mulai").forges("t.lupa-password")
    assert talk.text == f"{topic.title}\n\n{pressed.text}"


def test_old_review_is_told(library: Library) -> None:
    topic = _topic(library, "ulasan-wajib")
    late = topic.answer.reviewed + timedelta(days=181)
    talk = Talk(library).on(late).commands("mulai").forges("t.ulasan-wajib")
    assert "[answer-old " in talk.folded
    fresh = Talk(library).on(late - timedelta(days=1)).commands("mulai").forges("t.ulasan-wajib")
    assert not fresh.told("answer-old")


def test_past_rule_is_told(library: Library) -> None:
    topic = _topic(library, "ulasan-wajib")
    ended = replace(topic, answer=replace(topic.answer, valid_until=date(2022, 12, 31)))
    talk = Talk(_with(library, ended)).commands("mulai").forges("t.ulasan-wajib")
    talk.tells("answer-ended", until="Sabtu, 31 Desember 2022")
    assert "[answer-ended " not in talk.folded


def test_answer_split_on_purpose_comes_as_two_messages(library: Library) -> None:
    topic = _topic(library, "ulasan-wajib")
    long = replace(topic, answer=replace(topic.answer, text="Satu.\n---\nDua."))
    talk = Talk(_with(library, long)).commands("mulai").forges("t.ulasan-wajib")
    first, last = talk.last.replies
    assert (first.text, first.folded) == ("Satu.", "")
    assert last.text.startswith("Dua.")
    assert "[sources " in last.folded


def test_related_topic_that_is_gone_has_no_button(library: Library) -> None:
    topic = _topic(library, "ulasan-wajib")
    lonely = replace(topic, answer=replace(topic.answer, related=("tidak-ada",)))
    talk = Talk(_with(library, lonely)).commands("mulai").forges("t.ulasan-wajib")
    assert [b.label for b in talk.buttons if b.data] == ["[ulasan]", "[to-menu]"]


def test_today_is_a_day_on_which_the_answers_are_fresh(library: Library) -> None:
    assert all(TODAY - topic.answer.reviewed < timedelta(days=180) for topic in library.topics)
