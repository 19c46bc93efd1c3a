"""Two secrets in one message are both found, at their own places."""

import pytest

from flows.privacy import Kind
from flows.privacy.secrets import changed


@pytest.mark.parametrize(
    ("text", "secrets"),
    [
        ("password lama melati77 yang baru kenanga88", ["melati77", "kenanga88"]),
        ("pin dulu 440912, sekarang 771503", ["440912", "771503"]),
        ("sandi lama: melati yang baru: kenanga", ["kenanga"]),
        ("pw lama melati77 diganti 2024", ["melati77"]),
        ("password dulu gampang sekarang susah", []),
        ("pin dulu 4 digit sekarang 6 digit", []),
        ("pin 440912", []),
        ("akun lama melati77 yang baru kenanga88", []),
    ],
)
def test_each_is_found_where_it_stands(text: str, secrets: list[str]) -> None:
    finds = list(changed(text, text))
    assert [text[find.start : find.end] for find in finds] == secrets
    assert all(find.kind is Kind.PASSWORD for find in finds)
