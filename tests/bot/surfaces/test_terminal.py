import io
import json
from collections.abc import AsyncIterator
from datetime import datetime

from bot.surfaces.terminal import Terminal, talk_json
from flows.dialogue.events import ButtonPressed, CommandGiven, Event, TextSent
from flows.dialogue.replies import Button, Reply


class ScriptedTalk:
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
    await Terminal(ScriptedTalk(MENU), out=out, colour=True, echo=False).take(CommandGiven("mulai"))
    assert "\x1b[1mMau apa\x1b[0m, Kak?" in out.getvalue()
    assert "\x1b[2msalin ini\x1b[0m" in out.getvalue()


async def test_person_is_prompted_and_not_echoed() -> None:
    out, answer = io.StringIO(), ScriptedTalk(MENU)
    terminal = Terminal(answer, out=out, colour=False, echo=False)
    terminal.explain()
    await terminal.talk(["halo\n", "\n", "1\n", "2\n"])
    assert answer.taken == [TextSent("halo"), ButtonPressed("0.m.start"), TextSent("2")]
    assert out.getvalue().count("> ") == 5
    assert "Peserta:" not in out.getvalue()
    assert "Ctrl-D" in out.getvalue()


async def test_choice_is_echoed_by_its_label() -> None:
    out = io.StringIO()
    await Terminal(ScriptedTalk(MENU), out=out, colour=False, echo=True).talk(["halo\n", "1\n"])
    assert "Peserta: [Cek]" in out.getvalue()


def week(*days: str) -> tuple[Button, ...]:
    """A row of a month: a dot stands where no day can be picked and does what the head does."""
    return tuple(
        Button(label=day, data="0.d.2026-11" if day == "·" else f"0.a.{day}") for day in days
    )


MONTH = Reply(
    text="Kapan?",
    buttons=(
        (
            Button(label="‹ Okt", data="0.d.2026-10"),
            Button(label="Nov 2026", data="0.d.2026-11"),
            Button(label="·", data="0.d.2026-11"),
        ),
        week("·", "·", "·", "·", "·", "·", "1"),
        week("2", "3", "4", "5", "6", "7", "8"),
        week("9", "10", "11", "12", "·", "·", "·"),
        (Button(label="Balik", data="0.q"), Button(label="Form", url="https://example.org")),
    ),
)


async def test_month_is_a_line_a_week() -> None:
    out = io.StringIO()
    await Terminal(ScriptedTalk(MONTH), out=out, colour=False, echo=False).take(
        CommandGiven("mulai")
    )
    assert out.getvalue().splitlines() == [
        "Bot: Kapan?",
        "",
        "      1. ‹ Okt   2. Nov 2026      ·",
        "         ·       ·       ·       ·       ·       ·    3. 1",
        "      4. 2    5. 3    6. 4    7. 5    8. 6    9. 7   10. 8",
        "     11. 9   12. 10  13. 11  14. 12      ·       ·       ·",
        "     15. Balik",
        "     ‣ Form: https://example.org",
        "",
    ]


async def test_number_picks_the_day_beside_it() -> None:
    out, answer = io.StringIO(), ScriptedTalk(MONTH)
    await Terminal(answer, out=out, colour=False, echo=True).talk(["halo", "13", "2", "15", "16"])
    pressed = [ButtonPressed(data) for data in ("0.a.11", "0.d.2026-11", "0.q")]
    assert answer.taken == [TextSent("halo"), *pressed, TextSent("16")]
    assert "Peserta: [11]" in out.getvalue()
    assert "Peserta: [Nov 2026]" in out.getvalue()


async def test_program_reads_one_line_an_event() -> None:
    odd = "a\u2028b\x85c\ud83d"
    out, answer = io.StringIO(), ScriptedTalk(Reply(text=odd))

    async def standing() -> dict[str, object]:
        return {"open_question": None, "answers": {"platform": odd}}

    async def passing(
        moment: datetime | None,
    ) -> AsyncIterator[tuple[datetime, tuple[Reply, ...]]]:
        if moment:
            yield moment, (Reply(text="Halo Kak"),)

    at = '{"text": "halo", "at": "2026-11-30T09:00:00+07:00"}'
    lines = ['{"text": "halo"}', "{", at]
    await talk_json(lines, answer, standing, passing=passing, out=out)
    heard, refused, due, _ = out.getvalue().encode().decode().splitlines()
    assert json.loads(due)["due"] == "2026-11-30T09:00:00+07:00"
    assert json.loads(due)["replies"] == [{"text": "Halo Kak", "buttons": []}]
    assert json.loads(heard)["replies"] == [{"text": odd, "buttons": []}]
    assert json.loads(heard)["answers"] == {"platform": odd}
    assert list(json.loads(refused)) == ["error"]


async def test_folded_part_stands_below_its_name() -> None:
    out = io.StringIO()
    reply = Reply(text="Bisa.", folded="Sumber: *A*.\n\nLama.", buttons=MENU.buttons)
    await Terminal(ScriptedTalk(reply), out=out, colour=False, echo=False).take(TextSent("bisa?"))
    assert out.getvalue().splitlines() == [
        "Bot: Bisa.",
        "",
        "     [sumber]",
        "       Sumber: A.",
        "",
        "       Lama.",
        "",
        "     1. Cek",
        "     ‣ Form: https://example.org",
        "",
    ]
