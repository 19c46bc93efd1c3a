"""Of a very long message the beginning is answered, and that is said; all of it is guarded."""

from datetime import date

import pytest

from flows.conversation import step_in_group
from flows.dialogue.effects import RecordUnanswered
from flows.dialogue.events import TextSent
from flows.library.library import Library
from flows.wording.texts import say
from tests.support.talk.talk import Talk

_STORY = "sertifikat belum muncul, belinya di tokopedia. "
_MORE = "waktu itu hujan deras sekali di tempat kami dan listrik padam sampai malam. " * 40
_NIK = "3201010101900001"


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


def test_beginning_is_answered_and_that_is_said_once(talk: Talk) -> None:
    talk.says(_STORY + _MORE).sees("confirm").tells("long-message")
    assert talk.answers["platform"] == "tokopedia"
    assert talk.text.count(say(talk.library, "long-message")) == 1


@pytest.mark.parametrize("tail", ["", " " * 3000, "🙏" * 2000, "!" * 3000])
def test_what_is_read_whole_is_not_called_long(talk: Talk, tail: str) -> None:
    talk.says(_STORY * 5 + tail).sees("confirm")
    assert not talk.told("long-message")


def test_what_is_not_read_is_no_part_of_the_answer(talk: Talk) -> None:
    talk.begins("tokopedia").says(_MORE + "skill academy").sees("provider").tells("long-message")


def test_long_word_gets_no_emoji_in_the_place_of_words(talk: Talk) -> None:
    talk.says("oke siap " * 400).tells("long-message")
    assert not any(reply.reaction for reply in talk.last.replies)


def test_personal_data_behind_the_bound_are_warned_of_and_not_kept(talk: Talk) -> None:
    talk.says(f"{_MORE}nik saya {_NIK}").tells("personal-identity").tells("long-message")
    kept = [effect for effect in talk.last.effects if isinstance(effect, RecordUnanswered)]
    assert kept
    assert all(_NIK not in effect.text for effect in kept)
    assert _NIK not in repr(talk.state)


def test_group_is_told_too(library: Library) -> None:
    def told(text: str) -> str:
        answer = step_in_group(library, TextSent(text), date(2026, 11, 21), bot="bot")
        assert answer
        return "\n".join(reply.text for reply in answer.replies)

    long = say(library, "long-message")
    assert long in told(_MORE)
    # Nothing of it is answered there: how much was read is of no interest.
    assert long not in told(f"{_MORE}nik saya {_NIK}")
