"""The words of a button, typed instead of pressed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Final

from flows.dialogue import OTHER_PLATFORM, PLATFORM, Context, Rows, State, Step
from flows.handlers.press import handle_press
from flows.handlers.prompt import current, ways_on
from flows.library import Library, Same, Vocabulary, made_once, worked_out_once
from flows.questions import context_of, named, typeable
from flows.text import Words, words
from flows.understanding import Message, read_choice
from flows.views import NextStep, guide_way_out_rows, way_button, ways_offered

# Words; more than any label of 40 characters has, so that for a story no screen is drawn.
_LONGEST: Final = 16
_ANY_TIME: Final = datetime.min.replace(tzinfo=UTC)  # the menu is always the same


@dataclass(frozen=True)  # without slots: what is on the screen is worked out once
class Labels:
    """The buttons on a participant's screen; it is drawn only for a reader who looks at it."""

    context: Context

    @worked_out_once
    def texts(self) -> tuple[str, ...]:
        """What stands on them; that of the menu is known without drawing it."""
        if self.context.state.active or self.context.state.others:
            return tuple(self._offered)
        return _of_menu(Same(self.context.library), left=bool(self.context.state.answers))

    def press(self, label: str) -> Step:
        """Press the button with this label."""
        return handle_press(self.context, self._offered[label])

    @worked_out_once
    def _offered(self) -> Mapping[str, str]:
        return _offered(self.context)


def exact_label(labels: Labels, message: Message) -> Step | None:
    """Press the button whose words these are, all of them and nothing else."""
    if not 0 < len(message.words) <= _LONGEST:
        return None
    spelled, spoken = _spelling(message.library.vocabulary), message.words
    known = [*map(spelled, labels.texts)]
    return labels.press(labels.texts[known.index(spoken)]) if spoken in known else None


@made_once
def _spelling(vocabulary: Vocabulary) -> Callable[[str], Words]:
    """Return what reads the words of a label."""
    return lru_cache(maxsize=1024)(lambda label: words(label, vocabulary))


def typed_label(labels: Labels, message: Message) -> Step | None:
    """Press the button whose words these nearly are."""
    if len(message.words) > _LONGEST:
        return None
    place = read_choice(message.words, labels.texts, message.library.vocabulary)
    return None if place is None else labels.press(labels.texts[place])


def _offered(context: Context) -> Mapping[str, str]:
    """Return label and data of what can be pressed now, or once help has been read."""
    return {button.label: button.data for row in _rows(context) for button in row if button.data}


def _rows(context: Context) -> Rows:
    question = named(context, context.open_question())
    if question:
        return typeable(context, question)
    if not context.state.active:
        return current(context).buttons
    return (*ways_on(context), *_offered_beside(context))


def _offered_beside(context: Context) -> Rows:
    """Return what stands beside a verdict now and then: the picture, a guided case's way out."""
    offered, guide = ways_offered(context), context.guide
    picture = (way_button(context, NextStep.PICTURE),) if NextStep.PICTURE in offered else ()
    out = guide_way_out_rows(context, guide) if guide and NextStep.STUCK in offered else ()
    return (picture, *out)


@lru_cache(maxsize=8)
def _of_menu(library: Same[Library], *, left: bool) -> tuple[str, ...]:
    """Return the labels of the menu; `left` tells whether a case can be gone on with."""
    state = State(answers={PLATFORM: OTHER_PLATFORM} if left else {})
    return tuple(_offered(context_of(library.value, state, _ANY_TIME)))
