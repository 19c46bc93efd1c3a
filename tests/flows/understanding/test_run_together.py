"""Words written without spaces are read; long words stay one."""

import pytest

from flows.library import Library
from flows.understanding.message.run_together import spaced


@pytest.mark.real_content
@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("sertifikatsayabelummuncul", " sertifikat saya belum muncul "),
        ("halo,gimanacaradaftarnya?", "halo, gimana cara daftarnya ?"),
        ("insentiftidakmasukmasuk kak", " insentif tidak masuk masuk  kak"),
    ],
)
def test_words_are_set_apart(real_library: Library, typed: str, read: str) -> None:
    assert spaced(typed, real_library) == read


@pytest.mark.real_content
@pytest.mark.parametrize(
    "typed",
    [
        "sertifikat belum muncul",
        "pertanggungjawabannya",  # one word, of several
        "disalahgunakannya",
        "hahahahahahahahaha",
        "mohonbantuannya",  # two words may be a compound
        "keberlangsungannya",
        "sertifikat" * 13,  # noise
    ],
)
def test_one_word_stays_one(real_library: Library, typed: str) -> None:
    assert spaced(typed, real_library) == typed
