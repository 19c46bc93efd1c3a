"""The guard itself: what is left of a text, whatever stands around what is personal."""

import json
from pathlib import Path
from typing import Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flows.library.library import Library
from flows.privacy import NOBODY, Kind, guard, official

_EVAL: Final = Path(__file__).parents[2] / "eval"
_WOMAN: Final = 40  # added to her day of birth
_NOISE: Final = st.text(max_size=30) | st.text("0123456789 .-+()@/:ab", max_size=30)


def _digits(size: int) -> st.SearchStrategy[str]:
    return st.text("0123456789", min_size=size, max_size=size)


def _grouped(digits: str, by: str) -> st.SearchStrategy[str]:
    fours = by.join(digits[place : place + 4] for place in range(0, len(digits), 4))
    return st.sampled_from([digits, fours])


@st.composite
def niks(draw: st.DrawFn) -> str:
    region = draw(st.sampled_from(["1101", "3201", "3578", "5171", "7371", "9171"]))
    day = draw(st.integers(1, 31)) + draw(st.sampled_from([0, _WOMAN]))
    born = f"{day:02}{draw(st.integers(1, 12)):02}{draw(_digits(2))}"
    digits = f"{region}{draw(_digits(2))}{born}{draw(_digits(4))}"
    return draw(_grouped(digits, draw(st.sampled_from(" .-"))))


@st.composite
def cards(draw: st.DrawFn) -> str:
    start = draw(st.sampled_from("45")) + draw(_digits(14))
    doubled = [int(d) * 2 - 9 * (int(d) > 4) for d in start[::2]]
    check = -(sum(doubled) + sum(map(int, start[1::2]))) % 10
    return draw(_grouped(f"{start}{check}", draw(st.sampled_from(" -"))))


@st.composite
def mobiles(draw: st.DrawFn) -> str:
    number = draw(st.sampled_from(["0812", "+62857", "62896"])) + draw(_digits(8))
    return draw(_grouped(number, draw(st.sampled_from(" -"))))


_ADDRESSES: Final = st.from_regex(r"[a-z][a-z0-9._]{2,12}@(gmail|yahoo)\.com", fullmatch=True)
_CODES: Final = st.builds("kode otp {}".format, st.from_regex(r"[1-9][0-9]{5}", fullmatch=True))
_SECRETS: Final = st.builds(
    "password saya {}".format, st.from_regex(r"[a-z]{4,8}[0-9]{3}", fullmatch=True)
)
_PLANTS: Final = niks() | cards() | mobiles() | _ADDRESSES | _CODES | _SECRETS


@given(_NOISE, _PLANTS, _NOISE)
@example("sertif blm muncul", "3201 2345 0190 0001", "7")
@example("otp", "kode otp 482913", "x")
@example("081", "0812 3456 7890", "kali")
def test_nothing_planted_remains(before: str, planted: str, after: str) -> None:
    secret = planted.removeprefix("kode otp ").removeprefix("password saya ")
    found = guard(f"{before} {planted} {after}", NOBODY)
    assert found.kinds
    for left in (found.text, found.redacted):
        assert secret not in left
        assert left.count(secret[-4:]) <= f"{before} {after}".count(secret[-4:])


@given(st.text(max_size=200) | st.text("0123456789 .-@:otpkdeasw", max_size=200))
def test_guard_takes_any_text(text: str) -> None:
    found = guard(text, NOBODY)
    assert (found.text == text) or found.kinds


@given(st.text(max_size=100))
def test_guarded_twice_is_guarded_once(text: str) -> None:
    once = guard(text, NOBODY).redacted
    assert guard(once, NOBODY).kinds == ()


@pytest.mark.parametrize(
    "piece",
    [
        *("1", "1 ", "1.", "0812 ", "+62 ", "3201 2345 0190 0001 ", "1234567890:", "x1-", "a-"),
        *("@", "a@", "a.b@c.", "a", "(", "_", "eyJ", "budi at ", "nama saya ", "rekening 1 "),
        *("otp:", "kode dari a ", "pin adalah ", "password ", "sandi nya ", "pw: ", "sms nya "),
        *("satu dua ", "dobel satu ", "l0 ", "0812,", "1\n", "a@b.co:a1 ", "login a/b ", "user 1 "),
        *("otp a ", "otp a: 1234 ", "kode verif o1 ", "titik a at ", "pw a baru ", "bca 1\n"),
        *("bca ", "ke bca an ", "#", "gmail com ", "a.a gmail.", "nik 1 "),
    ],
)
@pytest.mark.timeout(60)  # linear: a second or two; a square would take an hour
def test_long_text_does_not_take_long(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert len(guard(text, NOBODY).redacted) <= 2 * len(text)


def test_rest_reads_on() -> None:
    found = guard("nik saya 3201234501900001 sertif tokped belum muncul", NOBODY)
    assert found.text.split() == ["nik", "saya", "sertif", "tokped", "belum", "muncul"]


@pytest.mark.parametrize(
    "text",
    ["3201234501900001", "nik saya 3201234501900001", "kak, otp nya 482913 ya", "hp: 081234567890"],
)
def test_nothing_is_left_of_a_bare_number(text: str) -> None:
    assert guard(text, NOBODY).text == ""


def test_strictest_kind_comes_first() -> None:
    found = guard("hp 081234567890 nik 3201234501900001 otp 482913", NOBODY)
    assert found.kinds == (Kind.OTP, Kind.NIK, Kind.PHONE)


def test_untouched_text_is_the_same(library: Library) -> None:
    text = "sertif tokped belum muncul, selesai 3 november 2026"
    assert guard(text, official(library)).text is text


def test_knowledge_base_draws_no_alarm(real_library: Library) -> None:
    own = official(real_library)
    asked = [text for topic in real_library.topics for text in (topic.title, *topic.examples)]
    texts = (*asked, *real_library.out_of_scope, *real_library.case.triggers)
    assert [text for text in texts if guard(text, own).kinds] == []


def test_evaluation_set_draws_no_alarm(library: Library) -> None:
    own = official(library)
    lines = [
        line for path in _EVAL.glob("*.jsonl") for line in path.read_text("utf-8").splitlines()
    ]
    texts = [json.loads(line)["text"] for line in lines]
    assert len(texts) > 500
    assert [text for text in texts if guard(text, own).kinds] == []


def test_answers_of_ours_draw_no_alarm(real_library: Library) -> None:
    own = official(real_library)
    texts = (*(topic.answer.text for topic in real_library.topics), *real_library.messages.values())
    assert [text for text in texts if guard(text, own).kinds] == []
