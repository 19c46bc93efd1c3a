"""What every kind of question answers; a kind is a file beside this one, and a line in QUESTIONS.

How it is put, which answers it takes and refuses, what they change, how they are read back: all of
that stands with the kind. Nothing here knows of a kind by name, nor decides what comes next.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, cast

from flows.dialogue import (
    TAKEN,
    UNKNOWN,
    Button,
    Context,
    Known,
    Reply,
    Rows,
    State,
    Verb,
    button,
    resumed,
    with_answer,
)
from flows.library import Library
from flows.questions.heard import HeardAnswer, HelpWanted
from flows.understanding import Message
from flows.wording import say

PAIR = 2  # two buttons side by side are readable on a small screen


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(ABC):
    """A question of one kind; `id` is its key among the answers and in the data of buttons.

    `staff_name` is what the CS team's reports call it. `ask_text` and its like are ids of
    flows.wording.texts. A text that a kind words otherwise, or never says, it need not name.
    """

    id: str

    staff_name: ClassVar[str]
    ask_text: ClassVar[str]
    label_text: ClassVar[str]
    fact_text: ClassVar[str]
    change_text: ClassVar[str]
    misunderstood_text: ClassVar[str] = "not-understood"
    left_text: ClassVar[str | None] = None  # there is no help: without an answer it is left

    is_step: ClassVar[bool] = True  # on the way to the verdict, counted and gone back to

    is_judged_anew: ClassVar[bool] = True  # its answer can change the verdict

    # Answered by the message that answered the question before it: "sudah, tgl 9".
    comes_along: ClassVar[bool] = True

    opens_by_itself: ClassVar[bool] = False  # as days pass: put first, before a message answers it
    called: ClassVar[str | None] = None  # what it is called by whoever wants to change the answer
    # What is taken of somebody who was told how to find out, and still does not know.
    without: ClassVar[str | None] = None

    @property
    def public_id(self) -> str:
        """The id that programs are told (bot.contracts)."""
        return self.id

    def public_value(self, value: str) -> str:
        """Return a stored answer as programs are told it."""
        return value.removesuffix(TAKEN)

    # ------------------------------------------------------------ whether it is asked

    def named(self, library: Library, question: str) -> "Question | None":
        """Return the question of that id, or None where it is not of this kind."""
        return self if question == self.id else None

    def asked(self, known: Known) -> tuple[str, ...]:
        """Return the ids of its questions that apply; a kind that never applies by itself: none."""
        return (self.id,) if self.applies(known) else ()

    def applies(self, known: Known) -> bool:
        """Tell whether it is asked of somebody of whom so much is known."""
        return True

    def after(self, known: Known) -> str | None:
        """Return the question behind which it is asked; None: at its place in QUESTIONS."""
        return None

    def may_be_asked(self, context: Context) -> bool:
        """Tell whether it can be asked on purpose, answered or not."""
        return self.id in context.questions()

    # ------------------------------------------------------------ how it is put

    def words(self, context: Context) -> str:
        """Return the question."""
        platform = context.platform
        return say(context.library, self.ask_text, platform=platform.name if platform else "")

    def words_again(self, context: Context) -> str:
        """Return the question as it is put where it stands above already."""
        return self.words(context)

    def may_be_left(self, context: Context) -> bool:
        """Tell whether it shows the way to the menu: where no help leads out of it."""
        return self.help(context) is None

    @abstractmethod
    def choices(self, context: Context) -> Rows:
        """Return the choices offered as it is first put."""

    def help(self, context: Context) -> tuple[str, Rows] | None:
        """Return how the answer is found out, with what can be pressed then; None: nobody asks."""
        return None

    def typeable(self, context: Context) -> Rows:
        """Return the buttons that are pressed as well by typing what stands on them."""
        found = self.help(context)
        return (*(found[1] if found else ()), *self.choices(context))

    # ------------------------------------------------------------ which answers it takes

    @abstractmethod
    def holds(self, known: Known, value: str) -> bool:
        """Tell whether the value is an answer; one that was stored may be none any more."""

    def settled(self, value: str) -> bool:
        """Tell whether a stored answer is whole, or still to be narrowed down."""
        return True

    def refusal(self, context: Context, value: str) -> str:
        """Return in words why the value cannot be the answer; "" where it can."""
        return "" if self.holds(context, value) else say(context.library, "not-understood")

    def stored(self, context: Context, value: str) -> State:
        """Return the state with an answer that refusal() has nothing to say of."""
        return with_answer(context.state, self.id, value)

    def leads_to(self, value: str) -> str | None:
        """Return the topic to which an answer leads away from the case; None: it goes on."""
        return None

    def explanation(self, context: Context) -> tuple[Reply, ...]:
        """Return what is to be done about the answer that was just taken."""
        return ()

    def given_up(self, context: Context) -> str | None:
        """Return what is taken of somebody who still does not know; None: it is explained again."""
        return self.without

    def skipped(self, context: Context) -> str | None:
        """Return what is taken of somebody who wants to go on to the next; None: it must be said.

        An answer that there is already is not lost by that.
        """
        known = context.answer(self.id) is not None
        return None if known or self.refusal(context, UNKNOWN) else UNKNOWN

    def left(self, context: Context) -> State:
        """Return the state in which it was left without an answer (`left_text`)."""
        return resumed(context.state)

    # ------------------------------------------------------------ how answers are typed

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Return what a message typed to the open question says; None: nothing of this kind.

        The labels of the buttons need not be read here, but for those that are not `typeable`.
        """
        unsure = self.without is not None and message.answer.elsewhere == UNKNOWN
        return HelpWanted() if unsure else None

    def guess(self, context: Context, message: Message) -> str | None:
        """Return the answer that a short remark may be, once nobody else made sense of it."""
        return None

    def told(self, context: Context, message: Message) -> str | None:
        """Return the answer that a message tells in passing, whichever question is open."""
        return None

    # ------------------------------------------------------------ how answers are told

    def for_staff(self, library: Library) -> str:
        """Return what the CS team's reports call it."""
        return self.staff_name

    def subject(self, library: Library) -> str | None:
        """Return what "emang wajib ya?" is about while it is open; None: too many things."""
        return None

    def label(self, library: Library) -> str:
        """Return its name in a summary."""
        return say(library, self.label_text)

    @abstractmethod
    def in_words(self, context: Context, value: str) -> str | None:
        """Return a stored answer as people say it; None where it says nothing any more."""

    def noted(self, context: Context) -> str:
        """Return the answer read back, as it is stored; "" where nothing is to be said of it."""
        value = answer_in_words(context, self)
        return say(context.library, "noted", label=self.label(context.library), value=value)

    def stated(self, context: Context) -> str:
        """Return the answer as it is understood where nothing else names the question."""
        return answer_in_words(context, self)

    def fact(self, context: Context) -> str:
        """Return the answer as a part of what was read from a story."""
        return say(context.library, self.fact_text, value=answer_in_words(context, self))

    def change(self, library: Library) -> str:
        """Return the label of the button that mends what was read from a story."""
        return say(library, self.change_text)

    def as_pressed(self, context: Context) -> str:
        """Return the stored answer as a button would give it once more."""
        return context.state.answers[self.id]

    # ------------------------------------------------------------ its buttons

    def answer_button(self, context: Context, value: str, label: str) -> Button:
        """Return a button that gives this answer."""
        return button(label, context.state.round, Verb.ANSWER, self.id, value)

    def help_button(self, context: Context, label: str) -> Button:
        """Return a button that asks how the answer is found out."""
        return button(label, context.state.round, Verb.HELP, self.id)


def question_of(context: Context, question: str) -> Question:
    """Return the question of that id. Raises LookupError where no kind has it."""
    found = named(context, question)
    if found is None:
        raise LookupError(question)
    return found


def named(context: Context, question: str | None) -> Question | None:
    """Return the question of that id, or None where no kind has it."""
    # Whoever makes a context hands in questions of ours (flows.questions.kinds).
    return cast("Question | None", context.question(question)) if question else None


def kinds_of(context: Context) -> Iterator[Question]:
    """Yield the kinds of questions in the order in which they are asked."""
    return iter(cast("tuple[Question, ...]", context.kinds_here))


def answer_in_words(context: Context, question: Question) -> str:
    """Return what is stored for a question, in words where there are any."""
    value = context.given.get(question.id, UNKNOWN)
    return question.in_words(context, value) or value
