"""`mixed-address` (warning): a participant is called Kak or Kakak, never kamu, Anda, or -mu.

What a screen shows may be quoted: words in quotation marks are not looked at.

FAIL  answer: Cek akunmu dulu, Kak.
PASS  answer: Cek akun Kakak dulu.
PASS  answer: 'Di dashboard tertulis "Kamu belum berhasil".'
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.content.draft import Draft, told_texts
from bot.content.problems import WARNING, Problem
from bot.content.yaml import Suggestion
from flows.text import word_set

_QUOTED: Final = re.compile(r'"[^"\n]*"|https?://\S+|\w+\.mu\b')
_ADDRESS: Final = re.compile(r"\b(?:kamu|kalian|anda|[a-z]{2,}mu)\b", re.IGNORECASE)
# Words that end in "mu" by themselves; the second line are names.
_NO_ADDRESS: Final = word_set("""
    bertemu ketemu menemu penemu temu ilmu jamu jemu nemu ramu semu tamu
    kariermu karirmu sekolahmu
""")


def advise(draft: Draft) -> Iterator[Problem]:
    """Yield a warning for every text in which somebody is called otherwise."""
    for told in told_texts(draft):
        found = addresses_in(told.node.text)
        if found:
            yield told.entry.page.problem(
                "mixed-address",
                told.node.start,
                f"Peserta disapa Kak atau Kakak, tetapi di sini tertulis: {', '.join(found)}.",
                hint=Suggestion(text='Tulis misalnya "akun Kakak", bukan "akunmu".'),
                severity=WARNING,
            )


def addresses_in(text: str) -> tuple[str, ...]:
    """Return the words that call somebody kamu, kalian, Anda, or end in -mu, each once."""
    words = _ADDRESS.findall(_QUOTED.sub(" ", text))
    return tuple(dict.fromkeys(word for word in words if word.lower() not in _NO_ADDRESS))
