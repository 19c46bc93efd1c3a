"""What is said in groups: answered where it is meant for the bot, silence elsewhere."""

from typing import Any

import pytest

from bot.surfaces.tg.updates.read import ChatPlace, Incoming
from flows.dialogue.events import CommandGiven, Event, MediaSent, TextSent
from tests.support.hostile.raw_updates import GROUP, OURS, OURSELVES, event, received
from tests.support.telegram_server.person import MEDIA

ANOTHER_BOT = {"id": 2, "is_bot": True, "first_name": "B", "username": "bot_lain"}
REPLY = {"reply_to_message": OURS}


def heard(content: dict[str, Any], *, kind: str = "message") -> Event | None:
    return event(content, kind=kind, chat=GROUP)


@pytest.mark.parametrize("text", ["@tes_bot kapan cair", "kapan cair @Tes_Bot?", "(@tes_bot)"])
def test_mention_is_for_the_bot(text: str) -> None:
    assert heard({"text": text}) == TextSent(text)


@pytest.mark.parametrize(
    "text",
    ["kapan cair", "tes_bot", "a@tes_bot.id", "@tes_bots", "@bot_lain @budi", "/mulai", "@"],
)
def test_talk_among_people_is_not(text: str) -> None:
    assert heard({"text": text}) is None


def test_group_message_names_its_place() -> None:
    incoming = received({"text": "halo @tes_bot"}, chat=GROUP)
    assert isinstance(incoming, Incoming)
    assert (incoming.place, incoming.chat, incoming.sender) == (ChatPlace.GROUP, -9, 9)


def test_reply_to_the_bot_is_for_it() -> None:
    assert heard({"text": "kapan"} | REPLY) == TextSent("kapan")


@pytest.mark.parametrize(
    "replied",
    [
        OURS | {"from": ANOTHER_BOT},
        OURS | {"forum_topic_created": {"name": "A"}},
        OURS | {"via_bot": OURSELVES},
    ],
)
def test_reply_to_others_is_not(replied: dict[str, Any]) -> None:
    assert heard({"text": "kapan", "reply_to_message": replied}) is None


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("/kontak@tes_bot", CommandGiven("kontak")),
        ("/KONTAK@Tes_Bot ", CommandGiven("kontak")),
        ("/tanya@tes_bot kapan cair", TextSent("kapan cair")),
        ("/kontak@bot_lain", None),
    ],
)
def test_command_with_a_name_is_for_that_bot(text: str, done: Event | None) -> None:
    assert heard({"text": text}) == done


def test_command_of_another_bot_in_reply_is_not_ours() -> None:
    assert heard({"text": "/kontak@bot_lain"} | REPLY) is None


@pytest.mark.parametrize(("behind", "argument"), [("", ""), (" ovo", "ovo")])
def test_bare_command_in_reply_is_ours(behind: str, argument: str) -> None:
    assert heard({"text": f"/kontak{behind}"} | REPLY) == CommandGiven("kontak", argument)


def test_caption_may_mention_the_bot() -> None:
    asked = MEDIA["photo"] | {"caption": "@tes_bot ini apa"}
    assert heard(asked) == MediaSent("photo", caption="@tes_bot ini apa")
    assert heard(MEDIA["photo"]) is None


@pytest.mark.parametrize(("kind", "answered"), [("voice", True), ("sticker", False)])
def test_nod_in_reply_asks_nothing(kind: str, answered: bool) -> None:
    assert (heard(MEDIA[kind] | REPLY) is not None) is answered


def test_edit_in_a_group_is_passed_over() -> None:
    assert heard({"text": "@tes_bot baru"}, kind="edited_message") is None


@pytest.mark.parametrize(
    "writer",
    [{"from": ANOTHER_BOT}, {"from": OURSELVES}, {"is_automatic_forward": True}],
)
def test_bots_and_channels_are_not_answered(writer: dict[str, Any]) -> None:
    assert heard({"text": "@tes_bot kapan"} | writer) is None


def test_unnamed_administrator_is_answered() -> None:
    unnamed = {"from": {"id": 1087968824, "is_bot": True}, "sender_chat": GROUP}
    assert heard({"text": "@tes_bot kapan"} | unnamed) == TextSent("@tes_bot kapan")


def test_service_note_in_reply_is_ignored() -> None:
    assert heard({"new_chat_title": "B"} | REPLY) is None
