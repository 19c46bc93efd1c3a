"""The conversation in a terminal: numbered choices, or one JSON event a line.

It has no logic of its own, and knows neither store nor content.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from datetime import datetime
from typing import Any, Final, TextIO

from bot.contracts.json_line import as_line
from bot.contracts.replies import read_event, reply_as_json
from flows.dialogue import (
    Button,
    ButtonPressed,
    Event,
    Reply,
    TextSent,
)
from flows.wording import Style, parse, plain

Replier = Callable[[Event], Awaitable[tuple[Reply, ...]]]
Position = Callable[[], Awaitable[dict[str, Any]]]
# Lets time pass to a moment (None: no time passes), and yields what comes due, with its moment.
Passing = Callable[[datetime | None], AsyncIterator[tuple[datetime, tuple[Reply, ...]]]]

SURFACE: Final = "terminal"  # what its conversations are kept under

_BOLD: Final = "\x1b[1m"
_DIM: Final = "\x1b[2m"
_END: Final = "\x1b[0m"
_MARGIN: Final = "     "
_FOLDED: Final = "[sumber]"
_PICTURE: Final = "[gambar]"
_A_LINE: Final = 3  # as many buttons in a row, or more, share a line: a month would be forty lines


class Terminal:
    """Prints replies, numbers their choices, and reads what is typed."""

    def __init__(self, answer: Replier, *, out: TextIO, colour: bool, echo: bool) -> None:
        self._answer = answer
        self._out = out
        self._colour = colour
        self._echo = echo
        self._choices: tuple[Button, ...] = ()

    def explain(self) -> None:
        """Say how to choose and how to leave."""
        self._print("(Ketik angka pilihan atau jawaban biasa. Ctrl-D untuk keluar.)\n")

    async def talk(self, lines: Iterable[str]) -> None:
        """Answer each line until there are no more."""
        self._prompt()
        for line in lines:
            typed = line.strip()
            if not typed:
                self._prompt()
                continue
            await self.take(self._event(typed))
            self._prompt()
        if not self._echo:
            self._print("")  # the shell's prompt begins on a line of its own

    async def take(self, event: Event) -> None:
        """Answer one event."""
        replies = await self._answer(event)
        if self._echo:
            self._print(f"{self._said(event)}")
        self._choices = ()
        for reply in replies:
            self._show(reply)

    def _event(self, typed: str) -> Event:
        numbered = {str(number): b for number, b in enumerate(self._choices, start=1)}
        if typed in numbered:
            return ButtonPressed(numbered[typed].data or "")
        return TextSent(typed)

    def _said(self, event: Event) -> str:
        if isinstance(event, ButtonPressed):
            label = next((b.label for b in self._choices if b.data == event.data), "")
            return f"Peserta: [{label}]\n"
        return f"Peserta: {event.text}\n" if isinstance(event, TextSent) else ""

    def _show(self, reply: Reply) -> None:
        first, *lines = self._styled(reply.text).split("\n")
        # Nothing is drawn here: the text says the same.
        self._print(f"Bot: {_PICTURE} {first}" if reply.picture else f"Bot: {first}")
        for line in lines:
            self._print(f"{_MARGIN}{line}" if line else "")
        self._print("")
        if reply.folded:
            self._show_folded(reply.folded)
        for row in reply.buttons:
            self._offer(tuple(button for button in row if button.data))
        for button in (button for row in reply.buttons for button in row):
            if button.url or button.copy:
                self._print(f"{_MARGIN}‣ {button.label}: {button.url or button.copy}")
        if reply.buttons:
            self._print("")

    def _show_folded(self, text: str) -> None:
        # Nothing unfolds here: it stands below its name, further in.
        self._print(f"{_MARGIN}{_FOLDED}")
        for line in self._styled(text).split("\n"):
            self._print(f"{_MARGIN}  {line}" if line else "")
        self._print("")

    def _offer(self, row: tuple[Button, ...]) -> None:
        # Numbered on from the reply before: each number stands for one button on the screen.
        if len(row) >= _A_LINE:
            self._print((_MARGIN + "  ".join(self._cell(button) for button in row)).rstrip())
            return
        for button in row:
            self._print(f"{_MARGIN}{self._number(button)}. {button.label}")

    def _cell(self, button: Button) -> str:
        """Return a button in columns; it bears no number where another one does the same."""
        done = any(known.data == button.data for known in self._choices)
        number = "" if done else f"{self._number(button)}."
        return f"{number:>3} {button.label:<2}"

    def _number(self, button: Button) -> int:
        self._choices += (button,)
        return len(self._choices)

    def _styled(self, text: str) -> str:
        if not self._colour:
            return plain(text)
        bold = {Style.BOLD: _BOLD, Style.COPY: _DIM}
        return "".join(
            f"{bold[run.style]}{run.text}{_END}" if run.style in bold else run.text
            for run in parse(text)
        )

    def _prompt(self) -> None:
        if not self._echo:
            self._out.write("> ")
        self._out.flush()

    def _print(self, line: str) -> None:
        self._out.write(line + "\n")


async def talk_json(
    lines: Iterable[str],
    answer: Replier,
    standing: Position,
    *,
    passing: Passing,
    out: TextIO,
) -> None:
    """Answer one JSON event a line with one JSON line: replies, open question, answers.

    What comes due until the moment of an event has a line of its own before it.
    """

    async def say(replies: Iterable[Reply], **beside: str) -> None:
        told = [reply_as_json(reply) for reply in replies]
        _write(out, {**beside, "replies": told, **await standing()})

    for line in lines:
        try:
            event, moment = read_event(line)
            async for due, replies in passing(moment):
                await say(replies, due=due.isoformat())
        except ValueError as error:
            _write(out, {"error": str(error)})
        else:
            await say(await answer(event))


def _write(out: TextIO, found: dict[str, Any]) -> None:
    out.write(as_line(found) + "\n")
    out.flush()


def typed_lines(stream: TextIO) -> Iterator[str]:
    """Yield lines as they are typed, without reading ahead."""
    while line := stream.readline():
        yield line
