"""Words as buttons that copy them: short pieces, none of them cut within a sentence if it fits."""

from collections.abc import Iterable
from typing import Final

from flows.diagnosis import Diagnosis
from flows.dialogue import Button, Context, Rows, rows
from flows.views.complaint.asked import request
from flows.views.complaint.letter import FORM, story, title
from flows.views.complaint.message import message
from flows.wording import say

COPY_LIMIT: Final = 256  # Telegram's limit for a button that copies
# Where a long sentence may be cut, best first: between what was told, at any space at the worst.
_BREAKS: Final = ("; ", "), ", ") ", " ")
_FEW: Final = 40  # characters
_FIRST_TAG, _LAST_TAG = "\U000e0000", "\U000e007f"


def pieces(sentences: Iterable[str]) -> tuple[str, ...]:
    """Return the sentences in as few pieces as a button can copy; a long one is cut at a space."""
    laid: list[str] = []
    for sentence in (part for one in sentences for part in _cut(one)):
        if laid and _length(laid[-1]) + _length(sentence) < COPY_LIMIT:
            laid[-1] = f"{laid[-1]} {sentence}"
        else:
            laid.append(sentence)
    return tuple(laid)


def _length(text: str) -> int:
    """Return how many characters are seen: the tag characters of Unicode are not."""
    return sum(not _FIRST_TAG <= char <= _LAST_TAG for char in text)


def _cut(sentence: str) -> Iterable[str]:
    while _length(sentence) > COPY_LIMIT:
        ends = (sentence.rfind(mark, 0, COPY_LIMIT + 1) + len(mark) - 1 for mark in _BREAKS)
        end = next((one for one in ends if one > len(sentence[:COPY_LIMIT]) // 2), COPY_LIMIT)
        yield sentence[:end]
        sentence = sentence[end:].strip()
    yield sentence


def copy_letter(context: Context, found: Diagnosis, channel: str = FORM) -> Rows:
    """Return the buttons that copy title, story and request, field by field."""
    label = "complaint-copy-title" if channel == FORM else "copy-subject"
    return rows(
        (
            _copying(context, label, title(context, found, channel)),
            *copy_story(context, story(context, found, channel)),
            _copying(context, "copy-request", request(context, found, channel)),
        ),
        2,
    )


def copy_story(context: Context, told: Iterable[str]) -> Iterable[Button]:
    """Return the buttons that copy what happened, given as sentences, in as many pieces."""
    return _numbered(context, ("copy-story", "copy-story-part"), pieces(told))


def copy_message(context: Context, found: Diagnosis, channel: str) -> Rows:
    """Return the buttons that copy a message, in as many pieces as it needs."""
    lines = message(context, found, channel).split("\n")
    parts = (part for line in lines for part in _sentences(line))
    return rows(_numbered(context, ("copy-message", "copy-message-part"), pieces(parts)), 2)


def _sentences(line: str) -> Iterable[str]:
    """Return a line whole if it fits, else its sentences; a few words stay with those before."""
    if _length(line) <= COPY_LIMIT:
        return (line,)
    found: list[str] = []
    for sentence in line.replace(". ", ".\n").replace("? ", "?\n").split("\n"):
        if found and len(sentence) < _FEW and _length(found[-1]) + len(sentence) < COPY_LIMIT:
            found[-1] = f"{found[-1]} {sentence}"
        else:
            found.append(sentence)
    return found


def _numbered(context: Context, words: tuple[str, str], told: tuple[str, ...]) -> Iterable[Button]:
    """Yield a button a piece; `words` are the labels of one alone, and of one among several."""
    alone, part = words
    if len(told) == 1:
        yield _copying(context, alone, told[0])
        return
    for number, piece in enumerate(told, start=1):
        place = {"number": str(number), "total": str(len(told))}
        yield Button(label=say(context.library, part, **place), copy=piece)


def _copying(context: Context, label: str, text: str) -> Button:
    return Button(label=say(context.library, label), copy=text[:COPY_LIMIT])
