"""Every step says what kind of answer it was, and about what; never a word of the participant."""

import pytest

from flows.dialogue.effects import RecordUnanswered
from flows.dialogue.step import Outcome
from flows.library.library import Library
from tests.support.talk.talk import Talk

NIK = "3201234567890123"


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


def became(talk: Talk) -> tuple[str, str]:
    return talk.last.outcome, talk.last.subject


def recorded(talk: Talk) -> RecordUnanswered:
    (effect,) = talk.last.effects
    assert isinstance(effect, RecordUnanswered)
    return effect


def test_answered_question_names_its_topic(talk: Talk) -> None:
    talk.says("lupa password prakerja gimana")
    assert became(talk) == ("answered", "lupa-password")


def test_pressed_topic_is_answered_too(talk: Talk) -> None:
    talk.commands("mulai").forges("t.lupa-password")
    assert became(talk) == ("answered", "lupa-password")


def test_progress_names_the_next_question(talk: Talk) -> None:
    talk.begins("tokopedia")
    assert became(talk) == ("answered", "provider")
    talk.presses("lainnya")
    assert became(talk) == ("answered", "completed")


def test_menu_is_an_answer_about_nothing(talk: Talk) -> None:
    talk.commands("mulai")
    assert became(talk) == ("answered", "")


def test_choice_names_the_first_offered(talk: Talk) -> None:
    talk.says("rekening saya gagal")
    outcome, subject = became(talk)
    assert outcome == Outcome.CLARIFIED
    assert (talk.buttons[0].data or "").endswith(f".t.{subject}")


def test_none_of_these_carries_no_text(talk: Talk) -> None:
    offered = talk.says("rekening saya gagal").last.subject
    talk.presses("none")
    assert became(talk) == ("none-of-these", offered)
    effect = recorded(talk)
    assert (effect.outcome, effect.topics, effect.text) == ("none-of-these", (offered,), "")


def test_unknown_remark_is_a_fallback_with_its_text(talk: Talk) -> None:
    talk.says("qwrtz plmkn")
    assert became(talk) == ("fallback", "")
    effect = recorded(talk)
    assert (effect.outcome, effect.text) == ("fallback", "qwrtz plmkn")


def test_slots_alone_are_a_fallback(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").says("3 november 2026").sees("pelatihan-tuntas")
    talk.says("prakerja nya kelas itu ya")
    assert became(talk) == ("fallback", "")


@pytest.mark.parametrize(
    "text",
    ["harga cabai rawit di pasar hari ini berapa", "where is the nearest airport please"],
)
def test_foreign_matter_is_out_of_scope(talk: Talk, text: str) -> None:
    talk.says(text)
    assert became(talk) == ("out-of-scope", "")
    effect = recorded(talk)
    assert (effect.outcome, effect.text) == ("out-of-scope", text)


def test_record_has_a_mark_where_a_number_was(talk: Talk) -> None:
    talk.says(f"qwrtz {NIK} plmkn")
    assert recorded(talk).text == "qwrtz <nik> plmkn"


def test_message_of_personal_data_alone_is_blocked(talk: Talk) -> None:
    talk.says(NIK)
    assert became(talk) == ("blocked-personal-data", "")
    assert talk.last.effects == ()


def test_verdict_names_its_kind(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").says("20 november 2026")
    while talk.question:
        talk.presses("yes")
    assert became(talk) == ("verdict", "wait")


def test_corrected_platform_gives_a_verdict_again(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").says("3 november 2026")
    while talk.question:
        talk.presses("yes")
    assert became(talk) == ("verdict", "escalate")
    talk.says("eh maksudnya pintaria")
    assert talk.answers["platform"] == "pintaria"
    assert became(talk) == ("verdict", "escalate")


def test_verdict_without_a_date_says_so(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").forges("a.completed.unknown")
    while talk.question:
        talk.presses("yes")
    assert became(talk) == ("verdict", "no-date")


def test_effects_and_steps_agree(talk: Talk) -> None:
    for text in ("qwrtz plmkn", "harga cabai rawit di pasar hari ini berapa"):
        talk.says(text)
        assert recorded(talk).outcome == talk.last.outcome
