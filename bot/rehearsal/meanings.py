"""Buttons by what they mean, not by what stands on them: "yes", "tokopedia", "edit platform".

A meaning is the beginning or the end of what the button carries, in words.
"""

from collections.abc import Iterable
from typing import Final

from flows.dialogue import Button, Verb, read

_CONFIRMS: Final = ("confirm", "yes")  # to whoever reads it back, it is a yes like others


def meaning_of(button: Button) -> tuple[str, ...]:
    """Return all that a button carries, in words: ("answer", "ulasan", "yes"), ("link", URL)."""
    press = read(button.data or "")
    if press is None:
        return ("link", button.url) if button.url else ("copy",)
    if press.verb is Verb.CONFIRM:
        return _CONFIRMS
    return (press.verb.name.lower(), *press.arguments)


def means(button: Button, meaning: str) -> bool:
    """Tell whether what a button carries begins or ends with these words."""
    carried, wanted = meaning_of(button), tuple(meaning.split())
    return wanted in (carried[: len(wanted)], carried[-len(wanted) :])


def meant(buttons: Iterable[Button], meaning: str) -> tuple[str, ...]:
    """Return the data of the buttons that mean this, each once; one is enough to be pressed."""
    return tuple(dict.fromkeys(b.data for b in buttons if b.data and means(b, meaning)))
