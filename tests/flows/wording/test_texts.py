"""Every word the conversation can ask for is one that CS must write, and the reverse."""

import re
from pathlib import Path

import bot
import flows
from flows.wording.texts import CASE_WORDS, MESSAGES

SOURCES = "\n".join(
    path.read_text("utf-8")
    for room in (flows, bot)
    for path in Path(room.__file__ or "").parent.rglob("*.py")
    if path.name != "words.py"
)


def test_no_word_has_two_homes() -> None:
    assert not MESSAGES.keys() & CASE_WORDS.keys()


def test_every_word_is_used() -> None:
    stems = re.findall(r'"([a-z_-]+-)\{', SOURCES)  # f"label-{question}"
    unused = [
        word
        for word in (*MESSAGES, *CASE_WORDS)
        if f'"{word}"' not in SOURCES
        and f"'{word}'" not in SOURCES
        and not any(word.startswith(stem) for stem in stems)
    ]
    assert unused == []
