"""Telegram's quirks, over HTTP: what it refuses, and what becomes of the operation."""

import pytest
from aiohttp import web

from bot.service.errors import DeliveryError
from bot.surfaces.tg.api.calls import Calls
from bot.surfaces.tg.api.transport import AiohttpRequest
from bot.surfaces.tg.delivery.messenger import Messenger
from bot.surfaces.tg.delivery.operations import React, Send
from bot.surfaces.tg.delivery.rendering import Piece, pieces
from flows.dialogue.replies import Button
from tests.support.talk.sending import Waiting
from tests.support.telegram_server.plain_server import ScriptedAnswers, answering, result
from tests.support.telegram_server.server import BotApi

YES = ((Button(label="Ya", data="0.a"),),)
SEEN = ((Button(label="Muncul!", data="0.v", style="success"),),)
REFUSED = "Bad Request: can't parse entities: Unsupported start tag"


def said(text: str) -> Piece:
    (piece,) = pieces(text)
    return piece


def texts(api: BotApi, chat: int = 1) -> list[str]:
    return [message.text for message in api.person(chat).screen]


async def test_text_is_sent_and_is_the_newest(api: BotApi, messenger: Messenger) -> None:
    number = await messenger.do(1, Send(piece=said("*Halo* <Kak>")))
    assert texts(api) == ["Halo <Kak>"]
    assert messenger.newest.is_last(1, number or 0)
    assert not messenger.newest.is_last(1, 0)


async def test_refused_markup_is_sent_as_plain_text(api: BotApi, messenger: Messenger) -> None:
    api.refuse("sendMessage", REFUSED)
    await messenger.do(1, Send(piece=said("*Penting* <x>"), buttons=YES))
    (message,) = api.person(1).screen
    assert (message.text, message.entities, message.labels) == ("Penting <x>", (), ["Ya"])


async def test_refused_fold_is_sent_as_plain_text(api: BotApi, messenger: Messenger) -> None:
    api.refuse("sendMessage", REFUSED)
    (piece,) = pieces("Bisa.", "Sumber: *A*.")
    await messenger.do(1, Send(piece=piece))
    (message,) = api.person(1).screen
    assert (message.text, message.entities) == ("Bisa.\nSumber: A.", ())


async def test_refused_buttons_leave_the_text(api: BotApi, messenger: Messenger) -> None:
    bad = ((Button(label="Ya", data="x" * 65),),)
    await messenger.do(1, Send(piece=said("Sudah?"), buttons=bad))
    assert texts(api) == ["Sudah?"]


async def test_colours_of_buttons_are_sent(api: BotApi, messenger: Messenger) -> None:
    await messenger.do(1, Send(piece=said("Sudah?"), buttons=SEEN))
    (message,) = api.person(1).screen
    assert message.keyboard == [[{"text": "Muncul!", "style": "success", "callback_data": "0.v"}]]


async def test_refused_colours_are_left_out_from_then_on(api: BotApi, messenger: Messenger) -> None:
    api.refuse("sendMessage", "Bad Request: can't parse inline keyboard button: unknown style")
    for _ in range(2):
        await messenger.do(1, Send(piece=said("*Sudah?*"), buttons=SEEN))
    assert [message.keyboard[0][0].get("style") for message in api.person(1).screen] == [None] * 2
    assert [message.entities != () for message in api.person(1).screen] == [True] * 2
    assert len(api.made("sendMessage")) == 3


async def test_message_refused_for_other_reasons_costs_no_colours(
    api: BotApi, messenger: Messenger
) -> None:
    for _ in range(2):
        api.refuse("sendMessage", REFUSED)
    for _ in range(2):
        await messenger.do(1, Send(piece=said("Sudah?"), buttons=SEEN))
    assert [message.keyboard[0][0].get("style") for message in api.person(1).screen] == [
        None,
        "success",
    ]


async def test_typing_is_shown_and_may_fail(api: BotApi, messenger: Messenger) -> None:
    api.refuse("sendChatAction", "Too Many Requests: retry after 5", status=429, retry_after=5)
    for _ in range(2):
        await messenger.type(1)
    assert api.made("sendChatAction") == [{"chat_id": "1", "action": "typing"}] * 2
    assert texts(api) == []


async def test_reaction_is_put_on_the_message(api: BotApi, messenger: Messenger) -> None:
    await messenger.do(1, React(message=3, emoji="❤", otherwise=(Send(piece=said("Sama-sama")),)))
    assert api.newer.reactions == {(1, 3): "❤"}
    assert texts(api) == []


@pytest.mark.parametrize(
    ("reason", "status"), [("Bad Request: REACTION_INVALID", 400), ("Too Many Requests", 429)]
)
async def test_reaction_that_cannot_be_is_said(
    api: BotApi, messenger: Messenger, waiting: Waiting, reason: str, status: int
) -> None:
    api.refuse("setMessageReaction", reason, status=status)
    number = await messenger.do(
        1, React(message=3, emoji="❤", otherwise=(Send(piece=said("Sama-sama")),))
    )
    assert texts(api) == ["Sama-sama"]
    assert messenger.newest.is_last(1, number or 0)
    assert waiting.slept == []


async def test_topic_that_is_gone_is_left_out_in_the_end(api: BotApi, messenger: Messenger) -> None:
    for _ in range(2):
        api.refuse("sendMessage", "Bad Request: message thread not found")
    await messenger.do(-5, Send(piece=said("Halo"), thread=4, reply_to=8))
    threads = [made.get("message_thread_id") for made in api.made("sendMessage")]
    assert threads == ["4", "4", None]
    assert '"message_id":8' in api.made("sendMessage")[2]["reply_parameters"]
    assert texts(api, -5) == ["Halo"]


async def test_message_refused_in_every_form_is_an_error(api: BotApi, messenger: Messenger) -> None:
    for _ in range(3):
        api.refuse("sendMessage", "Bad Request: message is too long")
    with pytest.raises(DeliveryError) as caught:
        await messenger.do(1, Send(piece=said("Halo")))
    assert (caught.value.permanent, caught.value.gone) == (True, False)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (403, "Forbidden: bot was blocked by the user"),
        (400, "Bad Request: chat not found"),
        (400, "Bad Request: PEER_ID_INVALID"),
    ],
)
async def test_who_is_not_there_is_gone(
    api: BotApi, messenger: Messenger, status: int, words: str
) -> None:
    api.refuse("sendMessage", words, status=status)
    with pytest.raises(DeliveryError) as caught:
        await messenger.do(1, Send(piece=said("Halo")))
    assert caught.value.gone
    assert len(api.made("sendMessage")) == 1


@pytest.mark.parametrize("words", ["can't parse entities: x", "message is too long"])
async def test_group_that_moved_is_followed(api: BotApi, messenger: Messenger, words: str) -> None:
    moved = {"migrate_to_chat_id": -100}
    api.refuse("sendMessage", f"Bad Request: {words}")
    api.refuse("sendMessage", "Bad Request: upgraded to a supergroup chat", **moved)
    await messenger.do(-5, Send(piece=said("Halo")))
    assert (texts(api, -5), texts(api, -100)) == ([], ["Halo"])


async def test_wait_is_as_long_as_demanded(
    api: BotApi, messenger: Messenger, waiting: Waiting
) -> None:
    api.refuse("sendMessage", "Too Many Requests: retry after 35", status=429, retry_after=35)
    await messenger.do(1, Send(piece=said("Halo")))
    assert (texts(api), waiting.slept, waiting.heard) == (["Halo"], [35], ["flood"])


@pytest.mark.parametrize("status", [200, 502])
async def test_page_in_place_of_json_is_tried_again(waiting: Waiting, status: int) -> None:
    page = web.Response(status=status, text="<html>", content_type="text/html")
    carrier = AiohttpRequest()
    await carrier.initialize()
    try:
        async with answering(ScriptedAnswers(page, result({"message_id": 5}))) as url:
            asker = Messenger(Calls(carrier, base_url=url), sleep=waiting.sleep)
            assert await asker.do(1, Send(piece=said("Halo"))) == 5
    finally:
        await carrier.shutdown()
    assert len(waiting.slept) == 1


async def test_answer_without_a_number_is_no_failure(waiting: Waiting) -> None:
    carrier = AiohttpRequest()
    await carrier.initialize()
    try:
        async with answering(ScriptedAnswers(result(True))) as url:
            asker = Messenger(Calls(carrier, base_url=url), sleep=waiting.sleep)
            assert await asker.do(1, Send(piece=said("Halo"))) == 0
    finally:
        await carrier.shutdown()


async def test_late_acknowledgement_is_let_be(api: BotApi, messenger: Messenger) -> None:
    await messenger.acknowledge("query-99")
    assert len(api.made("answerCallbackQuery")) == 1


async def test_acknowledgement_may_carry_words(api: BotApi, messenger: Messenger) -> None:
    await messenger.acknowledge(api.new_query(), "Pelan-pelan ya")
    assert api.made("answerCallbackQuery")[0]["text"] == "Pelan-pelan ya"
    assert not api.unacknowledged


async def test_what_is_said_once_is_not_tried_again(
    api: BotApi, messenger: Messenger, waiting: Waiting
) -> None:
    api.refuse("sendMessage", "Internal Server Error", status=500)
    await messenger.say_once(1, "<Sebentar> ya")
    assert (texts(api), waiting.slept) == ([], [])
    await messenger.say_once(1, "<Sebentar> ya")
    assert texts(api) == ["<Sebentar> ya"]
    assert not messenger.newest.is_last(1, 0)


async def test_offers_come_too_late_at_times(api: BotApi, messenger: Messenger) -> None:
    api.refuse("answerInlineQuery", "Bad Request: query is too old")
    for _ in range(2):
        await messenger.offer("q", [])
    assert len(api.made("answerInlineQuery")) == 2
