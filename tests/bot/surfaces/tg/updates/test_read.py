from typing import Any

import pytest

from bot.surfaces.tg.updates.read import ChatPlace, Incoming, InlineAsked, read
from flows.dialogue.events import ButtonPressed, CommandGiven, MediaSent, TextEdited, TextSent
from tests.support.hostile.raw_updates import (
    GROUP,
    ME,
    PRIVATE,
    USER,
    event,
    pressed,
    received,
    update,
)
from tests.support.telegram_server.person import FORWARDED, MEDIA

OUR_MESSAGE = {"message_id": 5, "date": 1, "chat": PRIVATE}


def test_message_is_told_with_its_chat_and_number() -> None:
    assert received({"text": "halo"}) == Incoming(
        serial=7, chat=9, event=TextSent("halo"), message=3, sender=9, place=ChatPlace.PRIVATE
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("/mulai", CommandGiven("mulai")),
        ("/start dari_iklan", CommandGiven("start", "dari_iklan")),
        ("/batal@tes_bot", CommandGiven("batal")),
        ("/batal@bot_lain", CommandGiven("batal")),
        ("/MULAI\nlagi, kak", CommandGiven("mulai", "lagi, kak")),
    ],
)
def test_commands_are_told_without_slash(text: str, told: CommandGiven) -> None:
    assert event({"text": text}) == told


@pytest.mark.parametrize("text", ["/", "/ mulai", "/-", "3/11", "tanggal /mulai", "/mulaí"])
def test_slashes_elsewhere_are_text(text: str) -> None:
    assert event({"text": text}) == TextSent(text)


@pytest.mark.parametrize("kind", MEDIA)
def test_media_are_told_by_kind(kind: str) -> None:
    assert event(MEDIA[kind]) == MediaSent(kind)


@pytest.mark.parametrize("kind", ["photo", "voice", "document", "animation"])
def test_caption_comes_with_its_media(kind: str) -> None:
    assert event(MEDIA[kind] | {"caption": "bukti"}) == MediaSent(kind, caption="bukti")


@pytest.mark.parametrize("content", [{"hologram": {}}, {}, {"text": ""}])
def test_kind_nobody_knows_yet_is_answered(content: dict[str, Any]) -> None:
    assert event(content) == MediaSent("message")


def test_forwarded_post_is_read_as_text() -> None:
    assert event(FORWARDED | {"text": "insentif cair"}) == TextSent("insentif cair")


def test_forwarded_media_are_told_by_kind() -> None:
    assert event(FORWARDED | MEDIA["photo"]) == MediaSent("photo")


@pytest.mark.parametrize("content", [{"text": "baru"}, MEDIA["photo"] | {"caption": "baru"}])
def test_edited_words_are_told(content: dict[str, Any]) -> None:
    assert event(content, kind="edited_message") == TextEdited("baru")


@pytest.mark.parametrize("kind", ["location", "photo"])
def test_edited_media_were_answered_before(kind: str) -> None:
    assert event(MEDIA[kind], kind="edited_message") is None


@pytest.mark.parametrize(
    "note",
    [
        {"new_chat_members": [USER]},
        {"pinned_message": OUR_MESSAGE},
        {"new_chat_title": "B"},
        {"migrate_to_chat_id": -10},
        {"message_auto_delete_timer_changed": {"message_auto_delete_time": 1}},
    ],
)
def test_service_notes_are_ignored(note: dict[str, Any]) -> None:
    assert received(note) is None


@pytest.mark.parametrize(
    "content",
    [
        {"via_bot": {"id": 1, "is_bot": True, "first_name": "Bot"}},
        {"from": {"id": 1, "is_bot": True, "first_name": "Bot"}},
        {"business_connection_id": "b"},
    ],
)
def test_what_no_person_told_us_is_ignored(content: dict[str, Any]) -> None:
    assert received({"text": "halo"} | content) is None


def test_what_other_bots_helped_to_write_is_answered() -> None:
    helped = {"via_bot": {"id": 2, "is_bot": True, "first_name": "gif"}}
    assert event(MEDIA["animation"] | helped) == MediaSent("animation")


@pytest.mark.parametrize(
    "kind", ["channel_post", "edited_channel_post", "business_message", "guest_message"]
)
def test_updates_of_other_kinds_are_ignored(kind: str) -> None:
    assert received({"text": "halo"}, kind=kind) is None


@pytest.mark.parametrize("kind", ["my_chat_member", "message_reaction", "poll", "poll_answer"])
def test_updates_without_a_message_are_ignored(kind: str) -> None:
    assert read({"update_id": 7, kind: {"chat": PRIVATE, "user": USER}}, ME) is None


def test_message_in_a_channel_is_ignored() -> None:
    assert received({"text": "halo"}, chat={"id": -9, "type": "channel"}) is None


def test_huge_text_is_cut() -> None:
    assert event({"text": "a" * 10_000}) == TextSent("a" * 4096)


def test_text_is_made_fit_to_store() -> None:
    assert event({"text": "a\0b\ud800c"}) == TextSent("a b?c")


@pytest.mark.parametrize(("forum", "thread"), [(True, 4), (False, None)])
def test_thread_is_told_in_forums_only(forum: bool, thread: int | None) -> None:
    incoming = received(
        {"text": "a @tes_bot", "message_thread_id": 4, "is_topic_message": forum}, chat=GROUP
    )
    assert isinstance(incoming, Incoming)
    assert incoming.thread == thread


def test_press_is_told_with_its_message() -> None:
    assert pressed(data="a", message=OUR_MESSAGE) == Incoming(
        serial=7,
        chat=9,
        event=ButtonPressed("a"),
        message=5,
        pressed=True,
        query="q",
        sender=9,
    )


def test_press_on_a_message_long_gone_names_none() -> None:
    incoming = pressed(data="a", message=OUR_MESSAGE | {"date": 0})
    assert isinstance(incoming, Incoming)
    assert (incoming.chat, incoming.message, incoming.event) == (9, None, ButtonPressed("a"))


def test_press_without_data_is_told() -> None:
    incoming = pressed(message=OUR_MESSAGE)
    assert isinstance(incoming, Incoming)
    assert incoming.event == ButtonPressed("")


def test_press_in_a_group_can_be_acknowledged() -> None:
    incoming = pressed(data="a", message=OUR_MESSAGE | {"chat": GROUP})
    assert isinstance(incoming, Incoming)
    assert (incoming.place, incoming.query) == (ChatPlace.GROUP, "q")


def test_press_without_a_chat_is_ignored() -> None:
    assert pressed(data="a", inline_message_id="i") is None


def test_inline_question_is_told() -> None:
    asked = {"id": "q", "from": USER, "query": "kapan cair", "offset": ""}
    assert read({"update_id": 7, "inline_query": asked}, ME) == InlineAsked(
        serial=7, query="q", text="kapan cair", sender=9
    )


@pytest.mark.parametrize("raw", [None, [], "a", {}, update({"text": "a"}) | {"update_id": True}])
def test_what_is_no_update_is_ignored(raw: object) -> None:
    assert read(raw, ME) is None
