"""What cannot be read is answered by its kind; what was written below it is read."""

import pytest

from flows.library.library import Library
from flows.views.notices import cannot_read
from flows.wording.texts import say
from tests.support.talk.talk import Talk
from tests.support.telegram_server.person import MEDIA


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        ("photo", "media-picture"),
        ("document", "media-picture"),
        ("voice", "media-sound"),
        ("video_note", "media-sound"),
        ("sticker", "media-fun"),
        ("game", "media-fun"),
        ("venue", "media-place"),
        ("contact", "media-contact"),
        ("checklist", "media-poll"),
        ("story", "media"),
        ("message", "media"),
        ("hologram", "media"),
    ],
)
def test_each_kind_has_its_sentence(library: Library, kind: str, word: str) -> None:
    assert cannot_read(library, kind) == say(library, word)


@pytest.mark.parametrize("kind", MEDIA)
def test_every_kind_leads_back_to_what_is_open(talk: Talk, kind: str) -> None:
    talk.begins("tokopedia").sends(kind).sees("provider").reads(cannot_read(talk.library, kind))
    assert talk.buttons


def test_caption_is_answered_with_a_lead(talk: Talk) -> None:
    talk.sends("photo", caption="kapan insentif cair").tells("caption-of-picture")
    talk.tells("sources")
    assert len(talk.last.replies) == 1


def test_caption_answers_the_open_question(talk: Talk) -> None:
    talk.begins("tokopedia").sends("document", caption="skill academy").sees("completed")
    talk.tells("caption-of-file")


def test_caption_of_a_voice_speaks_of_hearing(talk: Talk) -> None:
    talk.sends("voice", caption="cara daftar").tells("caption-of-sound")


def test_caption_passes_the_privacy_guard(talk: Talk) -> None:
    talk.sends("photo", caption="nik saya 3201010101900001").tells("personal-identity")
    assert "3201010101900001" not in talk.text


@pytest.mark.parametrize("caption", ["", "  ", "\n"])
def test_empty_caption_is_none(talk: Talk, caption: str) -> None:
    talk.sends("photo", caption=caption).tells("media-picture")


def test_command_in_a_caption_is_obeyed(talk: Talk) -> None:
    talk.begins("tokopedia").sends("photo", caption="/batal").tells("cancelled")
