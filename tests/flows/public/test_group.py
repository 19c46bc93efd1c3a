"""In groups: general questions are answered for all to read, personal ones lead to private."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.conversation import step_in_group
from flows.dialogue.events import (
    ButtonPressed,
    CommandGiven,
    Event,
    MediaSent,
    TextEdited,
    TextSent,
)
from flows.dialogue.replies import Reply
from flows.library.library import Library
from flows.wording.texts import say
from tests.support.talk.talk import TODAY

BOT = "tes_bot"
LINK = "https://t.me/tes_bot?start=grup"


def replied(library: Library, done: Event) -> Reply:
    step = step_in_group(library, done, TODAY, bot=BOT)
    assert step
    (reply,) = step.replies
    return reply


def answered(library: Library, text: str) -> str:
    return replied(library, TextSent(text)).text


@pytest.mark.parametrize("text", ["@tes_bot kapan insentif cair?", "kapan insentif cair @Tes_Bot"])
def test_general_question_is_answered_with_sources(library: Library, text: str) -> None:
    answer = replied(library, TextSent(text))
    assert answer.text.startswith("*[jadwal-insentif]*")
    assert "[sources " in answer.folded


def test_yes_or_no_is_said_first(library: Library) -> None:
    text = answered(library, "besaran insentif prakerja berapa, boleh dicicil?")
    assert text.startswith("*[besaran-insentif]*\n\n[yes-no-no] [dicicil]\n\n")


def test_matter_of_somebody_else_is_told_whose(library: Library) -> None:
    assert answered(library, "jam buka pasar induk berapa") == "[told pasar]"
    assert answered(library, "uang magang desa belum turun").startswith("*[bukan-prakerja]*")


def test_only_button_is_the_link_to_private(library: Library) -> None:
    ((button,),) = replied(library, TextSent("kapan insentif cair")).buttons
    assert (button.url, button.data, button.copy) == (LINK, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "@tes_bot sertif tokped belum muncul, selesai 3 nov",
        "@tes_bot sertifikat belum muncul",
        "@tes_bot insentif saya belum cair",
        "@tes_bot insentifku kok kosong",
        "@tes_bot lupa password",
        "@tes_bot akun gw diblokir",
        "@tes_bot tokopedia 3 november",
    ],
)
def test_personal_matters_lead_to_private(library: Library, text: str) -> None:
    assert answered(library, text) == say(library, "group-personal")


@pytest.mark.parametrize(
    ("number", "warning"),
    [
        ("nik saya 3201010101900001", "personal-identity"),
        ("otp saya 482913", "personal-secret"),
        ("wa saya 081234567890", "personal-contact"),
    ],
)
def test_personal_numbers_are_warned_of_and_not_repeated(
    library: Library, number: str, warning: str
) -> None:
    answer = answered(library, f"@tes_bot {number} kapan insentif cair")
    assert answer.startswith(say(library, warning))
    assert answer.endswith(say(library, "group-personal"))
    assert number.rpartition(" ")[2] not in answer


def test_unclear_question_names_what_is_near(library: Library) -> None:
    answer = answered(library, "@tes_bot insentif")
    assert 2 <= answer.count("• ") <= 3
    assert "[besaran-insentif]" in answer


def test_other_matters_are_not_guessed_at(library: Library) -> None:
    answer = answered(library, "@tes_bot harga cabe berapa hari ini")
    assert answer == say(library, "group-not-understood")


@pytest.mark.parametrize("text", ["@tes_bot", "@TES_BOT  ", "", "halo @tes_bot"])
def test_mention_alone_tells_how_to_ask(library: Library, text: str) -> None:
    assert answered(library, text) == say(library, "group-help", bot=BOT)


def test_command_tells_how_to_ask(library: Library) -> None:
    answer = replied(library, CommandGiven("hapus"))
    assert answer.text == say(library, "group-help", bot=BOT)


def test_question_behind_a_command_is_answered(library: Library) -> None:
    asked = CommandGiven("tanya", "kapan insentif cair? @tes_bot")
    assert replied(library, asked) == replied(library, TextSent("kapan insentif cair?"))


def test_mention_behind_a_command_asks_nothing(library: Library) -> None:
    answer = replied(library, CommandGiven("tanya", "@tes_bot"))
    assert answer.text == say(library, "group-help", bot=BOT)


def test_thanks_are_returned(library: Library) -> None:
    assert answered(library, "makasih @tes_bot") == say(library, "thanks")


def test_edited_question_is_answered(library: Library) -> None:
    edited = replied(library, TextEdited("@tes_bot kapan insentif cair"))
    assert edited == replied(library, TextSent("@tes_bot kapan insentif cair"))


def test_press_needs_no_answer(library: Library) -> None:
    assert step_in_group(library, ButtonPressed("x"), TODAY, bot=BOT) is None


def test_media_get_their_sentence(library: Library) -> None:
    assert replied(library, MediaSent("voice")).text == say(library, "media-sound")


def test_caption_is_answered(library: Library) -> None:
    sent = MediaSent("photo", caption="@tes_bot kapan insentif cair")
    assert "*[jadwal-insentif]*" in replied(library, sent).text


def test_every_topic_stays_short(real_library: Library) -> None:
    for topic in real_library.topics:
        sent = MediaSent("photo", caption=topic.examples[0])
        assert len(replied(real_library, sent).text) < 700, topic.id


@given(st.text(max_size=80), st.text("abcdefghij_", min_size=5, max_size=32))
def test_whatever_is_said_gets_a_reply(library: Library, text: str, bot: str) -> None:
    step = step_in_group(library, TextSent(text), TODAY, bot=bot)
    assert step
    assert step.replies[0].text.strip()
