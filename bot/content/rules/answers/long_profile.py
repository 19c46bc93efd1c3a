"""`long-profile`: a text of the bot's profile that is longer than Telegram takes.

The description (`about-bot`, with who speaks and what is never asked behind it) may have 512
characters, the line in the profile (`about-bot-official`, `about-bot-unofficial`) 120. A longer
one would not be shown at all.

FAIL  about-bot-unofficial: (a line of 200 characters)
PASS  about-bot-unofficial: Bot bantuan soal Prakerja, bukan akun resmi.
"""

from collections.abc import Iterator
from dataclasses import replace

from bot.content.draft import Draft
from bot.content.problems import Problem
from bot.content.yaml import Suggestion
from flows.library import Library
from flows.public import (
    LONGEST_DESCRIPTION,
    LONGEST_SHORT,
    longest_description,
    short_description,
)


def check_built(draft: Draft, library: Library) -> Iterator[Problem]:
    """Yield a problem at each text that is too long, whoever runs the bot."""
    for official in (False, True):
        as_told = replace(library, official=official)
        word = "about-bot-official" if official else "about-bot-unofficial"
        yield from _too_long(draft, word, short_description(as_told), LONGEST_SHORT)
    described = longest_description(replace(library, official=True))
    otherwise = longest_description(replace(library, official=False))
    longest = max(described, otherwise, key=len)
    yield from _too_long(draft, "about-bot", longest, LONGEST_DESCRIPTION)


def _too_long(draft: Draft, word: str, text: str, most: int) -> Iterator[Problem]:
    if len(text) <= most:
        return
    for entry in draft.of("messages"):
        for node in entry.texts(word):
            yield entry.page.problem(
                "long-profile",
                node.start,
                f"Di profil bot kalimat `{word}` menjadi {len(text)} huruf (bersama sambungannya), "
                f"padahal Telegram hanya menerima {most}.",
                hint=Suggestion(text="Ringkas kalimatnya."),
            )
