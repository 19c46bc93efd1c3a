"""Changing what stands on the screen, over HTTP: what cannot be changed is said anew or let be."""

import pytest

from bot.surfaces.tg.delivery.messenger import Messenger
from bot.surfaces.tg.delivery.operations import Delete, Replace, Send, TakeButtons
from bot.surfaces.tg.delivery.rendering import Piece, pieces
from flows.dialogue.replies import Button
from tests.support.telegram_server.server import BotApi

YES = ((Button(label="Ya", data="0.a"),),)
REFUSED = "Bad Request: can't parse entities: Unsupported start tag"


def said(text: str) -> Piece:
    (piece,) = pieces(text)
    return piece


@pytest.fixture
async def shown(messenger: Messenger) -> int:
    """A question on the screen of chat 1."""
    number = await messenger.do(1, Send(piece=said("Sudah?"), buttons=YES))
    assert number
    return number


def texts(api: BotApi, chat: int = 1) -> list[str]:
    return [message.text for message in api.person(chat).screen]


async def test_message_is_replaced(api: BotApi, messenger: Messenger, shown: int) -> None:
    assert await messenger.do(1, Replace(message=shown, piece=said("*Oke*"))) == shown
    (message,) = api.person(1).screen
    assert (message.text, message.labels) == ("Oke", [])


async def test_the_same_again_is_done(api: BotApi, messenger: Messenger, shown: int) -> None:
    same = Replace(message=shown, piece=said("Sudah?"), buttons=YES)
    assert await messenger.do(1, same) == shown
    assert texts(api) == ["Sudah?"]


async def test_refused_markup_is_replaced_plain(
    api: BotApi, messenger: Messenger, shown: int
) -> None:
    api.refuse("editMessageText", REFUSED)
    assert await messenger.do(1, Replace(message=shown, piece=said("*Oke*"))) == shown
    assert texts(api) == ["Oke"]


@pytest.mark.parametrize(
    ("reason", "times"),
    [("message to edit not found", 1), ("message can't be edited", 1), ("can't parse entities", 3)],
)
async def test_what_cannot_be_replaced_is_said_anew(
    api: BotApi, messenger: Messenger, shown: int, reason: str, times: int
) -> None:
    for _ in range(times):
        api.refuse("editMessageText", f"Bad Request: {reason}")
    number = await messenger.do(1, Replace(message=shown, piece=said("Oke"), buttons=YES))
    assert number
    assert number > shown
    assert texts(api) == ["Sudah?", "Oke"]
    assert len(api.made("editMessageText")) == times


async def test_buttons_are_taken_and_need_not_be_there(
    api: BotApi, messenger: Messenger, shown: int
) -> None:
    for message in (shown, shown, 999):
        assert await messenger.do(1, TakeButtons(message=message)) is None
    assert api.person(1).screen[0].labels == []


async def test_some_buttons_stay(api: BotApi, messenger: Messenger, shown: int) -> None:
    left = ((Button(label="Menu", data="0.m.menu"),),)
    assert await messenger.do(1, TakeButtons(message=shown, left=left)) is None
    assert api.person(1).screen[0].labels == ["Menu"]


async def test_message_is_deleted_and_need_not_be_there(
    api: BotApi, messenger: Messenger, shown: int
) -> None:
    for _ in range(2):
        assert await messenger.do(1, Delete(message=shown)) is None
    assert texts(api) == []
