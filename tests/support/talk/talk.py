"""A participant's side of a conversation, so that a test reads like one.

`Talk(library).says("sertif tokped").presses("confirm").sees("provider").tells("ask-provider")`

Buttons are pressed by meaning, texts expected by id: what CS calls or words them is no matter here.
A meaning is the beginning or the end of what the button carries, in words: "yes", "tokopedia",
"back", "edit platform", "pmo no".
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Self

from bot.rehearsal import means
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
from flows.dialogue.step import Outcome
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

    def types(self, word: str) -> Self:
        """Type what a button says, by the id of its label."""
        return self.says(plain(self._template(word)))

    def edits(self, text: str) -> Self:
        return self.does(TextEdited(text))

    def commands(self, name: str, argument: str = "") -> Self:
        return self.does(CommandGiven(name, argument))

    def sends(self, kind: str, *, caption: str = "") -> Self:
        return self.does(MediaSent(kind, caption=caption))

    def presses(self, *meanings: str) -> Self:
        for meaning in meanings:
            self.presses_data(self.button(meaning).data or "")
        return self

    def presses_data(self, data: str) -> Self:
        return self.does(ButtonPressed(data))

    def forges(self, act: str) -> Self:
        """Press a button of this round that nobody offered: "a.platform.tokopedia"."""
        return self.presses_data(f"{stamp(self.state.round)}.{act}")

    def begins(self, *meanings: str) -> Self:
        return self.commands("mulai").presses("start", *meanings)

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
        """All that is said, what is folded as well."""
        said = (text for reply in self.last.replies for text in (reply.text, reply.folded))
        return "\n\n".join(plain(text) for text in said if text)

    @property
    def folded(self) -> str:
        return "\n\n".join(plain(reply.folded) for reply in self.last.replies if reply.folded)

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

    def button(self, meaning: str) -> Button:
        found = [b for b in reversed(self.buttons) if means(b, meaning)]
        assert found, f"no button {meaning!r} among {self.buttons}"
        return found[0]

    def labelled(self, word: str, **gaps: str) -> Button:
        """Return the button whose label is the text of that id."""
        pattern = self._pattern(word, gaps)
        found = [b for b in self.buttons if re.fullmatch(pattern, b.label, re.DOTALL)]
        assert found, f"no button {word!r} among {self.labels}"
        return found[0]

    def offers(self, meaning: str) -> bool:
        return any(means(button, meaning) for button in self.buttons)

    def told(self, word: str, **gaps: str) -> bool:
        """Tell whether the text of that id is shown; a gap that is not named may hold anything."""
        return bool(re.search(self._pattern(word, gaps), self.text, re.DOTALL))

    def sees(self, question: str | None) -> Self:
        assert self.question == question, f"{self.question} is open:\n{self.text}"
        return self

    def reads(self, words: str) -> Self:
        assert words in self.text, self.text
        return self

    def tells(self, word: str, **gaps: str) -> Self:
        assert self.told(word, **gaps), f"no {word!r} with {gaps} in:\n{self.text}"
        return self

    def finds_it_old(self) -> Self:
        """Expect the notice that a button is old, in whichever of its words."""
        assert self.last.outcome is Outcome.STALE, self.text
        return self

    def at_menu(self) -> Self:
        assert not self.state.active
        assert self.offers("start")
        return self

    def _template(self, word: str) -> str:
        return self.library.messages.get(word) or self.library.case.words[word]

    def _pattern(self, word: str, gaps: Mapping[str, str]) -> str:
        parts = re.split(r"\{(\w+)\}", plain(self._template(word)))
        assert set(gaps) <= set(parts[1::2]), f"{word!r} has no such gaps: {gaps}"
        kept = [re.escape(part) for part in parts]
        kept[1::2] = [re.escape(gaps[gap]) if gap in gaps else ".*?" for gap in parts[1::2]]
        return "".join(kept)
