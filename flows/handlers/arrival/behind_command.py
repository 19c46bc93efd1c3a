"""What stands behind a command: where a link leads ("/start tokopedia"), or a message.

Links carry letters, digits, "-" and "_" only, so in one word these two stand for blanks.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from flows.dialogue import (
    PLATFORM,
    Context,
    Outcome,
    Reply,
    Step,
    at_menu,
    resumed,
    says,
)
from flows.handlers.cases import tell_status
from flows.handlers.command import command_of, handle_command
from flows.handlers.prompt import advance
from flows.handlers.side_question import answer_topic
from flows.handlers.story import begin_with
from flows.handlers.text import handle_text
from flows.understanding import Message
from flows.understanding.dates import DateRange, ExactDate, FutureDate, InvalidDate
from flows.views import menu
from flows.wording import say

_ASKING: Final = "kontak"  # its name is part of the question: "/kontak tokopedia"
_DONE_FIRST: Final = frozenset({"batal", "privasi", "dataku"})
_UNDERSTOOD: Final = frozenset({Outcome.ANSWERED, Outcome.VERDICT, Outcome.CLARIFIED})


def hear_behind(context: Context, name: str, message: Message) -> Step:
    """Answer what was said behind a command, and do what the command says where that is more.

    Whoever asks to erase says no more by it: what stands there is not heard.
    """
    command = command_of(name)
    if command == "mulai":
        return _begin(context, message)
    if command == "hapus":
        return handle_command(context, name)
    if command in _DONE_FIRST:
        return _both(context, name, message)
    if command != _ASKING:
        return handle_text(context, message)
    asked = handle_text(context, replace(message, text=f"{command} {message.text}"))
    return asked if asked.outcome in _UNDERSTOOD else handle_command(context, name)


def _both(context: Context, name: str, message: Message) -> Step:
    """Do what the command says, and answer what was said behind it as far as it is understood."""
    done = handle_command(context, name)
    heard = handle_text(context.with_state(done.state), message)
    if heard.outcome not in _UNDERSTOOD:
        return done
    return replace(heard, replies=(*done.replies, *heard.replies))


def _begin(context: Context, message: Message) -> Step:
    """Begin where a link leads to; any other text is heard as if it were typed at the menu."""
    carried = message.text.strip().lower()
    to = _PLACES.get(carried)
    if to:
        return to(context, message)
    topic = context.library.topic(carried)
    if topic:
        return answer_topic(context, topic, titled=True)
    message = replace(message, text=_spaced(message.text.strip()))
    start = context.with_state(at_menu(context.state))
    platform = carried if context.library.platform(carried) else _only_platform(message)
    return _at_platform(start, platform) if platform else handle_text(start, message)


def _spaced(text: str) -> str:
    return text if " " in text else text.replace("-", " ").replace("_", " ")


def _only_platform(message: Message) -> str | None:
    """Return the platform that is named, where nothing else is said."""
    tells_day = isinstance(message.date, ExactDate | DateRange | FutureDate | InvalidDate)
    more = message.content_words or message.provider or tells_day
    return None if more else message.platform


def _at_platform(context: Context, platform: str) -> Step:
    """Begin a case there; the one that is there already is gone on with."""
    if context.state.answers.get(PLATFORM) == platform:
        again = context.with_state(resumed(context.state))
        return advance(again, lead=say(context.library, "same-case"))
    return begin_with(context, {PLATFORM: platform})


def _met(context: Context, word: str) -> Step:
    """Greet somebody who comes from elsewhere, and show the menu."""
    start = context.with_state(at_menu(context.state))
    return says(start, Outcome.ANSWERED, Reply(text=say(context.library, word)), menu(start))


# What links carry beside the ids of the content; flows.public makes the last two.
_PLACES: Final[Mapping[str, Callable[[Context, Message], Step]]] = {
    "status": lambda context, _: tell_status(context),
    "grup": lambda context, _: _met(context, "from-group"),
    "bagikan": lambda context, _: _met(context, "from-shared"),
}
