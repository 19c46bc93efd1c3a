from typing import Any

import pytest
from telegram import Update

from bot.tg.incoming import Incoming, read
from flows.events import ButtonPressed, CommandGiven, Event, MediaSent, TextEdited, TextSent
from tests.support.bot_api_person import MEDIA

PRIVATE = {"id": 9, "type": "private", "first_name": "A"}
GROUP = {"id": -9, "type": "group", "title": "A"}
USER = {"id": 9, "is_bot": False, "first_name": "A"}


def received(
    content: dict[str, Any], *, kind: str = "message", chat: dict[str, Any] = PRIVATE
) -> Incoming | None:
    message = {"message_id": 3, "date": 1, "chat": chat, "from": USER} | content
    update = Update.de_json({"update_id": 7, kind: message}, None)
    assert update is not None
    return read(update)


def event(content: dict[str, Any], *, kind: str = "message") -> Event | None:
    incoming = received(content, kind=kind)
    return incoming.event if incoming else None


def pressed(**query: Any) -> Incoming | None:
    content = {"id": "q", "from": USER, "chat_instance": "c"} | query
    update = Update.de_json({"update_id": 7, "callback_query": content}, None)
    assert update is not None
    return read(update)


def test_message_is_told_with_its_chat_and_number() -> None:
    assert received({"text": "halo"}) == Incoming(
        serial=7, chat=9, event=TextSent("halo"), message=3
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("/mulai", "mulai"),
        ("/start dari_iklan", "start"),
        ("/batal@tes_bot", "batal"),
        ("/MULAI\nlagi", "mulai"),
    ],
)
def test_commands_are_told_without_slash(text: str, name: str) -> None:
    assert event({"text": text}) == CommandGiven(name)


@pytest.mark.parametrize("text", ["/", "/ mulai", "/-", "3/11", "tanggal /mulai"])
def test_slashes_elsewhere_are_text(text: str) -> None:
    assert event({"text": text}) == TextSent(text)


@pytest.mark.parametrize("kind", MEDIA)
def test_media_are_told_by_kind(kind: str) -> None:
    assert event(MEDIA[kind]) == MediaSent(kind)


def test_kind_nobody_knows_yet_is_answered() -> None:
    assert event({"hologram": {}}) == MediaSent("message")


def test_edited_text_is_told() -> None:
    assert event({"text": "baru", "edit_date": 2}, kind="edited_message") == TextEdited("baru")


@pytest.mark.parametrize("kind", ["location", "photo"])
def test_edited_media_were_answered_before(kind: str) -> None:
    assert event(MEDIA[kind], kind="edited_message") is None


def test_service_message_is_ignored() -> None:
    assert event({"message_auto_delete_timer_changed": {"message_auto_delete_time": 1}}) is None


@pytest.mark.parametrize("kind", ["message", "edited_message"])
def test_groups_are_ignored(kind: str) -> None:
    assert received({"text": "halo"}, kind=kind, chat=GROUP) is None


def test_channel_posts_are_ignored() -> None:
    chat = {"id": -9, "type": "channel", "title": "A"}
    assert received({"text": "halo"}, kind="channel_post", chat=chat) is None


def test_press_is_told_with_its_message() -> None:
    incoming = pressed(data="a", message={"message_id": 5, "date": 1, "chat": PRIVATE})
    assert incoming == Incoming(serial=7, chat=9, event=ButtonPressed("a"), message=5, pressed=True)


def test_press_on_a_message_long_gone_is_told() -> None:
    incoming = pressed(data="a", message={"message_id": 5, "date": 0, "chat": PRIVATE})
    assert incoming
    assert (incoming.chat, incoming.message) == (9, 5)


def test_press_without_data_is_told() -> None:
    incoming = pressed(message={"message_id": 5, "date": 1, "chat": PRIVATE})
    assert incoming
    assert incoming.event == ButtonPressed("")


def test_presses_outside_private_chats_are_ignored() -> None:
    assert pressed(data="a", message={"message_id": 5, "date": 1, "chat": GROUP}) is None
    assert pressed(data="a", inline_message_id="i") is None
