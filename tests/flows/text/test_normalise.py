"""Words out of what people type."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.text.clauses import clauses
from flows.text.normalise import POLARITY, words
from tests.support.content.library import vocabulary
from tests.support.talk.reading import message, read_choice

LONG = (
    "a" * 4000,
    "ab" * 2000,
    "a " * 2000,
    "3 " * 2000,
    "2-" * 2000,
    "1." * 2000,
    "\u200b" * 4000,
    "😀" * 4000,
    "مرحبا " * 600,
    "\ufdfa" * 4000,
    "udah 3 hari lalu " * 240,
    "selesai tgl 3 nov, " * 200,
    "bukan tokopedai eh bukalapk " * 140,
    "sertifikat belum muncul " * 170,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sertif sy BLM nongol!!!", "sertifikat saya belum muncul"),
        ("belummmm", "belum"),
        ("sudaaaah kakk", "sudah kak"),
        ("maaf saat taat", "maaf saat taat"),
        ("maaaaf saaaat", "maaf saat"),
        ("nggggak tungggu", "tidak tunggu"),
        ("ga muncul2", "tidak muncul"),
        ("muncul-muncul", "muncul"),
        ("jum'at jum’at", "jumat"),
        ("be\u200blum", "belum"),
        ("\u202ebelum\u202c", "belum"),
        ("béłum", "bełum"),
        ("belum\x00ada", "belum ada"),
        ("𝓫𝓮𝓵𝓾𝓶", "belum"),
        ("belum😭😭muncul", "belum muncul"),
        ("sekolah.mu", "sekolah mu"),
        ("tgl2 jam2", "tgl2 jam2"),
        ("10 10 000", "10 10 000"),
        ("gatau", "tidak tahu"),
        ("___", ""),
        ("", ""),
    ],
)
def test_message_becomes_plain_words(text: str, expected: str) -> None:
    assert " ".join(words(text, vocabulary())) == expected


@pytest.mark.parametrize("text", LONG)
def test_reading_time_is_bounded(text: str) -> None:
    start = time.perf_counter()
    read = message(text)
    _ = read.date, read.platform, read.provider, read.tells_case, read.answer, read.statements
    _ = read.is_greeting, read.is_thanks, read.content_words
    read_choice(text, ("Sudah", "Belum"), vocabulary())
    assert time.perf_counter() - start < 3


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = words(text, vocabulary())
    assert words(" ".join(once), vocabulary()) == once


@given(st.sampled_from(sorted(POLARITY)), st.text(), st.text())
def test_polarity_survives_every_neighbour(word: str, before: str, behind: str) -> None:
    assert word in words(f"{before} {word} {behind}", vocabulary())


@given(st.sampled_from(sorted(POLARITY)), st.integers(1, 30))
def test_polarity_survives_stretching(word: str, times: int) -> None:
    stretched = word[:-1] + word[-1] * times
    assert words(stretched, vocabulary()) == (word,)


def test_clauses_end_at_marks_and_conjunctions() -> None:
    text = "sertif belum muncul, padahal kelar di sekolah.mu. ulasan udah tapi"
    assert clauses(text, vocabulary()) == (
        ("sertifikat", "belum", "muncul"),
        ("selesai", "di", "sekolah", "mu"),
        ("ulasan", "sudah"),
    )
