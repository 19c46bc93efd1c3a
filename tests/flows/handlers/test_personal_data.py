"""Personal data in a conversation: a warning, then the answer to the rest; none of it is kept."""

import pytest

from flows.dialogue.effects import RecordUnanswered
from flows.dialogue.state import dump
from flows.dialogue.step import Outcome
from flows.library.library import Library
from tests.support.talk.talk import Talk

NIK = "3201234501900001"
UNHEARD = "bagaimana merawat anggrek di pot"


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


@pytest.mark.parametrize(
    ("typed", "warned"),
    [
        (f"nik saya {NIK}", "NIK, KK, atau nomor kartu"),
        ("kodenya 482913", "termasuk yang mengaku CS"),
        ("password saya rahasia123", "termasuk yang mengaku CS"),
        ("email saya budi@gmail.com", "nomor HP atau email"),
        (f"hp 081234567890 nik {NIK} otp 482913", "termasuk yang mengaku CS"),
    ],
)
def test_one_warning_of_the_strictest_kind(talk: Talk, typed: str, warned: str) -> None:
    talk.begins("Tokopedia").says(typed).reads(warned).sees("provider")
    assert talk.text.count("jangan kirim ke siapa pun") == 1
    assert talk.last.outcome is Outcome.BLOCKED_PERSONAL_DATA


def test_rest_of_the_message_is_answered(talk: Talk) -> None:
    talk.says(f"nik saya {NIK} sertif tokped belum muncul").reads("jangan kirim").sees("confirm")
    assert talk.answers == {"platform": "tokopedia"}


def test_edited_message_is_guarded_too(talk: Talk) -> None:
    talk.begins("Tokopedia").edits(f"nik saya {NIK}").reads("jangan kirim").sees("provider")


def test_command_with_a_number_is_obeyed(talk: Talk) -> None:
    talk.begins("Tokopedia").says(f"/batal {NIK}").reads("jangan kirim").at_menu()


def test_official_number_draws_no_warning(talk: Talk) -> None:
    talk.says("0800-150-3001 itu nomor resmi prakerja?")
    assert "jangan kirim ke siapa pun" not in talk.last.replies[0].text


@pytest.mark.parametrize(
    ("private", "mark"),
    [(NIK, "<nik>"), ("081234567890", "<telepon>"), ("a.n. Budi", "a.n. <nama>")],
)
def test_recorded_question_is_redacted(talk: Talk, private: str, mark: str) -> None:
    talk.begins("Tokopedia").says(f"{UNHEARD} {private}")
    (effect,) = talk.last.effects
    assert isinstance(effect, RecordUnanswered)
    assert effect.text == f"{UNHEARD} {mark}"


def test_nothing_typed_is_in_the_state(talk: Talk) -> None:
    talk.says(f"sertif tokped belum muncul {NIK} budi@gmail.com pw: rahasia9")
    assert not {NIK, "budi", "rahasia9"} & set(dump(talk.state).split('"'))
