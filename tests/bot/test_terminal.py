import io

from bot.terminal import Terminal
from flows.events import ButtonPressed, CommandGiven, Event, TextSent
from flows.replies import Button, Reply


class Scripted:
    """Answers every event alike and keeps them."""

    def __init__(self, reply: Reply) -> None:
        self.reply = reply
        self.taken: list[Event] = []

    async def __call__(self, event: Event) -> tuple[Reply, ...]:
        self.taken.append(event)
        return (self.reply,)


MENU = Reply(
    text="*Mau apa*, Kak?\n```\nsalin ini\n```",
    buttons=(
        (Button(label="Cek", data="0.m.start"), Button(label="Form", url="https://example.org")),
    ),
)


async def test_colours_only_where_they_show() -> None:
    out = io.StringIO()
    await Terminal(Scripted(MENU), out=out, colour=True, echo=False).take(CommandGiven("mulai"))
    assert "\x1b[1mMau apa\x1b[0m, Kak?" in out.getvalue()
    assert "\x1b[2msalin ini\x1b[0m" in out.getvalue()


async def test_person_is_prompted_and_not_echoed() -> None:
    out, answer = io.StringIO(), Scripted(MENU)
    terminal = Terminal(answer, out=out, colour=False, echo=False)
    terminal.explain()
    await terminal.talk(["halo\n", "\n", "1\n", "2\n"])
    assert answer.taken == [TextSent("halo"), ButtonPressed("0.m.start"), TextSent("2")]
    assert out.getvalue().count("> ") == 5
    assert "Peserta:" not in out.getvalue()
    assert "Ctrl-D" in out.getvalue()


async def test_choice_is_echoed_by_its_label() -> None:
    out = io.StringIO()
    await Terminal(Scripted(MENU), out=out, colour=False, echo=True).talk(["halo\n", "1\n"])
    assert "Peserta: [Cek]" in out.getvalue()
