"""What comes first over HTTP, with the real conversations behind it: links, and scraps."""

from flows.library.library import Library
from flows.wording.texts import say
from tests.support.process.in_process import talking
from tests.support.store.addresses import ONE
from tests.support.telegram_server.server import BotApi


async def test_link_to_a_platform_begins_its_case(api: BotApi, library: Library) -> None:
    async with talking(api, library) as store:
        await api.person(1).says("/start tokopedia")
        await api.person(1).sees("[fact-platform value=Tokopedia]")
    assert store.sessions[ONE].state.answers == {"platform": "tokopedia"}


async def test_link_of_our_own_gets_a_word(api: BotApi, library: Library) -> None:
    async with talking(api, library):
        await api.person(1).says("/start grup")
        await api.person(1).sees(say(library, "from-group"))


async def test_erasing_is_shown_as_dangerous(api: BotApi, library: Library) -> None:
    async with talking(api, library):
        await api.person(1).says("/hapus")
        message = await api.person(1).is_answered()
    button = message.button(say(library, "erase-yes"))
    assert button
    assert button["style"] == "danger"


async def test_bot_types_while_a_scrap_waits_and_ends_with_its_answer(
    api: BotApi, library: Library
) -> None:
    async with talking(api, library):
        await api.person(1).says("sertif")
        assert await api.until(lambda: api.made("sendChatAction"))
        assert api.person(1).screen == []
    assert len(api.person(1).screen) == 1
