"""A participant's side of a conversation, so that a test reads like one.

`talk(library).says("sertif tokped").presses("Benar").sees("provider")`
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Self

from bot.service.clock import WIB
from flows.conversation import Step, step
from flows.diagnosis.diagnose import Diagnosis, judge
from flows.dialogue.buttons import stamp
from flows.dialogue.context import Context
from flows.dialogue.events import (
    ButtonPressed,
    CommandGiven,
    Event,
    MediaSent,
    TextEdited,
    TextSent,
)
from flows.dialogue.replies import Button
from flows.dialogue.state import State
from flows.library.library import Library
from flows.questions.kinds import context_of
from flows.wording.markup import plain

TODAY = date(2026, 11, 21)  # a Saturday


@dataclass
class Talk:
    library: Library
    today: date = TODAY
    clock: time = time(12)
    state: State = field(default_factory=State)
    last: Step = field(init=False)

    def does(self, event: Event) -> Self:
        self.last = step(self.library, self.state, event, self.now)
        self.state = self.last.state
        return self

    def says(self, text: str) -> Self:
        return self.does(TextSent(text))

    def edits(self, text: str) -> Self:
        return self.does(TextEdited(text))

    def commands(self, name: str) -> Self:
        return self.does(CommandGiven(name))

    def sends(self, kind: str, *, caption: str = "") -> Self:
        return self.does(MediaSent(kind, caption=caption))

    def presses(self, *labels: str) -> Self:
        for label in labels:
            self.presses_data(self.button(label).data or "")
        return self

    def presses_data(self, data: str) -> Self:
        return self.does(ButtonPressed(data))

    def forges(self, act: str) -> Self:
        """Press a button of this round that nobody offered: "a.platform.tokopedia"."""
        return self.presses_data(f"{stamp(self.state.round)}.{act}")

    def begins(self, *labels: str) -> Self:
        return self.commands("mulai").presses("Sertifikat belum muncul", *labels)

    def at(self, clock: str) -> Self:
        """Set the time of day, "08:30"."""
        self.clock = time.fromisoformat(clock)
        return self

    def on(self, today: date) -> Self:
        self.today = today
        return self

    # ------------------------------------------------------------ what is seen

    @property
    def now(self) -> datetime:
        return datetime.combine(self.today, self.clock, WIB)

    @property
    def context(self) -> Context:
        return context_of(self.library, self.state, self.now)

    @property
    def question(self) -> str | None:
        return self.context.open_question()

    @property
    def answers(self) -> dict[str, str]:
        return dict(self.state.answers)

    @property
    def text(self) -> str:
        return "\n\n".join(plain(reply.text) for reply in self.last.replies)

    @property
    def buttons(self) -> list[Button]:
        return [b for reply in self.last.replies for row in reply.buttons for b in row]

    @property
    def labels(self) -> list[str]:
        return [button.label for button in self.buttons]

    @property
    def diagnosis(self) -> Diagnosis:
        case = self.context.case()
        assert case is not None
        assert self.question is None
        return judge(self.library, case, self.today)

    def button(self, label: str) -> Button:
        found = [b for b in reversed(self.buttons) if b.label.startswith(label)]
        assert found, f"no button {label!r} among {self.labels}"
        return found[0]

    def sees(self, question: str | None) -> Self:
        assert self.question == question, f"{self.question} is open:\n{self.text}"
        return self

    def reads(self, words: str) -> Self:
        assert words in self.text, self.text
        return self

    def at_menu(self) -> Self:
        assert not self.state.active
        assert "Sertifikat belum muncul" in self.labels
        return self
