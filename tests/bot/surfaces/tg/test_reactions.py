"""An emoji in the place of words, over HTTP and with the real conversations behind it."""

from flows.library.library import Library
from flows.wording.texts import say
from tests.support.process.in_process import talking
from tests.support.store.addresses import at
from tests.support.telegram_server.server import BotApi

THANKS = "makasih kak"


async def test_thanks_get_an_emoji_and_no_message(api: BotApi, library: Library) -> None:
    async with talking(api, library) as store:
        await api.person(1).says("/mulai")
        await api.person(1).is_answered()
        await api.person(1).says(THANKS)
        assert await api.until(lambda: api.newer.reactions)
    assert list(api.newer.reactions.values()) == ["❤"]
    assert len(api.person(1).screen) == 1
    assert store.outbox == {}


async def test_refused_emoji_is_said(api: BotApi, library: Library) -> None:
    api.refuse("setMessageReaction", "Bad Request: REACTION_INVALID")
    async with talking(api, library):
        await api.person(1).says(THANKS)
        await api.person(1).sees(say(library, "thanks"))


async def test_thanks_beside_an_open_question_are_answered_in_words(
    api: BotApi, library: Library
) -> None:
    async with talking(api, library):
        await api.person(1).says("sertif tokped blm muncul, selesai 3 nov")
        await api.person(1).is_answered()
        await api.person(1).says(THANKS)
        await api.person(1).sees(say(library, "thanks"))
    assert api.newer.reactions == {}


async def test_group_is_thanked_in_words(api: BotApi, library: Library) -> None:
    group = {"id": -5, "type": "supergroup", "title": "Peserta"}
    user = {"id": 9, "is_bot": False, "first_name": "A"}
    said = {"message_id": 4, "date": 1, "chat": group, "from": user, "text": f"@tes_bot {THANKS}"}
    async with talking(api, library) as store:
        await api.deliver({"message": said})
        assert await api.until(lambda: api.person(-5).screen)
    assert api.newer.reactions == {}
    assert store.sessions[at(-5)].state.answers == {}


async def test_thanks_that_become_a_question_are_answered(api: BotApi, library: Library) -> None:
    async with talking(api, library):
        await api.person(1).says(THANKS)
        assert await api.until(lambda: api.newer.reactions)
        ((_, message),) = api.newer.reactions
        await api.person(1).edits(message, "makasih, kapan insentif cair?")
        await api.person(1).sees("[jadwal-insentif]")
