"""`repeated-ku` (warning): a text with several verbs in ku-, which sounds made when read aloud.

FAIL  erased: Sudah kuhapus semuanya, Kak. Yang kusimpan tidak ada lagi.
PASS  erased: Sudah dihapus semuanya, Kak. Tidak ada lagi yang tersimpan.
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.content.draft import Draft, told_texts
from bot.content.problems import WARNING, Problem
from bot.content.yaml import Suggestion
from flows.text import word_set

MOST: Final = 1
_KU: Final = re.compile(r"\bku[a-z]{3,}", re.IGNORECASE)
# Beginnings of words in which ku- is no "I".
_NO_KU: Final = tuple(
    word_set("""
        kuali kuantum kuasa kuat kuesioner kuis kuitansi kulit kuliah kumpul kunci kuning kunjung
        kuota kupang kupon kurang kuras kurikulum kurir kurs kurun kutip kutai
    """)
)


def advise(draft: Draft) -> Iterator[Problem]:
    """Yield a warning for every text with more than one."""
    for told in told_texts(draft):
        verbs = ku_verbs(told.node.text)
        if len(verbs) > MOST:
            yield told.entry.page.problem(
                "repeated-ku",
                told.node.start,
                f"Kata kerja dengan ku- terlalu banyak: {', '.join(verbs)}.",
                hint=Suggestion(text='Pakai di-, misalnya "disimpan" alih-alih "kusimpan".'),
                severity=WARNING,
            )


def ku_verbs(text: str) -> tuple[str, ...]:
    """Return the words that begin with ku- for "I", in their order."""
    return tuple(word for word in _KU.findall(text) if not word.lower().startswith(_NO_KU))
