"""Pictures over HTTP: shown above what they say, which is said alone where they cannot be."""

import threading
from dataclasses import replace

import pytest

from bot.rendering import draw
from bot.service.errors import DeliveryError
from bot.surfaces.tg.api.calls import Calls
from bot.surfaces.tg.delivery.messenger import Messenger
from bot.surfaces.tg.delivery.operations import Send, Show
from bot.surfaces.tg.delivery.rendering import Piece, pieces
from flows.dialogue.replies import Button, Picture, PictureLine
from tests.support.talk.sending import Waiting
from tests.support.telegram_server.photos import sides
from tests.support.telegram_server.server import BotApi

SEEN = ((Button(label="Muncul!", data="0.v", style="success"),),)
PICTURE = Picture(
    title="Tokopedia, 3 Nov 2026",
    headline="Hari kerja ke-4 dari 9",
    deadline="Batas Senin, 16 November 2026",
    lines=(PictureLine("PMO", "sekarang di sini", now=True),),
    foot=(),
    passed=4,
    total=9,
    alternative="Hari kerja ke-4 dari 9.",
)


def shown(text: str = "*Hari kerja* ke-4 <9>") -> Show:
    (piece,) = pieces(text)
    return Show(picture=PICTURE, said=Send(piece=piece, buttons=SEEN))


async def test_picture_is_sent_with_its_caption(api: BotApi, messenger: Messenger) -> None:
    number = await messenger.do(1, shown())
    (message,) = api.person(1).screen
    assert (message.text, message.labels) == ("Hari kerja ke-4 <9>", ["Muncul!"])
    assert message.photo == draw(PICTURE)
    assert sides(message.photo)[0] == 720
    assert len(message.entities) == 1
    assert messenger.newest.is_last(1, number or 0)


async def test_picture_is_drawn_beside_the_event_loop(api: BotApi, calls: Calls) -> None:
    threads: list[threading.Thread] = []

    def drawn(picture: Picture) -> bytes:
        threads.append(threading.current_thread())
        return draw(picture)

    await Messenger(calls, draw=drawn).do(1, shown())
    assert api.made("sendPhoto")
    assert threads != [threading.current_thread()]


async def test_refused_caption_is_sent_plain(api: BotApi, messenger: Messenger) -> None:
    for reason in ("can't parse inline keyboard button: unknown style", "can't parse entities: x"):
        api.refuse("sendPhoto", f"Bad Request: {reason}")
    await messenger.do(1, shown())
    (message,) = api.person(1).screen
    assert (message.text, message.entities) == ("Hari kerja ke-4 <9>", ())
    assert message.photo


async def test_colours_refused_below_a_picture_are_left_out_from_then_on(
    api: BotApi, messenger: Messenger
) -> None:
    api.refuse("sendPhoto", "Bad Request: can't parse inline keyboard button: unknown style")
    await messenger.do(1, shown())
    await messenger.do(1, shown())
    assert len(api.made("sendPhoto")) == 3


async def test_refused_picture_is_said(api: BotApi, messenger: Messenger) -> None:
    for _ in range(3):
        api.refuse("sendPhoto", "Bad Request: not enough rights to send photos to the chat")
    await messenger.do(1, shown())
    (message,) = api.person(1).screen
    assert (message.text, message.photo) == ("Hari kerja ke-4 <9>", b"")
    assert message.labels == ["Muncul!"]


async def test_picture_that_cannot_be_drawn_is_said(
    api: BotApi, calls: Calls, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(picture: Picture) -> bytes:
        raise ImportError(picture.title)

    await Messenger(calls, draw=broken).do(1, shown())
    (message,) = api.person(1).screen
    assert (message.text, message.photo) == ("Hari kerja ke-4 <9>", b"")
    assert not api.made("sendPhoto")
    assert "picture not drawn" in caplog.text


async def test_picture_that_is_not_one_is_said(api: BotApi, calls: Calls) -> None:
    await Messenger(calls, draw=lambda _: b"GIF89a").do(1, shown())
    assert [bool(message.photo) for message in api.person(1).screen] == [False]


async def test_picture_waits_for_flood(api: BotApi, calls: Calls, waiting: Waiting) -> None:
    api.refuse("sendPhoto", "Too Many Requests: retry after 3", status=429, retry_after=3)
    await Messenger(calls, sleep=waiting.sleep).do(1, shown())
    assert [bool(message.photo) for message in api.person(1).screen] == [True]


async def test_picture_that_never_arrives_is_said(
    api: BotApi, calls: Calls, waiting: Waiting
) -> None:
    for _ in range(9):
        api.refuse("sendPhoto", "Bad Gateway", status=502)
    await Messenger(calls, sleep=waiting.sleep).do(1, shown())
    assert [bool(message.photo) for message in api.person(1).screen] == [False]


async def test_blocked_bot_shows_nothing(api: BotApi, messenger: Messenger) -> None:
    api.refuse("sendPhoto", "Forbidden: bot was blocked by the user", status=403)
    with pytest.raises(DeliveryError) as error:
        await messenger.do(1, shown())
    assert error.value.gone
    assert not api.made("sendMessage")


async def test_group_that_moved_is_followed(api: BotApi, messenger: Messenger) -> None:
    api.refuse("sendPhoto", "Bad Request: upgraded", migrate_to_chat_id=-100)
    await messenger.do(-7, replace(shown(), said=Send(piece=Piece(shown().said.piece.runs))))
    assert [bool(message.photo) for message in api.person(-100).screen] == [True]
