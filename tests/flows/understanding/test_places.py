"""Where somebody says that they live."""

import pytest

from tests.support.talk.reading import message


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("saya di makassar", "wita"),
        ("dari papua kak", "wit"),
        ("aku orang jakarta asli", "wib"),
        ("domisili kota jayapura", "wit"),
        ("tinggal di kalimantan timur sekarang", "wita"),
        ("halo min saya dari jawa tengah", "wib"),
    ],
)
def test_own_place_has_its_zone(text: str, zone: str) -> None:
    place = message(text).place
    assert place is not None
    assert (place.zone, place.alone) == (zone, True)


@pytest.mark.parametrize(
    "text",
    [
        "makassar",
        "pelatihan saya di makassar",
        "adik saya di papua",
        "saya bukan di jayapura",
        "lpk di makassar tutup semua",
        "di makassar lembaganya sudah tutup lama",
        "saya di kalimantan",
        "jakarta",
    ],
)
def test_place_of_something_else_is_none(text: str) -> None:
    assert message(text).place is None


def test_place_beside_a_story_is_not_alone() -> None:
    place = message("min saya dari jayapura sertif tokped blm muncul kelar 3 nov").place
    assert place is not None
    assert (place.zone, place.alone) == ("wit", False)


def test_last_place_counts() -> None:
    place = message("saya dari makassar, sekarang tinggal di jakarta").place
    assert place is not None
    assert place.zone == "wib"
