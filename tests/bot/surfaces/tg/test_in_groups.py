"""Groups and inline mode over HTTP, with the real conversations behind them."""

import json
from typing import Any

from flows.library.library import Library
from flows.wording.texts import say
from tests.support.process.in_process import talking
from tests.support.store.addresses import at
from tests.support.telegram_server.server import BotApi

GROUP = {"id": -5, "type": "supergroup", "title": "Peserta"}
USER = {"id": 9, "is_bot": False, "first_name": "A"}


async def says(api: BotApi, text: str, **content: Any) -> int:
    """Say something in the group; return the message's number."""
    number = api.new_message()
    about = {"message_id": number, "date": 1, "chat": GROUP, "from": USER, "text": text}
    await api.deliver({"message": about | content})
    return number


async def asks_inline(api: BotApi, text: str) -> list[dict[str, Any]]:
    """Type a question of inline mode; return what is offered."""
    before = len(api.made("answerInlineQuery"))
    await api.deliver({"inline_query": {"id": "i", "from": USER, "query": text, "offset": ""}})
    assert await api.until(lambda: len(api.made("answerInlineQuery")) > before)
    offered: list[dict[str, Any]] = json.loads(api.made("answerInlineQuery")[-1]["results"])
    return offered


async def test_mention_is_answered_below_it(api: BotApi, library: Library) -> None:
    async with talking(api, library) as store:
        number = await says(api, "@tes_bot halo")
        assert await api.until(lambda: api.person(-5).screen)
    asked = api.made("sendMessage")[0]
    assert json.loads(asked["reply_parameters"])["message_id"] == number
    assert "message_thread_id" not in asked
    assert store.sessions[at(-5)].state.answers == {}


async def test_topic_of_a_forum_is_kept(api: BotApi, library: Library) -> None:
    async with talking(api, library):
        await says(api, "@tes_bot halo", is_topic_message=True, message_thread_id=4)
        assert await api.until(lambda: api.person(-5).screen)
    assert api.made("sendMessage")[0]["message_thread_id"] == "4"


async def test_people_among_themselves_are_left_alone(api: BotApi, library: Library) -> None:
    async with talking(api, library):
        await says(api, "kapan insentif cair ya?")
        await api.all_confirmed()
    assert api.made("sendMessage") == []


async def test_personal_question_is_answered_in_private_only(api: BotApi, library: Library) -> None:
    async with talking(api, library):
        await says(api, "@tes_bot sertif tokped ku blm muncul, selesai 3 nov")
        assert await api.until(lambda: api.person(-5).screen)
    (shown,) = api.person(-5).screen
    assert "Tokopedia" not in shown.text
    (button,) = (button for row in shown.keyboard for button in row)
    assert button["text"] == say(library, "group-private")
    assert button["url"].startswith("https://t.me/tes_bot")


async def test_press_in_a_group_is_acknowledged_and_no_more(api: BotApi, library: Library) -> None:
    message = {"message_id": 5, "date": 1, "chat": GROUP}
    query = {"id": api.new_query(), "from": USER, "chat_instance": "c", "data": "0.a"}
    async with talking(api, library):
        await api.deliver({"callback_query": query | {"message": message}})
        assert await api.until(lambda: not api.unacknowledged)
        await api.all_confirmed()
    assert api.made("sendMessage") == []


async def test_inline_question_is_offered_answers(api: BotApi, library: Library) -> None:
    async with talking(api, library) as store:
        offered = await asks_inline(api, "kapan insentif cair")
    assert 0 < len(offered) <= 5
    assert all(offer["type"] == "article" for offer in offered)
    assert all(offer["reply_markup"]["inline_keyboard"] for offer in offered)
    assert store.sessions == {}


async def test_inline_mode_offers_something_before_a_word_is_typed(
    api: BotApi, library: Library
) -> None:
    async with talking(api, library):
        offered = await asks_inline(api, "")
    assert len({offer["id"] for offer in offered}) == len(offered) > 1
