"""What a message is about, part by part, on the tests' own vocabulary."""

import pytest

from flows.understanding.topics.matters import Matter
from tests.support.talk.reading import message


def _matters(text: str) -> list[str]:
    return [" ".join(matter.words) for matter in message(text).matters]


@pytest.mark.parametrize(
    ("text", "matters"),
    [
        ("otp ga masuk", ["otp tidak masuk"]),
        ("halo kak, mau tanya dong. otp ga masuk", ["otp tidak masuk"]),
        ("otp ga masuk, mohon bantuannya ya kak", ["otp tidak masuk"]),
        ("saya peserta gelombang 48, otp ga masuk", ["otp tidak masuk"]),
        ("saya ibu rumah tangga suami kena phk", ["saya ibu rumah tangga suami kena phk"]),
        ("otp ga masuk terus email salah", ["otp tidak masuk", "email salah"]),
        ("1) otp ga masuk 2) email salah", ["otp tidak masuk", "email salah"]),
        ("otp ga masuk 😭 email salah", ["otp tidak masuk", "email salah"]),
        ("saldo 1,5 juta kurang", ["saldo 1 5 juta kurang"]),
        ("halo kak", []),
        ("", []),
    ],
)
def test_asides_and_circumstances_are_set_apart(text: str, matters: list[str]) -> None:
    assert _matters(text) == matters


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("email salah", True),
        ("cara ganti email", True),
        ("sudah beli kelas", False),
        ("sudah beli kelas?", True),
        ("itu maksudnya apa", False),
        ("wajar ga", False),
        ("3 5", False),
    ],
)
def test_matter_stands_alone_if_it_asks_or_complains(text: str, *, stands: bool) -> None:
    (matter,) = message(text).matters or (Matter(message(text).words),)
    assert matter.stands_alone is stands


def test_halves_turn_at_a_question() -> None:
    (matter,) = message("email salah bagaimana cara ganti email").matters
    halves = [(" ".join(a.words), " ".join(b.words)) for a, b in matter.halves()]
    assert halves == [
        ("email salah", "bagaimana cara ganti email"),
        ("email salah", "cara ganti email"),
        ("email salah bagaimana", "cara ganti email"),
        ("email salah bagaimana", "ganti email"),
    ]
    assert not list(Matter(("otp", "bagaimana")).halves())


def test_ordinals_of_a_list_are_no_words_of_its_items() -> None:
    assert _matters("pertama otp ga masuk, kedua email salah") == ["otp tidak masuk", "email salah"]
    assert _matters("kelas pertama salah, kedua") == ["kelas pertama salah", "kedua"]
    assert _matters("pertama, kedua email salah") == ["email salah"]
