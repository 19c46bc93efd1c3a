"""Digits in words and in letters that look like them, and where they stood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.privacy.numbers import respelled
from flows.privacy.spans import Find, Kind


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wa nol delapan satu tiga ya", "wa 0813 ya"),
        ("nol, delapan - satu / tiga", "0813"),
        ("satu dua belas tiga puluh empat puluh lima sebelas", "112304511"),
        ("dobel satu tripel dua 34 lima nol", "11222345 0".replace(" ", "")),
        ("zero eight one three", "0813"),
        ("kosong wolu siji telu", "0813"),
        ("o8i3-2244-55bs", "0813-2244-5585"),
    ],
)
def test_digits_are_written_as_digits(typed: str, meant: str) -> None:
    found = respelled(typed)
    assert found is not None
    assert found.text == meant


@pytest.mark.parametrize(
    "text",
    ["", "satu dua tiga", "satu 2 3 4", "sertif 10l", "satu persatu dua kali tiga hari", "0813"],
)
def test_what_is_not_spelled_stays(text: str) -> None:
    assert respelled(text) is None


def test_places_are_those_that_were_typed() -> None:
    found = respelled("wa nol delapan satu tiga ya")
    assert found is not None
    assert list(found.as_typed([Find(3, 7, Kind.PHONE)])) == [Find(3, 24, Kind.PHONE)]


@given(st.lists(st.sampled_from(["satu", "dua ", "dobel ", " puluh", "nol", "7", ", ", "l0", "x"])))
def test_every_character_has_its_place(parts: list[str]) -> None:
    text = "".join(parts)
    found = respelled(text)
    if found is not None:
        assert len(found.text) == len(found.starts) == len(found.ends)
        assert all(
            start < end <= len(text) for start, end in zip(found.starts, found.ends, strict=True)
        )
