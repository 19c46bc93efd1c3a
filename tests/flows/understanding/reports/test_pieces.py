"""A message as words in their places, cut where one thought ends."""

import pytest

from flows.library.library import Library
from flows.understanding.reports.pieces import PartedText, segments_of


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("kabar tokped tadi salah", ("tokopedia",)),
        ("lembaga, pmo, lembaganya", ("lembaga", "pmo")),
        ("tempat kursusnya", ("lembaga",)),
        ("dashboard prakerja", ()),
        ("sertifikat saya", ()),
    ],
)
def test_actors_are_named_once(library: Library, text: str, actors: tuple[str, ...]) -> None:
    assert PartedText.of(text, library).actors == actors


def test_segments_cover_the_text(library: Library) -> None:
    text = "kata tokopedia, lembaga udah lapor tgl 4 tapi pmo belum. gimana?"
    found = segments_of(text, library)
    assert "".join(text[segment.start : segment.end] for segment in found) == text
    spoken = [segment for segment in found if segment.pieces]
    assert [segment.begins for segment in spoken] == [True, False, False, True]
    assert [segment.asked for segment in spoken] == [False, False, False, True]


@pytest.mark.parametrize(
    ("text", "opener"), [("minggu lalu lapor", ""), ("lapor lalu belum", "lalu")]
)
def test_lalu_parts_thoughts_but_not_from_its_week(
    library: Library, text: str, opener: str
) -> None:
    assert segments_of(text, library)[-1].opener == opener
