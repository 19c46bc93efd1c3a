"""Numbers and addresses for whoever judges them, with the places where they stand."""

import pytest

from flows.privacy import Kind, handed_on


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("wa 0812-3456-7890 ini siapa", [(Kind.PHONE, "81234567890")]),
        ("+62 812 3456 7890", [(Kind.PHONE, "81234567890")]),
        ("dari Budi@Gmail.com ya", [(Kind.EMAIL, "budi@gmail.com")]),
        ("pusat.bantuan@gmail.com asli?", [(Kind.EMAIL, "pusat.bantuan@gmail.com")]),
        ("budi (at) gmail dot com", [(Kind.EMAIL, "")]),
        ("tanggal 3 november 2026", []),
        (
            "081234567890 atau a@b.co.id",
            [(Kind.PHONE, "81234567890"), (Kind.EMAIL, "a@b.co.id")],
        ),
    ],
)
def test_each_is_found_once(text: str, found: list[tuple[Kind, str]]) -> None:
    assert [(one.kind, one.value) for one in handed_on(text)] == found


def test_place_is_that_of_the_text() -> None:
    (one,) = handed_on("kata budi@gmail.com tadi")
    assert (one.start, one.end) == (5, 19)
