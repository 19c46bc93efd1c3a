"""The adapter over HTTP: what a person does arrives, what the bot says is seen."""

from flows.dialogue.events import (
    ButtonPressed,
    CommandGiven,
    Event,
    MediaSent,
    TextEdited,
    TextSent,
)
from flows.dialogue.replies import Button, Reply
from tests.support.process.in_process import running
from tests.support.telegram_server.server import BotApi

BUTTONS = ((Button(label="Ya", data="0.a"), Button(label="Tidak", data="0.b")),)
QUESTION = Reply(text="Sudah?", buttons=BUTTONS)


def asks(_: str, event: Event) -> tuple[Reply, ...]:
    """Ask; answer a press in a new message."""
    return (Reply(text="Oke."),) if isinstance(event, ButtonPressed) else (QUESTION,)


def asks_on(_: str, event: Event) -> tuple[Reply, ...]:
    """Ask; answer a press with the next question."""
    then = Reply(text="Lalu?", buttons=BUTTONS)
    return (then,) if isinstance(event, ButtonPressed) else (QUESTION,)


def asks_in_place(_: str, event: Event) -> tuple[Reply, ...]:
    """Ask; answer a press in the place of the question, and go on below."""
    if isinstance(event, ButtonPressed):
        return (Reply(text="*Oke.*", in_place=True), Reply(text="Lanjut."))
    return (QUESTION,)


async def test_text_gets_its_reply(api: BotApi) -> None:
    person = api.person(1)
    async with running(api, lambda *_: (Reply(text="*Halo* <Kak> & salam"),)) as bot:
        await person.says("sertif blm muncul")
        await person.sees("Halo <Kak> & salam")
    assert bot.taken == [("1", TextSent("sertif blm muncul"))]
    assert [entity.kind for entity in person.screen[0].entities] == ["bold"]


async def test_folded_part_unfolds_below_the_text(api: BotApi) -> None:
    async with running(api, lambda *_: (Reply(text="Bisa.", folded="Sumber: <A>."),)):
        await api.person(1).says("bisa?")
        await api.person(1).is_answered()
    (message,) = api.person(1).screen
    (entity,) = message.entities
    assert message.text == "Bisa.\nSumber: <A>."
    assert (entity.kind, entity.offset) == ("expandable_blockquote", len("Bisa.\n"))


async def test_links_are_not_unfolded(api: BotApi) -> None:
    async with running(api, asks):
        await api.person(1).says("halo")
        await api.person(1).is_answered()
    assert api.made("sendMessage")[0]["link_preview_options"] == '{"is_disabled":true}'


async def test_everything_a_person_does_is_answered(api: BotApi) -> None:
    person = api.person(1)
    async with running(api, asks) as bot:
        for doing in (person.says("/mulai"), person.sends("sticker"), person.edits(1, "baru")):
            await doing
            await person.is_answered()
    events = [event for _, event in bot.taken]
    assert events == [CommandGiven("mulai"), MediaSent("sticker"), TextEdited("baru")]


async def test_press_is_answered_below_and_its_buttons_go(api: BotApi) -> None:
    person = api.person(1)
    async with running(api, asks_on):
        await person.says("halo")
        await person.presses("Ya")
        await person.sees("Lalu?")
        await person.sees(lambda screen: not screen[0].labels)
    assert [message.text for message in person.screen] == ["Sudah?", "Lalu?"]
    assert not api.unacknowledged


async def test_buttons_stay_where_nothing_takes_their_place(api: BotApi) -> None:
    person = api.person(1)
    async with running(api, asks):
        await person.says("halo")
        await person.presses("Ya")
        await person.sees("Oke.")
        await person.says("lagi")
        await person.sees(lambda screen: len(screen) == 3)
    assert person.screen[0].labels


async def test_press_may_be_answered_in_place(api: BotApi) -> None:
    person = api.person(1)
    async with running(api, asks_in_place):
        await person.says("halo")
        await person.presses("Tidak")
        await person.sees("Lanjut.")
    assert [message.text for message in person.screen] == ["Oke.", "Lanjut."]
    assert person.screen[0].labels == []


async def test_message_further_up_is_not_edited(api: BotApi) -> None:
    person = api.person(1)
    async with running(api, asks_in_place):
        await person.says("halo")
        first = await person.is_answered()
        await person.says("eh")
        await person.is_answered()
        await person.presses_data("0.a", first.message_id)
        await person.sees("Lanjut.")
    assert [m.text for m in person.screen] == ["Sudah?", "Sudah?", "Oke.", "Lanjut."]


async def test_press_on_a_deleted_message_is_answered(api: BotApi) -> None:
    person = api.person(1)
    async with running(api, asks_in_place):
        await person.presses_data("0.a", 999)
        await person.sees("Lanjut.")
    assert [message.text for message in person.screen] == ["Oke.", "Lanjut."]


async def test_unchanged_message_is_no_failure(api: BotApi) -> None:
    person = api.person(1)
    again = Reply(text=QUESTION.text, buttons=BUTTONS, in_place=True)
    async with running(api, lambda *_: (again,)):
        await person.says("halo")
        await person.presses("Ya")
        assert await api.until(lambda: not api.unacknowledged and api.made("editMessageText"))
    assert len(person.screen) == 1


async def test_too_late_acknowledgement_stops_nothing(api: BotApi) -> None:
    person = api.person(1)
    async with running(api, asks):
        await person.says("halo")
        await person.is_answered()
        api.unacknowledged.clear()
        api.refuse("answerCallbackQuery", "Bad Request: query is too old and response timeout")
        await person.presses("Ya")
        await person.sees("Oke.")


async def test_refused_markup_is_sent_as_plain_text(api: BotApi) -> None:
    person = api.person(1)
    api.refuse("sendMessage", "Bad Request: can't parse entities: Unsupported start tag")
    async with running(api, lambda *_: (Reply(text="*Penting* <x>", buttons=BUTTONS),)):
        await person.says("halo")
        await person.sees("Penting <x>")
    assert person.screen[0].entities == ()
    assert person.screen[0].labels == ["Ya", "Tidak"]


async def test_long_reply_comes_in_pieces_with_buttons_below(api: BotApi) -> None:
    person = api.person(1)
    text = "\n".join(f"*baris* {number} " + "a" * 90 for number in range(80))
    async with running(api, lambda *_: (Reply(text=text, buttons=BUTTONS),)):
        await person.says("halo")
        await person.sees("baris 79")
    assert [bool(message.labels) for message in person.screen] == [False, True]
