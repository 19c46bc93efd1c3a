"""Personal data in a conversation: a warning, then the answer to the rest; none of it is kept."""

import pytest

from flows.dialogue.effects import RecordUnanswered
from flows.dialogue.state import dump
from flows.dialogue.step import Outcome
from flows.library.library import Library
from tests.support.talk.talk import Talk

NIK = "3201234501900001"
WARNINGS = ("personal-identity", "personal-secret", "personal-contact")
UNHEARD = "tanaman hias di rumah layu"


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


@pytest.mark.parametrize(
    ("typed", "warned"),
    [
        (f"nik saya {NIK}", "personal-identity"),
        ("kodenya 482913", "personal-secret"),
        ("password saya rahasia123", "personal-secret"),
        ("email saya budi@gmail.com", "personal-contact"),
        (f"hp 081234567890 nik {NIK} otp 482913", "personal-secret"),
    ],
)
def test_one_warning_of_the_strictest_kind(talk: Talk, typed: str, warned: str) -> None:
    talk.begins("tokopedia").says(typed).tells(warned).sees("provider")
    assert [word for word in WARNINGS if talk.told(word)] == [warned]
    assert talk.last.outcome is Outcome.BLOCKED_PERSONAL_DATA


def test_rest_of_the_message_is_answered(talk: Talk) -> None:
    talk.says(f"nik saya {NIK} sertif tokped belum muncul").tells("personal-identity").sees(
        "confirm"
    )
    assert talk.answers == {"platform": "tokopedia"}


def test_edited_message_is_guarded_too(talk: Talk) -> None:
    talk.begins("tokopedia").edits(f"nik saya {NIK}").tells("personal-identity").sees("provider")


def test_command_with_a_number_is_obeyed(talk: Talk) -> None:
    talk.begins("tokopedia").says(f"/batal {NIK}").tells("personal-identity").at_menu()


def test_official_number_draws_no_warning(talk: Talk) -> None:
    talk.says("0800-150-3001 itu nomor resmi prakerja?")
    assert not [word for word in WARNINGS if talk.told(word)]


@pytest.mark.parametrize(
    ("private", "mark"),
    [(NIK, "<nik>"), ("081234567890", "<telepon>"), ("a.n. Budi", "a.n. <nama>")],
)
def test_recorded_question_is_redacted(talk: Talk, private: str, mark: str) -> None:
    talk.begins("tokopedia").says(f"{UNHEARD} {private}")
    (effect,) = talk.last.effects
    assert isinstance(effect, RecordUnanswered)
    assert effect.text == f"{UNHEARD} {mark}"


def test_nothing_typed_is_in_the_state(talk: Talk) -> None:
    talk.says(f"sertif tokped belum muncul {NIK} budi@gmail.com pw: rahasia9")
    assert not {NIK, "budi", "rahasia9"} & set(dump(talk.state).split('"'))


@pytest.mark.parametrize(
    ("first", "then", "warned"),
    [
        ("kode otp nya", "739104", "personal-secret"),
        ("password saya", "semangkabiru", "personal-secret"),
        ("nik saya 32750145", "07900012", "personal-identity"),
    ],
)
def test_secret_in_two_messages_is_warned_of(
    talk: Talk, first: str, then: str, warned: str
) -> None:
    talk.begins("tokopedia").says(first).says(then).tells(warned).sees("provider")
    assert then not in dump(talk.state)
    assert talk.last.effects == ()


def test_announcement_holds_for_one_message(talk: Talk) -> None:
    talk.says("password saya").says("halo")
    assert talk.state.announced == ""
    talk.says("semangkabiru")
    assert not [word for word in WARNINGS if talk.told(word)]


def test_button_ends_an_announcement(talk: Talk) -> None:
    talk.begins("tokopedia").says("password saya").presses("lainnya")
    assert talk.state.announced == ""


@pytest.mark.parametrize("typed", ["739104", "32750145", "kucing8807", "739 104", "73-91.04?"])
def test_question_of_one_token_with_digits_is_counted_only(talk: Talk, typed: str) -> None:
    talk.says(typed)
    assert [
        effect.text for effect in talk.last.effects if isinstance(effect, RecordUnanswered)
    ] in (
        [""],
        [],
    )


def test_bare_line_of_a_question_is_not_kept(talk: Talk) -> None:
    talk.says(f"{UNHEARD}\n739104")
    (effect,) = talk.last.effects
    assert isinstance(effect, RecordUnanswered)
    assert effect.text == UNHEARD


def test_account_number_is_warned_of(talk: Talk) -> None:
    talk.begins("tokopedia").says("rek bca 7301846255").tells("personal-identity").sees("provider")
