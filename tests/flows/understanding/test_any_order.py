"""No order of words that part thoughts, marks, actors, deeds and days breaks the reading."""

import datetime as dt
from random import Random
from typing import Final

import pytest

from flows.library import Library
from flows.understanding import Message

_TODAY = dt.date(2026, 11, 21)
_TYPED: Final = """
nah terus jadi tapi padahal lalu sementara eh dan kalau , , . ? ! : ... - ( ) lembaga tokopedia pmo
kemnaker skill academy cs udah belum lapor kirim terima cek katanya bilang tgl 4 kemarin 20 november
3 hari lagi 2025 ulasan sertifikat e-wallet ovo sudah beres bukan ding saya adik 100% 2) 1. 🙏 👍
"""
_PIECES: Final = tuple(_TYPED.split())


@pytest.mark.parametrize("seed", range(8))
def test_nothing_breaks_it(seed: int, real_library: Library) -> None:
    chance = Random(seed)  # noqa: S311 - the same messages in every run
    for _ in range(60):
        text = " ".join(chance.choices(_PIECES, k=chance.randint(1, 9)))
        message = Message(text=text, library=real_library, today=_TODAY)
        for name in dir(Message):
            if not name.startswith("_") and isinstance(getattr(Message, name), property):
                getattr(message, name)
        read = (message.told_of_others, message.answered_of_others(), message.statements)
        assert all(one is not None for one in (*read, message.asked, message.date)), text


@pytest.mark.parametrize(
    "text", ["nah, lembaga udah lapor", "terus, tokopedia udah kirim", "jadi, pmo belum terima"]
)
def test_word_that_parts_may_stand_alone(text: str, real_library: Library) -> None:
    message = Message(text=text, library=real_library, today=_TODAY)
    assert len(message.told_of_others.said) == 1
