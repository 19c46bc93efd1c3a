"""Every word the conversation can ask for is one that CS must write, and the reverse."""

import re
from pathlib import Path

import bot
import flows
from flows.wording.texts import CASE_WORDS, MESSAGES

# An id stands in the code as it is, never put together of parts: a search for it finds its use.
SOURCES = "\n".join(
    path.read_text("utf-8")
    for room in (flows, bot)
    for path in Path(room.__file__ or "").parent.rglob("*.py")
    if path != Path(flows.__file__ or "").parent / "wording" / "texts.py"
)


def test_no_word_has_two_homes() -> None:
    assert not MESSAGES.keys() & CASE_WORDS.keys()


def test_every_word_is_used() -> None:
    named = set(re.findall(r"""["']([a-z_-]+)["']""", SOURCES))
    assert {*MESSAGES, *CASE_WORDS} - named == set()


def test_no_word_is_put_together_of_parts() -> None:
    assert re.findall(r"""\bf["'][a-z_]+-\{""", SOURCES) == []
