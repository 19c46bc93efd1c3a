"""Messages that only greet, thank, sigh. How regions say it stands in small_talk.txt."""

from pathlib import Path
from typing import Final

import pytest

from flows.library.library import Library
from flows.understanding.understand import understand
from tests.support.talk.reading import message
from tests.support.time.dates import SATURDAY

TABLE: Final = Path(__file__).parent / "small_talk.txt"


def rows() -> list[list[str]]:
    lines = TABLE.read_text("utf-8").splitlines()
    return [line.split(" | ") for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(("kind", "text"), rows())
def test_regions_greet_thank_and_sigh(real_library: Library, kind: str, text: str) -> None:
    found = understand(text, real_library, SATURDAY).small_talk
    assert (found or "none") == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("halo", True),
        ("haloooo kak", True),
        ("sore min, mau nanya dong", True),
        ("Assalamualaikum wr. wb.", True),
        ("p", True),
        ("permisi kak 🙏", True),
        ("met pagi semuanya", True),
        ("halo sertifikat saya belum muncul", False),
        ("pagi kak kapan cair", False),
        ("pagi belum", False),
        ("kak", False),
        ("", False),
    ],
)
def test_greeting_is_the_whole_message(text: str, *, expected: bool) -> None:
    assert message(text).is_greeting is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("makasiiih kak", True),
        ("ok sip terima kasih banyak infonya", True),
        ("nuhun kang", True),
        ("terimakasih atas bantuannya, selamat malam", True),
        ("makasih, tapi belum muncul", False),
        ("makasih sertifikat sudah muncul", False),
        ("makasih sudah", False),
        ("oke", False),
        ("halo", False),
        ("", False),
    ],
)
def test_thanks_is_the_whole_message(text: str, *, expected: bool) -> None:
    assert message(text).is_thanks is expected


def test_long_message_is_no_small_talk() -> None:
    assert not message("halo " * 80).is_greeting


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ok siap", "ack"),
        ("iya baik kak", "ack"),
        ("👍", "ack"),
        ("aduh capek banget", "frustration"),
        ("udah lah", "frustration"),
        ("😭😭", "frustration"),
        ("dasar bot bego", "insult"),
        ("oke makasih", "thanks"),
        ("ok, tapi insentifnya gimana", None),
        ("bego kapan cair", None),
        ("udah", None),
        ("wkwk", None),
        ("🐈", None),
    ],
)
def test_kind_of_small_talk(text: str, kind: str | None) -> None:
    assert message(text).small_talk == kind
